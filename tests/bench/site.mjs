// The site that the readers are measured on: each a folder with one minified script, as a site would ship it, and what that asks for.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../e2e/server.mjs";

const require = createRequire(new URL("../package.json", import.meta.url));
const { build } = require("esbuild");

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Each reader by its folder on the site; the first is ours. */
export const READERS = ["saidso", "compromise", "wink-nlp"];

/** What a reader's script asks for beside itself. */
const FILES = { saidso: ["saidso_bg.wasm"] };

/** A page that asks for this is alone in its process: only such a page is told its memory, and the time to 5 µs. */
const ALONE = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** Puts the site up. Gives the server, with a `close()` that takes all away again. */
export async function site() {
  const folder = await mkdtemp(join(tmpdir(), "saidso-bench-"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Nothing yet</title>");
  for (const reader of READERS) {
    await build({
      entryPoints: [here(`readers/${reader}.js`)],
      outfile: join(folder, reader, "reader.js"),
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      logLevel: "error",
    });
    for (const file of FILES[reader] ?? []) await cp(here(`../../dist/widget/${file}`), join(folder, reader, file));
  }
  const server = await serve(folder, { headers: ALONE });
  const close = () => {
    server.close();
    return rm(folder, { recursive: true });
  };
  return { ...server, close };
}

/** The names of the readers, with the versions of those that come from npm. */
export async function titles() {
  const { devDependencies } = JSON.parse(await readFile(here("package.json"), "utf8"));
  return READERS.map((reader) => (reader in devDependencies ? `${reader} ${devDependencies[reader]}` : "Saidso"));
}
