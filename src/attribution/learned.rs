//! Attributions, learned: a tagger finds the cues, and another for each cue its source and content.

use std::ops::Range;
use std::sync::LazyLock;

use super::clauses;
use super::content::{trimmed, with_pointer, without_dateline};
use super::cue::{is_be, is_compound, is_participle};
use super::draft::Draft;
use super::facts::{Row, facts};
use super::features::{cue_features, role_features, window};
use super::merge::meet;
use super::names::Names;
use super::phrase::{is_date, opens_phrase};
use super::source::{is_voice, without_comma};
use crate::lexicon::{self, WordClass};
use crate::tagger::{Labels, Model, OUTSIDE};
use crate::text::{Document, TokenKind};

/// The labels of the tagger of cues: one kind.
#[cfg(feature = "train")]
pub fn cue_labels() -> Labels {
    Labels::new(1)
}

/// The labels of the tagger of roles: [`SOURCE`] and content.
pub fn role_labels() -> Labels {
    Labels::new(2)
}

/// The kind of sources in the tagger of roles; the other is that of contents.
pub const SOURCE: usize = 0;

/// The weights that the trainer wrote; `attributions.md` beside them says what they are worth.
static CUES: LazyLock<Option<Model>> = LazyLock::new(|| Model::read(include_bytes!("../tagger/cues.bin")));
static ROLES: LazyLock<Option<Model>> = LazyLock::new(|| Model::read(include_bytes!("../tagger/roles.bin")));

/// A cue is looked at if it is more probable than this.
const WORTH: f32 = 0.03;

/// From here on a cue is taken for one: as many are right as are missed.
pub const LIKELY: f32 = 0.3;

/// What the taggers find around a cue.
pub struct Learned {
    /// The cue.
    pub cue: Range<usize>,
    /// How probable the model thinks that it is one.
    pub probability: f32,
    /// How often cues of this probability are one, in percent.
    pub confidence: u8,
    /// Whoever holds the content; looked for if the cue is [`LIKELY`].
    pub source: Option<Range<usize>>,
    /// What is attributed, part by part; likewise.
    pub content: Vec<Range<usize>>,
}

impl Learned {
    /// Whether it is probable, and has a source and a content.
    pub fn is_whole(&self) -> bool {
        self.probability >= LIKELY && self.source.is_some() && !self.content.is_empty()
    }
}

/// What can be an attribution in `document`, in which `names` are named and rules made the `drafts`, in order of the cues.
pub async fn find(document: &Document<'_>, names: &Names<'_>, drafts: &[Draft]) -> Vec<Learned> {
    let (Some(cues), Some(roles)) = (&*CUES, &*ROLES) else { return Vec::new() };
    let rows = facts(document, names, drafts);
    let mut found = Vec::new();
    let mut drafts = drafts;
    for sentence in &document.sentences {
        let here = drafts.partition_point(|draft| draft.cue.start < sentence.end);
        let (drafted, rest) = drafts.split_at(here);
        drafts = rest;
        for (cue, probability) in cues_in(cues, &rows, sentence) {
            // "Theresa May said": no name begins a cue.
            let unnamed = cue.clone().find(|&at| names.at(at).is_none()).map(|start| start..cue.end);
            let cue = unnamed.and_then(|cue| trimmed(document, cue));
            let Some(cue) = cue.filter(|cue| !is_compound(document, cue)) else { continue };
            let (source, content) = match probability >= LIKELY {
                true => {
                    let draft = drafted.iter().find(|draft| meet(&draft.cue, &cue));
                    roles_of(document, roles, &rows, &cue, draft)
                }
                false => (None, Vec::new()),
            };
            let confidence = (100.0 * cues.confidence(probability)).round() as u8;
            found.push(Learned { cue, probability, confidence, source, content });
        }
        document.pass(sentence.end).await;
    }
    found
}

/// The cues in `sentence`, each with how probable it is.
fn cues_in(model: &Model, rows: &[Row], sentence: &Range<usize>) -> Vec<(Range<usize>, f32)> {
    let mut sums = model.sums(sentence.len());
    cue_features(rows, sentence, &mut sums);
    let tagged = sums.tag(WORTH).into_iter();
    let shift = sentence.start;
    tagged.map(|cue| (cue.tokens.start + shift..cue.tokens.end + shift, cue.probability)).collect()
}

/// The source and the parts of the content of `cue`, of which rules made the `draft`.
fn roles_of(
    document: &Document,
    model: &Model,
    rows: &[Row],
    cue: &Range<usize>,
    draft: Option<&Draft>,
) -> (Option<Range<usize>>, Vec<Range<usize>>) {
    let window = window(document, cue);
    let mut sums = model.sums(window.len());
    role_features(document, rows, &window, cue, draft, &mut sums);
    for at in cue.clone().filter(|at| window.contains(at)) {
        sums.forbid(at - window.start, |label| label != OUTSIDE);
    }
    let (mut source, mut content) = (None, Vec::new());
    for (span, kind) in role_labels().spans(&sums.path()) {
        let span = whole_words(document, span.start + window.start..span.end + window.start);
        match kind {
            SOURCE => source = source.or_else(|| clean_source(document, span)),
            _ => content.extend(trimmed(document, with_pointer(document, without_dateline(document, span)))),
        }
    }
    let source = source.filter(|source| !is_beside(document, cue, source));
    // "Faster than the bank had expected": what stands right before a verb is its subject, and no content of another's.
    let is_subject =
        |part: &Range<usize>| part.end == cue.start && document.quotation_at(part.start).is_none();
    content
        .retain(|part| !(is_subject(part) && source.as_ref().is_some_and(|source| source.end <= part.start)));
    // No cue reaches over a semicolon.
    let clauses = clauses(document, &document.sentence(cue.start));
    let clause = clauses.into_iter().find(|clause| clause.contains(&cue.start)).unwrap_or(window);
    content.retain(|part| document.quotation_at(part.start).is_some() || clause.contains(&part.start));
    let source = source.and_then(|source| match meet(&source, &clause) {
        true => trimmed(document, source.start.max(clause.start)..source.end.min(clause.end)),
        false => Some(source),
    });
    (source, content)
}

/// `span` up to the end of a word that is several tokens: "COVID-19", "state-owned".
fn whole_words(document: &Document, span: Range<usize>) -> Range<usize> {
    let mut end = span.end;
    while document.word(end - 1) == "-" && !document.is_spaced(end) && end < document.len() {
        end += 1;
    }
    span.start..end
}

/// `span` as a source: without a comma at its end, with the bracket that closes one inside it and no other; none if it is an
/// adverbial or names nobody.
fn clean_source(document: &Document, mut span: Range<usize>) -> Option<Range<usize>> {
    let count = |mark: &str| span.clone().filter(|&at| document.word(at) == mark).count();
    let (open, closed) = (count("("), count(")"));
    if open > closed && document.word(span.end) == ")" {
        span.end += 1;
    } else if closed > open && document.word(span.end - 1) == ")" {
        span.end -= 1;
    }
    let mut span = without_comma(document, span)?;
    // "A former manager, who did not": a relative clause that does not end is none of it.
    let opens = |at: &usize| document.word(*at) == "," && lexicon::is_in("relative", document.key(at + 1));
    let goes_on = document.kind(span.end) == Some(TokenKind::Word);
    if let Some(comma) = span.clone().find(opens).filter(|_| goes_on) {
        span.end = comma;
    }
    // "a number the minister dismissed": what is dismissed is no part of who does it.
    let is_object = |&at: &usize| {
        let is_said = lexicon::is_in("tally", document.key(at)) || lexicon::is_in("claim", document.key(at));
        is_said && matches!(document.lower(span.start), "a" | "an") && opens_phrase(document, at + 1)
    };
    if let Some(object) = span.clone().skip(1).take(2).find(is_object).filter(|object| object + 1 < span.end)
    {
        span.start = object + 1;
    }
    // "In a statement", "to land at Henderson"
    let opens = lexicon::word_class(document.key(span.start));
    let is_name = document.is_capitalised(span.start + 1) && !is_date(document, span.start + 1);
    let is_adverbial = opens == Some(WordClass::Preposition) && !is_name;
    // "There was no doubt about it"
    let is_nobody = lexicon::is_in("no source", document.key(span.start))
        || (span.len() > 1 && lexicon::is_in("no end", document.key(span.end - 1)));
    (!is_adverbial && !is_nobody && is_named(document, &span)).then_some(span)
}

/// Whether `source` stands beside a passive `cue` without being its agent: "was shown in the square", "the cost is estimated at".
fn is_beside(document: &Document, cue: &Range<usize>, source: &Range<usize>) -> bool {
    let is_be = is_be(document, cue.start);
    let is_agent = source.start >= cue.end && document.lower(source.start - 1) == "by";
    is_be && !is_agent && (source.start >= cue.end || cue.clone().any(|at| is_participle(document, at)))
}

/// Whether a noun or pronoun stands in `source`, and not just an article: "the noted singer" is no source of a note.
fn is_named(document: &Document, source: &Range<usize>) -> bool {
    let class = |at| lexicon::word_class(document.key(at));
    source.clone().any(|at| {
        document.kind(at) == Some(TokenKind::Word) && matches!(class(at), None | Some(WordClass::Pronoun))
            || is_voice(document, &(at..at + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::clean_source;
    use crate::text::{Document, Span};

    #[test]
    fn what_is_no_part_of_a_source_is_taken_off() {
        let cases = [
            ("Lund (R-Ohio) said it.", "Lund (R-Ohio", Some("Lund (R-Ohio)")),
            ("It fell (so Mara Lund).", "Mara Lund", Some("Mara Lund")),
            ("It fell (so Mara Lund).", "Mara Lund)", Some("Mara Lund")),
            ("Lund (R-Ohio) said it.", "Lund (R-Ohio)", Some("Lund (R-Ohio)")),
            ("It fell (so Mara Lund).", ")", None),
            ("Mara Lund, who said it", "Mara Lund,", Some("Mara Lund")),
            ("It was a number the minister denied.", "a number the minister", Some("the minister")),
            ("It was a report the minister denied.", "a report", Some("a report")),
            ("It was a long report the minister denied.", "a long report the minister", Some("the minister")),
            ("The board (so Lund) said it.", "The board", Some("The board")),
            ("A manager, who did not want to be named, said it.", "A manager, who did", Some("A manager")),
            ("It fell, said Mara Lund, who ran.", "Mara Lund, who ran", Some("Mara Lund, who ran")),
            ("In a letter the mayor said it.", "In a letter", None),
            ("By Monday it fell.", "By Monday", None),
        ];
        for (text, words, expected) in cases {
            let document = Document::read(text);
            let start = text.find(words).expect("words of the text");
            let source = clean_source(&document, document.range(Span { start, end: start + words.len() }));
            assert_eq!(source.map(|source| document.span(&source).of(text)), expected, "{text:?}");
        }
    }
}
