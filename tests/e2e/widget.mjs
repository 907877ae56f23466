// What the tests of the widget share.

import { eventually } from "./harness.mjs";

/** Has `page` keep what its widgets tell: in `heard`, each event with its type and detail. */
export const watched = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.heard = [];
    for (const name of ["ready", "report", "select", "error"])
      document.addEventListener(`saidso-${name}`, ({ type, detail }) => heard.push({ type, detail }));
  });

/** Everything that the widget could leave behind on its host. */
export const traces = (page) =>
  page.evaluate(() => ({
    article: document.querySelector("article").outerHTML,
    head: document.head.outerHTML,
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
    events: globalThis.heard?.map(({ type }) => type),
  }));

/** Presses the first element in the widget that `selector` finds. */
export const press = (page, selector) =>
  eventually(() =>
    page.$eval("said-so", (widget, selector) => widget.shadowRoot.querySelector(selector).click(), selector),
  );

/** The words that are painted as `paint`. */
export const painted = (page, paint) =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString().replace(/\s+/g, " ")),
    `saidso-${paint}`,
  );
