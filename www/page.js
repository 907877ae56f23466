// Starts the reading page. Everything else is in the WebAssembly module.
import init, { mount } from "./saidso.js";

try {
  await init();
  mount(document.getElementById("saidso"));
} catch (error) {
  document.querySelector(".starting")?.classList.add("is-certain");
  console.error(error);
}
