/** A half-open range of the text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
    start: number;
    end: number;
}

export type EntityKind = "person" | "organization" | "place" | "group" | "event" | "work";
export type Bound = "exact" | "about" | "at_least" | "at_most" | "range";
export type Status = "stated" | "denied" | "revised" | "disputed" | "retracted";
export type CueClass = "report" | "claim" | "denial" | "accusation" | "belief" | "promise" | "order";
export type SourceKind = "person" | "official" | "organization" | "document" | "media" | "unnamed" | "none";
export type Quote = "direct" | "indirect" | "mixed";
export type HedgeKind = "modal" | "probability" | "evidential" | "approximator" | "unverified" | "scare_quote";

/** Why a mark was made. */
export interface Explanation {
    /** Whether a written rule or a learned model decided. */
    by: "rule" | "model";
    /** The lexicon row or the rule that decided. */
    rule: string;
    /** The reason in one plain sentence. */
    words: string;
    /** Of a model's decision, how often it is right when it is this sure, in percent; absent for a rule. */
    confidence?: number;
}

/** One place where an entity is named. */
export interface Mention extends Span {
    why: Explanation;
}

/** One thing that is named, with all its mentions. */
export interface Entity {
    kind: EntityKind;
    /** The usual name of a thing in our lists if the text has it, and otherwise the fullest spelling. */
    name: string;
    /** Every spelling that occurs, in order of appearance. */
    spellings: string[];
    mentions: Mention[];
}

/** A number that the text states about the world. */
export interface Figure extends Span {
    /** The same as it is written in the text. */
    words: string;
    /** The number, the ends of a range, or null where the words give no number ("dozens"). */
    value: number | { low: number; high: number } | null;
    /** ISO 4217 code for money, its word where the text names no country ("dinars"), `%`, or the unit of measure; empty for plain counts. */
    unit: string;
    /** Head noun of what is counted or measured. */
    counted: Span | null;
    bound: Bound;
    /** The words that name who gives the figure. */
    source: Span | null;
    /** The entity that the source names: an index into `Report.entities`. */
    entity: number | null;
    /** Whether that source is an authority. */
    official: boolean;
    status: Status;
    /** The words that show the status. */
    evidence: Span[];
    /** The figures that replace this one, or rival it if it is disputed: indices into `figures`. */
    counterparts: number[];
    why: Explanation;
}

/** Figures about the same thing. */
export interface FigureGroup {
    /** What they are about, in a word of ours, where words of the text tell it: deaths, arrests. */
    theme: string | null;
    /** Two or more indices into `Report.figures`, in text order. */
    figures: number[];
}

/** A stretch of the text that is somebody's statement, belief, knowledge or feeling. */
export interface Attribution {
    /** Who holds the content; empty where the text names nobody. */
    source: Span[];
    /** The words that tie source and content. */
    cue: Span[];
    /** All that is attributed. */
    content: Span[];
    /** What the source does by saying it. */
    class: CueClass;
    source_kind: SourceKind;
    quote: Quote;
    /** The entity that the source names: an index into `Report.entities`. */
    entity: number | null;
    why: Explanation;
}

/** Words by which the text lowers or distances its commitment. */
export interface Hedge extends Span {
    kind: HedgeKind;
    /** The attribution in whose content it stands: an index into `Report.attributions`; null in the writer's own voice. */
    attribution: number | null;
    /** What the words say is not verified; empty where the text does not say and for other kinds. */
    target: Span[];
    why: Explanation;
}

/** Counts over the whole text; kinds that do not occur are left out. */
export interface Summary {
    words: number;
    sentences: number;
    entities: Partial<Record<EntityKind, number>>;
    figures: Partial<Record<Status, number>>;
    official_figures: number;
    attributions: Partial<Record<SourceKind, number>>;
    /** Share of the words, from 0 to 1, that lie inside the content of an attribution. */
    attributed_share: number;
    hedges: Partial<Record<HedgeKind, number>>;
    own_hedges: number;
    /** The other hedges by the kind of source in whose words they stand. */
    hedge_voices: Partial<Record<SourceKind, number>>;
}

/** What Saidso found in one text. */
export interface Report {
    version: number;
    offsets: "utf16";
    summary: Summary;
    sentences: Span[];
    entities: Entity[];
    figures: Figure[];
    /** Which figures tell about the same thing. */
    figure_groups: FigureGroup[];
    attributions: Attribution[];
    hedges: Hedge[];
}

/** What is to be painted over a text: by the name of the paint, starts and ends in turn. */
export type Painting = Partial<Record<"content" | "source" | "cue" | "name" | "figure" | "hedge", number[]>>;

/** A mark that is selected. */
export interface Selected {
    /** In which list of the report the thing is that it belongs to, and its place there. */
    layer: "entities" | "figures" | "attributions" | "hedges";
    index: number;
    /** Its words, where they start and where they end. */
    text: string;
    start: number;
    end: number;
    /** The starts and ends in turn of all that belongs to the same thing. */
    edges: number[];
}

/** What a panel tells whoever opened it. */
export interface PanelHost {
    paint(painting: Painting): void;
    select(selected: Selected | undefined): void;
}
