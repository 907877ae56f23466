// Paints marks over the host's article with the CSS Custom Highlight API: highlights know ranges, and elements stay as they are.

/** How each paint looks. A host's colours are not known, so these hold on light and on dark ground. */
const PAINTS = {
  content: "background-color: rgb(40 140 100 / 0.16)",
  source: "text-decoration: underline solid 2px #2b8a67",
  cue: "text-decoration: underline dashed 1.5px #2b8a67",
  name: "text-decoration: underline dotted 2px #2e86ab",
  figure: "text-decoration: underline double 1.5px #b06a12",
  hedge: "text-decoration: underline wavy 1px #b0529a",
  related: "background-color: rgb(255 190 40 / 0.25)",
  selected: "background-color: rgb(255 190 40 / 0.55)",
};

export const canPaint = () => Boolean(globalThis.CSS?.highlights && globalThis.Highlight);

/** Makes a painter, which wipes everything when `signal` is given. */
export function makePainter(signal) {
  const looks = new CSSStyleSheet();
  looks.replaceSync(Object.entries(PAINTS).map(([name, look]) => `::highlight(saidso-${name}) { ${look} }`).join("\n"));
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
