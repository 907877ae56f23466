// The types of <said-so>: importing "saidso/said-so" defines the element and exports no value.

import type { Report, Selected } from "./types.js";

/** The element `<said-so>`. What is set on it is an attribute too, and null where that is absent. */
export interface SaidSo extends HTMLElement {
  /** A CSS selector of the article; without it the article around the element is read, or the first in `main`, or `main`. */
  for: string | null;
  /** The layers that are shown, of "entities", "figures", "attributions" and "hedges", with spaces between; all without it. */
  layers: string | null;
  theme: "auto" | "light" | "dark" | null;
  /** At which side of the window the panel is. */
  position: "end" | "start" | "bottom" | null;
  /** The words of the button. */
  label: string | null;
  /** The folder of saidso_bg.wasm, with a slash at its end, where it is not the one of the script. */
  src: string | null;
  /** A CSS selector of what is not read, in place of "aside". */
  skip: string | null;
  /** Whether the panel is open, or is to open as soon as the element is there. */
  open: boolean;
  /** Whether the article is read anew when the page changes it. */
  observe: boolean;

  /** What is read. */
  readonly article: Element | null | undefined;
  /** The report on the article, once it was read: offsets count UTF-16 code units of its text. */
  readonly report: Report | undefined;

  /** Opens the panel and paints the article; fulfilled when that is done, or has failed and was told. */
  show(options?: { focus?: boolean }): Promise<unknown>;
  /** Puts panel and paint away. */
  hide(): void;
  /** Reads the article anew, and shows what it now says if the panel is open. Gives the report, or nothing if it failed. */
  analyse(): Promise<Report | undefined>;
  /** Takes everything away that the element has brought to the page but itself. */
  destroy(): void;
}

/** What <said-so> tells, by the name of the event. All of them bubble, out of shadow roots too. */
export interface SaidSoEvents {
  /** The button is there. */
  "saidso-ready": CustomEvent<{}>;
  /** The article was read. */
  "saidso-report": CustomEvent<{ report: Report }>;
  /** A mark was selected. */
  "saidso-select": CustomEvent<Omit<Selected, "edges">>;
  /** Something failed: there is no article, a file could not be loaded, WebAssembly is not allowed, or settings are no JSON. */
  "saidso-error": CustomEvent<{ reason: "article" | "load" | "wasm" | "config"; error: Error }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "said-so": SaidSo;
  }
  /** Of elements, documents and windows alike. */
  interface GlobalEventHandlersEventMap extends SaidSoEvents {}
}
