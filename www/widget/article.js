// The text of an article as it is seen, and the way from that text to the document and back.

/** What is never read: what is no text, and what a page has marked as not to be read. */
const SILENT =
  "script, style, noscript, template, button, select, textarea, input, svg, canvas, iframe, object, said-so, [data-saidso-off]";

/**
 * Reads `article` without what the selector `skip` finds.
 *
 * Gives its `text`, in which an empty line stands between blocks and line ends of the source are spaces, as on screen;
 * `rangeOf(start, end)`, which finds a stretch of that text in the document; `offsetAt(x, y)`, the offset of the letter at a point
 * of the window, if there is one; and `isStale()`, whether the document has been changed so that the ways there are wrong.
 */
export function readArticle(article, skip) {
  const silent = skip ? `${SILENT}, ${skip}` : SILENT;
  const pieces = [];
  let text = "";
  // Asked of the text itself, this would copy all of it each time.
  let isGap = true;

  const gap = () => {
    if (!isGap) text += "\n\n";
    isGap = true;
  };
  const visit = (node, isPre) => {
    if (node instanceof Text) {
      pieces.push({ node, data: node.data, start: text.length });
      text += isPre ? node.data : node.data.replace(/[\t\n\f\r]/g, " ");
      isGap &&= node.data === "";
    } else if (node instanceof HTMLBRElement) {
      text += "\n";
    } else if (node instanceof Element && !node.matches(silent)) {
      const style = getComputedStyle(node);
      const { display, whiteSpace } = style;
      if (display !== "contents" && !isSeen(node, style)) return;
      const isBlock = display !== "contents" && !display.startsWith("inline");
      if (isBlock) gap();
      for (const child of node.childNodes) visit(child, whiteSpace.startsWith("pre"));
      if (isBlock) gap();
    }
  };
  visit(article);

  /** The last piece that starts at or before `position`. */
  const pieceAt = (position) => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (pieces[middle].start <= position) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  const rangeOf = (start, end) => {
    // The end is found by its last character, so that it stays in the piece that it closes.
    const [first, last] = [pieceAt(start), pieceAt(end - 1)];
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  };
  const offsetAt = (x, y) => {
    const caret = document.caretPositionFromPoint?.(x, y);
    const { startContainer, startOffset } = (!caret && document.caretRangeFromPoint?.(x, y)) || {};
    const node = caret?.offsetNode ?? startContainer;
    const piece = node && pieces.find((piece) => piece.node === node);
    if (!piece) return;
    const offset = caret?.offset ?? startOffset;
    // Of the two letters beside the caret the one under the point, if it is any.
    const letter = [offset, offset - 1].find((at) => at >= 0 && at < node.length && holds(node, at, x, y));
    return letter === undefined ? undefined : piece.start + letter;
  };
  const isStale = () => pieces.some(({ node, data }) => !node.isConnected || node.data !== data);
  return { text, rangeOf, offsetAt, isStale };
}

/** Whether `element` is there for the eye: not hidden by any of the ways in which pages hide what is not to be read yet. */
function isSeen(element, { display, visibility, opacity, filter, overflow }) {
  if (display === "none" || visibility !== "visible" || opacity === "0" || filter.includes("blur")) return false;
  const isCut = display !== "inline" && /hidden|clip/.test(overflow);
  return !(isCut && (element.clientHeight === 0 || element.clientWidth === 0));
}

/** Whether the letter number `at` of `node` is where the point is, or within a hair of it. */
function holds(node, at, x, y) {
  const HAIR = 2;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left - HAIR <= x && x <= right + HAIR && top - HAIR <= y && y <= bottom + HAIR,
  );
}
