// Paints marks over the host's article with the CSS Custom Highlight API: highlights know ranges, and elements stay as they are.

/** What is painted, each over what stands before it: its line, its ground, and the ground that it has where no lines are painted. */
const PAINTS = {
  content: ["", 16, 16],
  source: ["solid 2px", 0, 34],
  cue: ["dashed 1.5px", 0, 24],
  name: ["dotted 2px", 0, 22],
  figure: ["double 1.5px", 0, 30],
  hedge: ["wavy 1px", 0, 24],
  related: ["", 25, 25],
  selected: ["", 55, 55],
};

/** Colours that hold on light and on dark ground, for a host's are not known; the host may set others. */
const COLOURS = {
  name: "var(--saidso-name, #2e86ab)",
  figure: "var(--saidso-figure, #b06a12)",
  hedge: "var(--saidso-hedge, #b0529a)",
  related: "#ffbe28",
  selected: "#ffbe28",
};
const VOICE = "var(--saidso-voice, #2b8a67)";

const look = (paint) => {
  const [line, ground, bare] = PAINTS[paint];
  const colour = COLOURS[paint] ?? VOICE;
  const tint = (percent) => `background-color: color-mix(in srgb, ${colour} ${percent}%, transparent)`;
  // Firefox paints no lines before version 149.
  return `::highlight(saidso-${paint}) { ${line && `text-decoration: underline ${line} ${colour};`} ${tint(ground)} }
@supports (-moz-appearance: none) { ::highlight(saidso-${paint}) { ${tint(bare)} } }`;
};

/** Whether marks can be told apart in the article: with a theme of few colours Chromium paints all of them as selected text. */
export const canPaint = () =>
  Boolean(globalThis.CSS?.highlights && globalThis.Highlight) && !matchMedia("(forced-colors: active)").matches;

/** Makes a painter, which wipes everything when `signal` is given. */
export function makePainter(signal) {
  const looks = new CSSStyleSheet();
  looks.replaceSync(Object.keys(PAINTS).map(look).join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
  const painted = new Map();

  // Several widgets may share a page, and so a highlight: each takes away only what it has painted.
  const wipe = (paint) => {
    const name = `saidso-${paint}`;
    const highlight = CSS.highlights.get(name);
    for (const range of painted.get(paint) ?? []) highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
    painted.delete(paint);
  };
  const put = (paint, ranges) => {
    wipe(paint);
    if (ranges.length === 0) return;
    const name = `saidso-${paint}`;
    const priority = Object.keys(PAINTS).indexOf(paint);
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, Object.assign(new Highlight(), { priority }));
    const highlight = CSS.highlights.get(name);
    ranges.forEach((range) => highlight.add(range));
    painted.set(paint, ranges);
  };
  signal.addEventListener("abort", () => {
    Object.keys(PAINTS).forEach(wipe);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== looks);
  });
  return put;
}
