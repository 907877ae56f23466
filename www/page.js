// Starts the reading page, and has the browser keep it. Everything else is in the WebAssembly module.
import init, { mount } from "./saidso.js";

// A worker from a file would be free of the page's Content-Security-Policy; one from a blob is bound by it, so that what it
// reads cannot leave the page either. Its code comes with the page, so that nothing is asked of a server when a worker starts.
// The policy of Trusted Types knows no other script than this one.
const code = Promise.all(["saidso.js", "worker.js"].map(own));
const rule = { createScriptURL: () => URL.createObjectURL(new Blob(parts, { type: "text/javascript" })) };
const policy = globalThis.trustedTypes?.createPolicy("worker", rule) ?? rule;
const startWorker = () => new Worker(policy.createScriptURL(""), { type: "module" });
let parts;

// A trap of the module ends it, for good: its page answers no more, but holds what was typed.
for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, ({ error, reason }) => {
  if (!((error ?? reason) instanceof WebAssembly.RuntimeError)) return;
  tell("Saidso has broken down. Copy what you still need, and load the page again.").scrollIntoView();
});

try {
  await init();
  parts = await code;
  mount(document.getElementById("saidso"), startWorker);
} catch (error) {
  document.querySelector(".starting")?.classList.add("is-certain");
  console.error(error);
}

// Where there are no service workers, or none are allowed, the page works as before and is not kept.
keep().catch(() => {});

/** The text of a file beside this one. */
async function own(name) {
  return (await fetch(new URL(name, import.meta.url))).text();
}

/** Registers the service worker once the page is there, and says when it holds a newer version of the page. */
async function keep() {
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  const rule = { createScriptURL: () => "offline.js" };
  const { trustedTypes = { createPolicy: () => rule } } = globalThis;
  const worker = trustedTypes.createPolicy("offline", rule).createScriptURL("");
  const registration = await navigator.serviceWorker.register(worker);
  const look = () => {
    // A worker that waits where none answers is the first one, on its way.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    tell("A new version of Saidso is ready. It comes when all its tabs have been closed.");
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
}

/** Says something about the page as a whole, and gives the element that does. */
function tell(words) {
  const news = document.querySelector(".news");
  news.textContent = words;
  return news;
}
