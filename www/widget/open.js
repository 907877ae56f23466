// What <said-so> loads when a reader opens it: the engine, once for all widgets of a page, the panel and the paint.

import { readArticle } from "./article.js";
import { DIGEST, LOOKS } from "./built.js";
import { canPaint, makePainter } from "./paint.js";
import init, { Marked, Panel } from "./saidso.js";

/** What is not read unless the page says otherwise: what stands beside an article is not its text. */
const SKIP = "aside";

/** What a press is meant for in the host's page, and not for us. */
const OWN = "a, button, input, select, textarea, label, summary, video, audio, [contenteditable], said-so";

/** After so many milliseconds without a change a page that changes its article is done with it. */
const CALM = 250;

/** A window in which a sheet has no room beside the text. */
const narrow = matchMedia("(max-width: 40rem)");

let looks;
let engine;

/** Starts the engine: once, or again after it failed. Its file has to be the one that it was built with. */
function started(src) {
  const named = src && new URL("saidso_bg.wasm", new URL(src, document.baseURI));
  // A script that was bundled to be no module has no address.
  const address = named || new URL("saidso_bg.wasm", import.meta.url);
  const failed = (reason) => (error) => {
    engine = undefined;
    throw Object.assign(new Error(String(error), { cause: error }), { reason });
  };
  engine ??= fetch(address, DIGEST ? { integrity: DIGEST, mode: "cors", credentials: "omit" } : {})
    .then((response) => (response.ok ? response : Promise.reject(new Error(`${response.status} for ${address}`))))
    .catch(failed("load"))
    .then((response) => init({ module_or_path: response }).catch(failed("wasm")));
  return engine;
}

/** Lets the page answer. */
const rest = () => new Promise((done) => setTimeout(done));

/** What is told of `marked`. Its report is made when somebody asks for it: of a long text that takes a moment. */
const told = (marked) => {
  let report;
  return {
    get report() {
      return (report ??= marked.report());
    },
  };
};

/** Reads `article` without a panel, and gives what is told of it. */
export async function read(article, setting) {
  if (!article) throw Object.assign(new Error("no article"), { reason: "article" });
  await started(setting("src"));
  return told(await Marked.read(readArticle(article, setting("skip") ?? SKIP).text));
}

/**
 * Opens the panel of `widget` within the `frame` of its shadow root, until the `signal`. `setting(name)` gives what is set, `tell` fires events,
 * and `close` is called when the reader is done. Gives what can be done with it while it is open; nothing if it was to close meanwhile.
 */
export async function open(widget, frame, { setting, signal, tell, close, focus }) {
  frame.querySelector(".opener").setAttribute("aria-busy", "true");
  await started(setting("src"));
  if (signal.aborted) return;
  const seen = () => readArticle(widget.article, setting("skip") ?? SKIP);
  let text = seen();
  await rest();
  const marked = await Marked.read(text.text);
  await rest();
  if (signal.aborted) return;
  const isPainted = canPaint();
  const paint = isPainted ? makePainter(signal) : () => {};
  // The details go first, then the panel.
  const leave = () => (sheet.querySelector(".details") ? panel.select() : close());
  const { sheet, fold } = makeSheet(frame, close, leave, signal);
  let painting = {};
  let selected;
  let detail = told(marked);

  const draw = () => {
    for (const name of ["name", "figure", "hedge", "source", "cue", "content"]) paint(name, ranges(painting[name]));
    drawSelected();
  };
  const drawSelected = () => {
    paint("selected", selected ? ranges([selected.start, selected.end]) : []);
    paint("related", ranges(selected?.edges));
  };
  const ranges = (edges = []) => {
    const found = [];
    for (let i = 0; i < edges.length; i += 2) found.push(text.rangeOf(edges[i], edges[i + 1]));
    return found;
  };
  const host = {
    async paint(next) {
      painting = next;
      // A long text has been work enough for one frame.
      await rest();
      if (!signal.aborted) draw();
    },
    select(next) {
      const before = selected;
      selected = next;
      drawSelected();
      if (!next) return;
      fold(false);
      if (isPainted) reveal(text.rangeOf(next.start, next.end), sheet);
      const { edges, ...mark } = next;
      if (before?.start !== next.start || before.layer !== next.layer) tell("select", mark);
    },
  };

  const panel = new Panel(sheet, marked, setting("layers") ?? "", isPainted, host);
  signal.addEventListener("abort", () => panel.close());
  /** Reads the article anew if it says something else; if it only has other nodes, they are painted. */
  const again = async () => {
    if (signal.aborted || !widget.article) return;
    const before = text.text;
    const next = seen();
    if (next.text === before) {
      text = next;
      draw();
      return detail.report;
    }
    const marked = await Marked.read(next.text);
    await rest();
    if (signal.aborted) return;
    // What was painted stays until there is something else to paint.
    text = next;
    selected = undefined;
    detail = told(marked);
    panel.replace(marked);
    return tell("report", detail).report;
  };

  const settle = () => place(widget, sheet, setting("position"));
  narrow.addEventListener("change", settle, { signal });
  settle();
  if (isPainted) follow(() => widget.article, () => text, panel, frame, signal);
  let observer;
  const observe = () => {
    observer?.disconnect();
    if (!setting("observe")) return;
    let timer;
    observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => text.isStale() || isOther() ? again() : undefined, CALM);
    });
    const isOther = () => widget.article && seen().text !== text.text;
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  signal.addEventListener("abort", () => observer?.disconnect());
  observe();
  if (focus) sheet.focus({ preventScroll: true });
  tell("report", detail);
  return {
    read: again,
    stay: () => sheet.isConnected && sheet.showPopover?.(),
    set(name) {
      if (name === "layers") panel.show(setting("layers") ?? "");
      else if (name === "position") settle();
      else if (name === "observe") observe();
      else if (name === "for" || name === "skip") again();
    },
  };
}

/** What the panel lies in, above everything else on the page, with buttons to fold it to its topmost line, and to close it. */
function makeSheet(frame, close, leave, signal) {
  const root = frame.getRootNode();
  if (!looks) {
    looks = new CSSStyleSheet();
    looks.replaceSync(LOOKS);
  }
  if (!root.adoptedStyleSheets.includes(looks)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, looks];
  // What a rem would be if the host did not say otherwise.
  frame.style.setProperty("--rem", getComputedStyle(frame).fontSize);
  const sheet = document.createElement("section");
  sheet.className = "sheet";
  sheet.tabIndex = -1;
  sheet.setAttribute("part", "sheet");
  sheet.setAttribute("aria-label", "Marks in this article");
  const bar = document.createElement("header");
  bar.className = "bar";
  bar.setAttribute("part", "bar");
  const title = document.createElement("strong");
  title.textContent = "Saidso";
  const press = (name, words, label, act) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: name, textContent: words, onclick: act });
    button.setAttribute("part", name);
    button.setAttribute("aria-label", label);
    return button;
  };
  // Folded, the panel leaves the article to the reader, and its marks where they are.
  const fold = (isFolded) => {
    sheet.classList.toggle("is-folded", isFolded);
    folder.setAttribute("aria-expanded", String(!isFolded));
    folder.textContent = isFolded ? "+" : "–";
  };
  const folder = press("fold", "", "The panel", () => fold(!sheet.classList.contains("is-folded")));
  fold(false);
  sheet.addEventListener("keydown", (event) => event.key === "Escape" && leave());
  bar.append(title, folder, press("close", "×", "Put the marks away", close));
  sheet.append(bar);
  frame.append(sheet);
  // In the top layer nothing of the host's page can cover or clip it.
  if (sheet.showPopover) {
    sheet.popover = "manual";
    sheet.showPopover();
  }
  signal.addEventListener("abort", () => sheet.remove());
  return { sheet, fold };
}

/** Puts `sheet` at the side that is wanted, which depends on the direction in which the host's page is written; on a phone, below. */
function place(widget, sheet, position = "end") {
  const isRight = (position === "end") === (getComputedStyle(widget).direction === "ltr");
  sheet.dataset.side = position === "bottom" || narrow.matches ? "bottom" : isRight ? "right" : "left";
}

/** Has marks in the article answer to the pointer: pressed they are selected, and under a mouse they say what they are. */
function follow(article, text, panel, frame, signal) {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("part", "tip");
  // What it says is in the panel, for everybody.
  tip.setAttribute("aria-hidden", "true");
  if (tip.showPopover) tip.popover = "manual";
  frame.append(tip);
  signal.addEventListener("abort", () => tip.remove());
  const isOurs = ({ target }) => target instanceof Node && article()?.contains(target) && !target.closest?.(OWN);
  let frameRequest;
  const tell = async (event) => {
    frameRequest = undefined;
    const offset = isOurs(event) ? text().offsetAt(event.clientX, event.clientY) : undefined;
    // In the extension the panel is in a page of its own, and answers later.
    const words = offset === undefined ? undefined : await panel.tell(offset);
    const isShown = tip.showPopover && tip.matches(":popover-open");
    if (words) {
      tip.textContent = words;
      tip.style.left = `${Math.min(event.clientX, innerWidth - 260)}px`;
      tip.style.top = `${event.clientY + 18}px`;
    }
    if (Boolean(words) !== isShown) words ? tip.showPopover?.() : tip.hidePopover?.();
  };
  document.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerType === "mouse") frameRequest ??= requestAnimationFrame(() => signal.aborted || tell(event));
    },
    { signal, passive: true },
  );
  document.addEventListener(
    "click",
    (event) => {
      if (!isOurs(event) || !getSelection()?.isCollapsed) return;
      const offset = text().offsetAt(event.clientX, event.clientY);
      if (tip.showPopover && tip.matches(":popover-open")) tip.hidePopover();
      if (offset !== undefined) panel.select(offset);
    },
    { signal },
  );
}

/** Brings `range` into sight: by scrolling, and where the page has no room left, by moving `sheet` out of the way. */
function reveal(range, sheet) {
  const isCovered = () => {
    const [words, cover] = [range.getBoundingClientRect(), sheet.getBoundingClientRect()];
    return words.right > cover.left && words.left < cover.right && words.bottom > cover.top && words.top < cover.bottom;
  };
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  const { top, bottom } = range.getBoundingClientRect();
  if (isCovered() || top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 8, behavior: "instant" });
  if (isCovered()) sheet.classList.toggle("is-above");
}
