// Starts the reading page. Everything else is in the WebAssembly module.
import init, { mount } from "./saidso.js";

// A worker from a file would be free of the page's Content-Security-Policy; one from a blob is bound by it, so that what it
// reads cannot leave the page either. The policy of Trusted Types knows no other script than this one.
const code = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
const rule = { createScriptURL: () => URL.createObjectURL(new Blob([code], { type: "text/javascript" })) };
const policy = globalThis.trustedTypes?.createPolicy("worker", rule) ?? rule;
const startWorker = () => new Worker(policy.createScriptURL(""), { type: "module" });

try {
  await init();
  mount(document.getElementById("saidso"), startWorker);
} catch (error) {
  document.querySelector(".starting")?.classList.add("is-certain");
  console.error(error);
}
