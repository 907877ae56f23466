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
 * that is sent instead. Gives back the server's `url`, the paths of all `requests` so far, and `close()`.
 */
export async function serve(folder, { port = 0, edit = {} } = {}) {
  const root = resolve(folder);
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = request.url.replace(/[?#].*/s, "");
    requests.push(path);
    const file = await find(root, path).catch(() => null);
    if (!file || !["GET", "HEAD"].includes(request.method)) {
      response.writeHead(404, { "Content-Type": TYPES[".txt"] }).end(`There is no ${path} here.\n`);
      return;
    }
    const change = edit[file.name];
    response.writeHead(200, { "Content-Type": TYPES[extname(file.name)] ?? "application/octet-stream", "Cache-Control": "no-store" });
    response.end(change ? change(file.content.toString()) : file.content);
  });
  await new Promise((ready, failed) => server.once("error", failed).listen(port, "localhost", ready));
  return {
    url: `http://localhost:${server.address().port}/`,
    requests,
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
