// The service worker: keeps the page, so that it opens without a network. It answers a page with the files of one build
// and no other, asks the server for nothing but those, and has no use for a text: the part of an address that may hold one
// is cut off first.

// Both are filled in by .dev/offline.mjs when the page is built: each file with its digest, and the digest of it all.
const FILES = {};
const VERSION = "";

// The caches of an origin are shared by all its folders, so the name says whose this one is.
const OURS = `saidso ${registration.scope} `;
const CACHE = OURS + VERSION;

/** Takes all files or none. The browser compares each with its digest, and one that differs ends the installation. */
async function take(cache) {
  const requests = Object.entries(FILES).map(([path, integrity]) => new Request(path, { cache, integrity }));
  await (await caches.open(CACHE)).addAll(requests);
}

// What the page has just loaded need not come again, if the server says that it is as it was. A server that says so
// wrongly is asked for all of it. The new worker then waits by itself until no page of the old version is open.
addEventListener("install", (event) => event.waitUntil(take("no-cache").catch(() => take("reload"))));

addEventListener("activate", (event) => event.waitUntil(forget()));

async function forget() {
  const names = await caches.keys();
  // A newer worker may be filling its cache already. It will do this in its turn.
  if (registration.installing || registration.waiting) return;
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const path = url.replace(/[?#].*/s, "").replace(registration.scope, "") || "index.html";
  if (method === "GET" && Object.hasOwn(FILES, path)) event.respondWith(answer(path, event.request));
});

async function answer(path, request) {
  const kept = await caches.match(path, { cacheName: CACHE, ignoreVary: true });
  // A cache that was wiped from outside is gone as a whole, and then all files come from the server.
  if (!kept) return fetch(request);
  // Some servers redirect how.html to how. A browser does not open a page by an answer that was redirected elsewhere.
  return kept.redirected ? new Response(kept.body, kept) : kept;
}
