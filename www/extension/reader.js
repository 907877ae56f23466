// What the extension brings to a page when its reader asks for it: the widget's panel and paint over the article.
//
// It runs beside the page's own scripts, where Chromium has no custom elements, so the panel is opened without <said-so>. Nothing
// of it is in the page but one element after everything else, into which the page cannot see, and highlights.

import { makeAdoptable } from "./adopt.js";
import { BESIDE, findArticle } from "./find.js";
import { open } from "./open.js";

const READING = "Saidso reads this article …";
const NO_ARTICLE = "Saidso found no article on this page.";
const PROBLEM = "Saidso could not read this page.";

/** How long a reader sees what went wrong. The button goes on telling it. */
const NOTICE = 8000;

const LOOKS = `
:host { all: initial !important; color-scheme: inherit !important }
.frame { all: initial; color-scheme: inherit; font: medium/1.5 system-ui, sans-serif; color: light-dark(#1c1b1a, #e8e3d9) }
.opener { position: fixed; inset: auto 1em 1em auto; z-index: 2147483000; max-width: 20em; margin: 0; padding: .6em 1.1em; border: 1px solid light-dark(#8a857b, #8d877c); border-radius: 1.5em; background: light-dark(#fff, #211f1c) }
.frame-of-panel { flex: 0 1 calc(40 * var(--rem)); min-height: 0; border: 0; margin-inline: calc(-1.25 * var(--rem)); color-scheme: inherit }
`;

/** Takes away what is shown, if anything is. */
let leave;

/** Shows the marks, or takes them away. Gives what is to be told the reader if that did not work. */
export async function toggle() {
  if (leave) return leave();
  const controller = new AbortController();
  const { signal } = controller;
  const { host, frame, message } = makeHost(signal);
  const close = () => {
    controller.abort();
    if (leave === close) leave = undefined;
  };
  const fail = (problem) => {
    setTimeout(close, NOTICE);
    return (message.textContent = problem);
  };
  leave = close;
  host.article = findArticle(document);
  if (!host.article) return fail(NO_ARTICLE);
  message.textContent = READING;
  try {
    const setting = (name) => (name === "skip" ? BESIDE : undefined);
    await open(host, frame, { setting, signal, tell: (_, detail) => detail, close, focus: true });
    message.remove();
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    return fail(PROBLEM);
  }
}

/** What the panel is opened in, with a line that says how far it is. */
function makeHost(signal) {
  const host = document.createElement("div");
  // An article is read without it.
  host.dataset.saidsoOff = "";
  const root = host.attachShadow({ mode: "closed" });
  [root, document].forEach(makeAdoptable);
  const looks = new CSSStyleSheet();
  looks.replaceSync(LOOKS);
  root.adoptedStyleSheets = [looks];
  const frame = Object.assign(document.createElement("div"), { className: "frame", lang: "en", dir: "ltr" });
  const message = Object.assign(document.createElement("p"), { className: "opener" });
  message.setAttribute("role", "status");
  frame.append(message);
  root.append(frame);
  document.documentElement.append(host);
  signal.addEventListener("abort", () => host.remove());
  return { host, frame, message };
}
