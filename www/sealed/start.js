// Starts the page out of one file. This stands behind saidso.js in one script, and the module before it, compressed and in letters:
// .dev/sealed.mjs puts the three together. There is no worker: a policy that lets one in would have to name where from. So the page
// reads each text itself.

// The one way out that no policy closes which browsers know. The page has no use for it.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) delete globalThis[name];

// As in page.js: a trap of the module ends it, but not what was typed.
for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, ({ error, reason }) => {
  if (!((error ?? reason) instanceof WebAssembly.RuntimeError)) return;
  const news = document.querySelector(".news");
  news.textContent = "Saidso has broken down. Copy what you still need, and load the page again.";
  news.scrollIntoView();
});

try {
  const letters = atob(document.getElementById("module").textContent);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const module = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" };
  await __wbg_init({ module_or_path: new Response(module, { headers }) });
  mount(document.getElementById("saidso"));
} catch (error) {
  document.querySelector(".starting")?.classList.add("is-certain");
  console.error(error);
}
