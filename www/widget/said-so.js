// <said-so for="SELECTOR"> marks an article on the page where it stands. This script is all that a page loads at first: a button.
// The engine, the panel and the paint come when a reader presses it (open.js), and no element of the article is ever changed.

/** What can be set: as an attribute, as a property, or for all widgets of a page in <script class="said-so-config">. */
const SETTINGS = ["for", "layers", "theme", "position", "label", "src", "skip"];
const SWITCHES = ["open", "observe"];

const LABEL = "See who says so";

/** What a reader is told, by what went wrong. */
const PROBLEMS = {
  article: "There is nothing to mark here: this page has no such article.",
  load: "The marks could not be loaded. Try again when the connection is better.",
  wasm: "The marks need WebAssembly, which this browser or this site does not allow.",
};

const looks = new CSSStyleSheet();
// Without room of its own on the page the button would move what is there, so it is afloat where the panel opens.
looks.replaceSync(`
:host { display: block }
:host([hidden]) { display: none }
.frame { all: initial; color-scheme: inherit; display: block; font: medium/1.5 system-ui, sans-serif; color: light-dark(#1c1b1a, #e8e3d9) }
.frame[data-theme="light"] { color-scheme: light }
.frame[data-theme="dark"] { color-scheme: dark }
.opener { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; min-height: 2.75em; padding: 0 1.1em; border: 1px solid light-dark(#8a857b, #8d877c); border-radius: 2em; background: var(--saidso-sheet, light-dark(#fff, #211f1c)); color: var(--saidso-ink, inherit); cursor: pointer }
.opener:hover { border-color: currentColor }
.opener:focus-visible { outline: 3px solid light-dark(#1a4fc4, #9dbcff); outline-offset: 2px }
.opener[aria-busy="true"] { cursor: progress }
.message:empty { display: none }
.message { margin: .5em 0 0; color: light-dark(#9a2514, #ff9d8a) }
.is-afloat { position: fixed; inset: auto 1em calc(1em + 3.5em * var(--row)) auto; z-index: 10 }
.is-afloat[data-side="left"] { inset-inline: 1em auto }
.is-afloat .opener { box-shadow: 0 1px 6px rgb(0 0 0 / .25) }
.is-afloat .opener[aria-expanded="true"]:not([aria-busy]) { display: none }
.is-afloat .message:not(:empty) { max-width: 20em; padding: .5em 1.1em; border: 1px solid; border-radius: 1em; background: light-dark(#fff, #211f1c) }
@media print { .frame { display: none } }
`);

/** The widgets that are afloat, one above the other. */
const afloat = new Set();

class SaidSo extends HTMLElement {
  static observedAttributes = [...SETTINGS, ...SWITCHES];

  #root = this.attachShadow({ mode: "open" });
  #frame = make("div", { className: "frame", lang: "en", dir: "ltr" });
  #button = make("button", { type: "button", className: "opener", part: "button" });
  #message = make("p", { className: "message", part: "message" });
  /** Ends what is open, and all that waits for it to open. */
  #leave;
  /** What is open, or will be: a promise. */
  #opened;
  /** What was told of the article when it was last read. */
  #last;
  /** The script with settings that are no JSON. */
  #broken;

  connectedCallback() {
    // After a move everything is as it was.
    if (this.#frame.isConnected) return void this.#opened?.then((opened) => opened?.stay());
    this.#root.adoptedStyleSheets = [looks];
    this.#message.setAttribute("role", "alert");
    this.#button.onclick = () => (this.#leave ? this.hide() : this.show({ focus: true }));
    this.#frame.replaceChildren(this.#button, this.#message);
    this.#root.replaceChildren(this.#frame);
    this.#dress();
    queueMicrotask(() => this.isConnected && this.#tell("ready", {}));
    if (this.#setting("open")) this.show();
  }

  disconnectedCallback() {
    // A move takes an element away and brings it back at once.
    queueMicrotask(() => this.isConnected || this.destroy());
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#frame.isConnected || before === after) return;
    this.#dress();
    if (name === "open") after === null ? this.hide() : this.show();
    else this.#opened?.then((opened) => opened?.set(name));
  }

  /** The report on the article, once it was read: offsets count UTF-16 code units of its text. */
  get report() {
    return this.#last?.report;
  }

  /** Opens the panel and paints the article. */
  show({ focus = false } = {}) {
    return (this.#opened ??= this.#start(focus));
  }

  /** Puts panel and paint away. */
  hide() {
    this.#leave?.abort();
    this.#leave = this.#opened = undefined;
    this.#dress();
  }

  /** Reads the article anew, and shows what it now says if the panel is open. Gives the report. */
  async analyse() {
    const opened = await this.#opened;
    if (opened) return opened.read();
    try {
      const { read } = await import("./open.js");
      return this.#tell("report", await read(this.article, this.#setting)).report;
    } catch (error) {
      return void this.#fail(error);
    }
  }

  /** Takes everything away that the element has brought to the page but itself. */
  destroy() {
    this.hide();
    afloat.delete(this);
    this.#root.replaceChildren();
    this.#root.adoptedStyleSheets = [];
  }

  /** What `for` selects; without it the article around this element, else the first one of the page's main part, else that part. */
  get article() {
    const selector = this.#setting("for");
    try {
      if (selector !== undefined) return document.querySelector(selector);
      const [around, main] = [this.closest("article"), this.closest("main") ?? document.querySelector("main")];
      return around ?? main?.querySelector("article") ?? main ?? document.querySelector("article");
    } catch (error) {
      console.error(error);
    }
  }

  async #start(focus) {
    const { signal } = (this.#leave = new AbortController());
    this.#dress();
    try {
      if (!this.article) throw Object.assign(new Error("no article"), { reason: "article" });
      const { open } = await import("./open.js");
      if (signal.aborted) return;
      const tell = (name, detail) => this.#tell(name, detail);
      const close = () => {
        this.hide();
        this.#button.focus();
      };
      const opened = await open(this, this.#frame, { setting: this.#setting, signal, tell, close, focus });
      this.#button.removeAttribute("aria-busy");
      return opened;
    } catch (error) {
      if (signal.aborted) return;
      this.hide();
      this.#fail(error);
    }
  }

  #fail(error) {
    const reason = PROBLEMS[error.reason] ? error.reason : "load";
    this.#message.textContent = PROBLEMS[reason];
    this.#warn(reason, error);
  }

  /** Tells the page what went wrong. */
  #warn(reason, error) {
    console.error(error);
    this.#tell("error", { reason, error });
  }

  #tell(name, detail) {
    if (name === "report") this.#last = detail;
    this.dispatchEvent(new CustomEvent(`saidso-${name}`, { detail, bubbles: true, composed: true }));
    return detail;
  }

  /** What is set under `name`: here, or for the page. */
  #setting = (name) => {
    const isSwitch = SWITCHES.includes(name);
    if (this.hasAttribute(name)) return isSwitch || this.getAttribute(name);
    const value = this.#config()[name];
    return isSwitch ? value === true : value === undefined ? undefined : String(value);
  };

  #config() {
    const script = this.querySelector(".said-so-config") ?? document.querySelector(".said-so-config");
    try {
      return JSON.parse(script?.textContent ?? "{}") ?? {};
    } catch (error) {
      // That is the page's to know, once, and not the reader's.
      if (this.#broken !== script) queueMicrotask(() => this.#warn("config", error));
      this.#broken = script;
      return {};
    }
  }

  #dress() {
    const isOpen = this.#leave !== undefined;
    this.#button.textContent = isOpen ? "Put the marks away" : (this.#setting("label") ?? LABEL);
    this.#button.setAttribute("aria-expanded", String(isOpen));
    this.#button.toggleAttribute("aria-busy", false);
    if (isOpen) this.#message.textContent = "";
    this.#frame.dataset.theme = this.#setting("theme") ?? "auto";
    const { minHeight, direction } = getComputedStyle(this);
    const isAfloat = !(parseFloat(minHeight) > 0);
    this.#frame.classList.toggle("is-afloat", isAfloat);
    this.#frame.dataset.side = (this.#setting("position") === "start") === (direction === "ltr") ? "left" : "right";
    if (isAfloat) this.#frame.style.setProperty("--row", [...afloat.add(this)].indexOf(this));
  }
}

const make = (name, properties) => {
  const element = Object.assign(document.createElement(name), properties);
  if (properties.part) element.setAttribute("part", properties.part);
  return element;
};

for (const name of [...SETTINGS, ...SWITCHES]) {
  const isSwitch = SWITCHES.includes(name);
  Object.defineProperty(SaidSo.prototype, name, {
    configurable: true,
    get() {
      return isSwitch ? this.hasAttribute(name) : this.getAttribute(name);
    },
    set(value) {
      if (isSwitch) this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// A page may load the script twice, from two places.
if (!customElements.get("said-so")) customElements.define("said-so", SaidSo);
