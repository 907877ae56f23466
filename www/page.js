// Starts the reading page, and has the browser keep it. Everything else is in the WebAssembly module.
import init, { mount } from "./saidso.js";

try {
  await init();
  mount(document.getElementById("saidso"));
} catch (error) {
  document.querySelector(".starting")?.classList.add("is-certain");
  console.error(error);
}

// Where there are no service workers, or none are allowed, the page works as before and is not kept.
keep().catch(() => {});

/** Registers the service worker once the page is there, and says when it holds a newer version of the page. */
async function keep() {
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  const rule = { createScriptURL: () => "offline.js" };
  const { trustedTypes = { createPolicy: () => rule } } = globalThis;
  const worker = trustedTypes.createPolicy("offline", rule).createScriptURL("");
  const registration = await navigator.serviceWorker.register(worker);
  const tell = () => {
    // A worker that waits where none answers is the first one, on its way.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    document.querySelector(".news").textContent =
      "A new version of Saidso is ready. It comes when all its tabs have been closed.";
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  tell();
}
