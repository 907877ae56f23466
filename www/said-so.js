// <said-so for="SELECTOR"> marks an article on the page where it stands: a button, and a panel that lists the marks. The
// article's own elements are never touched: marks are painted over it with the CSS Custom Highlight API.

const HOME = new URL("./", import.meta.url);

/** How each paint looks. A host's colours are not known, so these hold on light and on dark ground. */
const PAINTS = {
  content: "background-color: rgb(40 140 100 / 0.16)",
  source: "text-decoration: underline solid 2px #2b8a67; text-underline-offset: 0.3em",
  cue: "text-decoration: underline dashed 1.5px #2b8a67",
  name: "text-decoration: underline dotted 2px #2e86ab",
  figure: "text-decoration: underline double 1.5px #b06a12",
  hedge: "text-decoration: underline wavy 1px #b0529a",
  selected: "background-color: rgb(255 190 40 / 0.5)",
};

class SaidSo extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  #button;
  #close;

  connectedCallback() {
    const styles = ["tokens", "marks", "parts", "widget"].map((name) =>
      make("link", { rel: "stylesheet", href: new URL(`style/${name}.css`, HOME).href }),
    );
    this.#button = make("button", { type: "button", className: "opener", textContent: "See who says so" });
    this.#button.setAttribute("aria-expanded", "false");
    this.#button.addEventListener("click", () => (this.#close ? this.#shut() : this.#open()));
    this.#root.replaceChildren(...styles, this.#button);
  }

  disconnectedCallback() {
    this.#shut();
    this.#root.replaceChildren();
  }

  async #open() {
    const article = this.#article();
    if (!article) return this.#say("There is nothing to mark here: this page has no such article.");
    // Taken before the first wait, so that a second press, or the element's removal, finds something to close.
    const tasks = [];
    this.#close = () => tasks.forEach((task) => task());
    const isOpen = this.#close;
    try {
      const { default: init, mountPanel, unmount } = await import(new URL("saidso.js", HOME));
      await init();
      if (this.#close !== isOpen) return;
      const { text, rangeOf } = readArticle(article);
      const sheet = this.#sheet();
      const painter = makePainter(rangeOf, sheet);
      tasks.push(painter.clear, () => sheet.remove());
      this.#root.append(sheet);
      const panel = mountPanel(sheet, text, painter.paint);
      tasks.unshift(() => unmount(panel));
      this.#button.setAttribute("aria-expanded", "true");
      this.#button.textContent = "Put the marks away";
    } catch (error) {
      this.#shut();
      this.#say("The marks need WebAssembly, which this browser or this site does not allow.");
      console.error(error);
    }
  }

  /** What `for` selects; without it the article around this element, else the first one, else the page's main part. */
  #article() {
    const selector = this.getAttribute("for");
    if (selector === null) {
      return this.closest("article") ?? document.querySelector("article") ?? document.querySelector("main");
    }
    try {
      return document.querySelector(selector);
    } catch (error) {
      console.error(error);
    }
  }

  /** What the panel lies in, with a button to close it. */
  #sheet() {
    const sheet = make("section", { className: "sheet" });
    sheet.setAttribute("aria-label", "Marks in this article");
    const close = make("button", { type: "button", className: "close", textContent: "×" });
    close.setAttribute("aria-label", "Put the marks away");
    const leave = () => {
      this.#shut();
      this.#button.focus();
    };
    close.addEventListener("click", leave);
    sheet.addEventListener("keydown", (event) => event.key === "Escape" && leave());
    const bar = make("header", { className: "bar" });
    bar.append(make("strong", { textContent: "Saidso" }), close);
    sheet.append(bar);
    return sheet;
  }

  #shut() {
    this.#close?.();
    this.#close = undefined;
    this.#root.querySelector(".trouble")?.remove();
    this.#button.setAttribute("aria-expanded", "false");
    this.#button.textContent = "See who says so";
  }

  #say(words) {
    this.#root.querySelector(".trouble")?.remove();
    const trouble = make("p", { className: "trouble", textContent: words });
    trouble.setAttribute("role", "alert");
    this.#root.append(trouble);
  }
}

const make = (name, properties) => Object.assign(document.createElement(name), properties);

/**
 * The text of `article` as it is seen, and `rangeOf(start, end)`, which finds a stretch of that text in the document.
 * An empty line stands between blocks; line ends in the source are spaces, as they are on screen.
 */
function readArticle(article) {
  const SILENT = "script, style, noscript, template, button, select, textarea, svg, said-so";
  const pieces = [];
  let text = "";

  const gap = () => {
    if (text && !text.endsWith("\n\n")) text += "\n\n";
  };
  const visit = (node) => {
    if (node instanceof Text) {
      const { whiteSpace } = getComputedStyle(node.parentElement);
      pieces.push({ node, start: text.length });
      text += whiteSpace.startsWith("pre") ? node.data : node.data.replace(/[\t\n\f\r]/g, " ");
    } else if (node instanceof HTMLBRElement) {
      text += "\n";
    } else if (node instanceof Element && !node.matches(SILENT)) {
      const { display, visibility } = getComputedStyle(node);
      if (display === "none" || visibility === "hidden") return;
      const isBlock = display !== "contents" && !display.startsWith("inline");
      if (isBlock) gap();
      node.childNodes.forEach(visit);
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
  return { text, rangeOf };
}

/** Paints and clears marks. Where the browser cannot paint, it does nothing, and the panel is all there is. */
function makePainter(rangeOf, sheet) {
  if (!globalThis.CSS?.highlights || !globalThis.Highlight) return { paint() {}, clear() {} };
  const looks = new CSSStyleSheet();
  looks.replaceSync(Object.entries(PAINTS).map(([name, look]) => `::highlight(saidso-${name}) { ${look} }`).join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
  let painted = [];

  // Several widgets may share a page, and so a highlight: each takes away only what it has painted.
  const wipe = () => {
    for (const [name, range] of painted) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    painted = [];
  };
  const paint = (painting) => {
    wipe();
    Object.keys(PAINTS).forEach((paint, priority) => {
      const name = `saidso-${paint}`;
      const offsets = painting[paint] ?? [];
      for (let i = 0; i < offsets.length; i += 2) {
        if (!CSS.highlights.has(name)) CSS.highlights.set(name, Object.assign(new Highlight(), { priority }));
        const range = rangeOf(offsets[i], offsets[i + 1]);
        CSS.highlights.get(name).add(range);
        painted.push([name, range]);
      }
    });
    const [start, end] = painting.selected ?? [];
    if (end) reveal(rangeOf(start, end), sheet);
  };
  const clear = () => {
    wipe();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== looks);
  };
  return { paint, clear };
}

/** Brings `range` into sight: by scrolling, and where the page has no room left, by moving `sheet` out of the way. */
function reveal(range, sheet) {
  const isCovered = () => {
    const [words, cover] = [range.getBoundingClientRect(), sheet.getBoundingClientRect()];
    return words.right > cover.left && words.bottom > cover.top && words.top < cover.bottom;
  };
  range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
  if (isCovered()) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 8, behavior: "instant" });
  if (isCovered()) sheet.classList.toggle("is-above");
}

customElements.define("said-so", SaidSo);
