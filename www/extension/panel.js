// The engine and the widget's panel in a page of the extension, for a frame in somebody else's page. What that page forbids does
// not hold here; what holds is the extension's own policy, by which nothing can be asked of anybody.

import { LOOKS } from "./built.js";
import init, { Marked, Panel } from "./saidso.js";

const sheet = document.querySelector(".sheet");
const message = document.querySelector(".message");

addEventListener("message", function first({ source, data, ports: [port] }) {
  if (source !== parent) return;
  removeEventListener("message", first);
  start(data, port);
});

/** Reads the text that it is given and shows what was found, as long as whoever opened the frame talks to it. */
async function start({ bytes, text, layers, isPainted, colorScheme }, port) {
  port.postMessage(["here"]);
  document.documentElement.style.colorScheme = colorScheme;
  const looks = new CSSStyleSheet();
  looks.replaceSync(LOOKS);
  document.adoptedStyleSheets = [looks];
  try {
    await init({ module_or_path: bytes });
    const host = {
      paint: (painting) => port.postMessage(["paint", painting]),
      select: (selected) => port.postMessage(["select", selected]),
    };
    const panel = new Panel(sheet, await Marked.read(text), layers, isPainted, host);
    message.textContent = "";
    const heard = {
      side: (side) => (sheet.dataset.side = side),
      replace: async (text) => panel.replace(await Marked.read(text)),
      show: (layers) => panel.show(layers),
      select: (offset) => panel.select(offset),
      tell: (offset) => port.postMessage(["told", panel.tell(offset)]),
    };
    port.onmessage = ({ data: [name, value] }) => heard[name](value);
  } catch (error) {
    console.error(error);
    message.textContent = "Saidso could not read this article.";
  }
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    const details = document.querySelector(".details .close");
    if (details) details.click();
    else port.postMessage(["escape"]);
  });
}
