// What a reader does on the page, and sees there.

import { eventually } from "./harness.mjs";

/** Pastes `text` into the empty paste area, as far as a script may: the clipboard itself is the browser's. */
export async function paste(page, text) {
  await firstFrame(page, text);
  await found(page, ".text");
}

/** Pastes `text` and gives back what is on the page when the browser draws it next. */
export const firstFrame = (page, text) =>
  page.$eval(
    "textarea",
    async (area, text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      await new Promise(requestAnimationFrame);
      return {
        busy: document.querySelector(".busy")?.textContent ?? null,
        kept: area.isConnected ? area.value === text : null,
        marked: document.querySelector(".text .mark") !== null,
      };
    },
    text,
  );

/** Pastes a piece of a web page into a paste area, as far as a script may. */
export const pasteHtml = (page, html, selector = "textarea") =>
  page.$eval(
    selector,
    (area, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "the browser's own");
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      // Firefox fills an event that a script makes with nothing of the script's.
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      area.dispatchEvent(event);
    },
    html,
  );

/** Drops a file of these `bytes` on the page. */
export const drop = (page, bytes, name) =>
  page.$eval(
    ".page",
    (element, bytes, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    bytes,
    name,
  );

/** Presses the button that is called `name`. */
export async function press(page, name) {
  const button = await found(page, `::-p-xpath(//button[normalize-space() = "${name}"])`);
  await button.click();
}

/** The words of the element that `selector` finds, once it is there. */
export const words = (page, selector) => once(page, selector, (found) => found.textContent);

/** The text in the paste area, once that is there. */
export const draft = (page) => once(page, "textarea", (area) => area.value);

/**
 * What `selector` finds first on the page, once it is there. Puppeteer's own ways of waiting build their functions from
 * text, which the policy of the page forbids in Firefox 140.
 */
export const found = (page, selector) =>
  eventually(async () => (await page.$(selector)) ?? Promise.reject(new Error(`no ${selector}`)));

// A click is over before the page has drawn what it led to, so whatever is asked of the page next has to wait for it.
async function once(page, selector, ask) {
  const element = await found(page, selector);
  return element.evaluate(ask);
}
