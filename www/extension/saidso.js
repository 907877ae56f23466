// Stands in for the widget's saidso.js on a page that the reader has open.
//
// Chromium holds an extension's scripts in a page to the page's policy on WebAssembly, and many pages forbid it. So the engine and
// the panel run in a page of the extension's own (panel.js), in a frame inside the widget's sheet; here is what the widget
// calls, which sends it there. It is given the module and the text, and asks nobody for anything.

/** After so many milliseconds a frame will not come any more: some pages take none from elsewhere. */
const PATIENCE = 5000;
const KEPT_OUT = "This page keeps out what Saidso needs to work.";

let bytes;

/** Keeps the module for the frame. */
export default async function init({ module_or_path: response }) {
  bytes ??= await response.arrayBuffer();
}

/** A text to be read. Reading it is the frame's, so there is no report here. */
export class Marked {
  static async read(text) {
    return Object.assign(new Marked(), { text });
  }

  report() {}
}

/** The panel in its frame. It answers as soon as it can, and not at once. */
export class Panel {
  #frame = document.createElement("iframe");
  #port;
  #sides = new MutationObserver(([{ target }]) => this.#settle(target));
  /** Those who wait for an answer, in the order in which they asked. */
  #asked = [];

  constructor(sheet, { text }, layers, isPainted, host) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const keptOut = Object.assign(document.createElement("p"), { textContent: KEPT_OUT });
    keptOut.setAttribute("role", "alert");
    const giveUp = setTimeout(() => this.#frame.replaceWith(keptOut), PATIENCE);
    const heard = {
      here: () => clearTimeout(giveUp),
      paint: (painting) => host.paint(painting),
      select: (selected) => host.select(selected),
      told: (words) => this.#asked.shift()?.(words),
      // The sheet knows what to do with a key that the panel has no use for.
      escape: () => sheet.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })),
    };
    port1.onmessage = ({ data: [name, value] }) => heard[name](value);
    const start = () => {
      const { colorScheme } = getComputedStyle(sheet);
      // Whoever else puts such a frame into a page, or talks to this one, gets no more than a report on the text that they bring.
      this.#frame.contentWindow.postMessage({ bytes, text, layers, isPainted, colorScheme }, "*", [port2]);
      this.#settle(sheet);
    };
    this.#frame.addEventListener("load", start, { once: true });
    this.#sides.observe(sheet, { attributeFilter: ["data-side"] });
    this.#frame.className = "frame-of-panel";
    // Some pages take in no other frames from elsewhere.
    this.#frame.credentialless = true;
    this.#frame.title = "What was found";
    this.#frame.src = chrome.runtime.getURL("panel.html");
    sheet.append(this.#frame);
  }

  /** Has the panel know at which side the sheet is. */
  #settle(sheet) {
    this.#port.postMessage(["side", sheet.dataset.side]);
  }

  replace({ text }) {
    this.#port.postMessage(["replace", text]);
  }

  show(layers) {
    this.#port.postMessage(["show", layers]);
  }

  select(offset) {
    this.#port.postMessage(["select", offset]);
  }

  tell(offset) {
    this.#port.postMessage(["tell", offset]);
    return new Promise((told) => this.#asked.push(told));
  }

  close() {
    this.#sides.disconnect();
    this.#port.close();
    this.#frame.remove();
  }
}
