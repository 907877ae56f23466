// Serves a folder on this machine and remembers what was asked for.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Serves `folder` over HTTP.
 *
 * `port` 0 takes a free one. `edit` maps a path such as "/index.html" to a function from the file's text to the text
 * that is sent instead, and `headers` go with every file. A `short` server sends who asks for /how.html on to /how, as some hosts do.
 *
 * Gives back the server's `url`, the addresses of all `requests` so far and of those `ofPages`, and `close()`. What the
 * service worker asks for names the worker as the referrer, and pages of ours name none.
 */
export async function serve(folder, { port = 0, short = false, edit = {}, headers = {} } = {}) {
  const root = resolve(folder);
  const requests = [];
  const ofPages = [];
  const server = createServer(async (request, response) => {
    const path = request.url.replace(/[?#].*/s, "");
    requests.push(request.url);
    const { referer = "", "service-worker": script } = request.headers;
    if (!script && !referer.endsWith("/offline.js")) ofPages.push(request.url);
    if (short && path.endsWith(".html")) {
      response.writeHead(308, { Location: path.replace(/(index)?\.html$/, "") }).end();
      return;
    }
    const file = await find(root, path).catch(() => (short ? find(root, `${path}.html`) : null)).catch(() => null);
    if (!file || !["GET", "HEAD"].includes(request.method)) {
      response.writeHead(404, { "Content-Type": TYPES[".txt"] }).end(`There is no ${path} here.\n`);
      return;
    }
    const change = edit[file.name];
    response.writeHead(200, { "Content-Type": TYPES[extname(file.name)] ?? "application/octet-stream", "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*", ...headers });
    response.end(change ? change(file.content.toString()) : file.content);
  });
  await new Promise((ready, failed) => server.once("error", failed).listen(port, "localhost", ready));
  return {
    url: `http://localhost:${server.address().port}/`,
    requests,
    ofPages,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file that `path` names under `root`, with its name from there; a folder stands for its index.html. */
async function find(root, path) {
  let name = normalize(decodeURIComponent(path));
  // A normal absolute path cannot climb: "/../x" is "/x".
  if ((await stat(join(root, name))).isDirectory()) name = join(name, "index.html");
  return { name, content: await readFile(join(root, name)) };
}
