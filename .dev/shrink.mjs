// Takes from a built page what only people and tools read: node .dev/shrink.mjs FOLDER. Comes before the files are listed.
//
// wasm-bindgen gives each function that the module calls a name with 16 digits in it, which stands in the module and in the
// script and does not compress. Both get short names; scripts are minified by esbuild, and style sheets lose comments and white space.

import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, extname, join } from "node:path";
import { changed, leb, number, SECTION, text } from "./wasm.mjs";

const require = createRequire(new URL("../tests/package.json", import.meta.url));
const { transform } = require("esbuild");

/** Scripts that the build completes later, where they have a place for it. */
const UNFINISHED = ["built.js", "offline.js"];

const [folder] = process.argv.slice(2);
const [script, module] = ["saidso.js", "saidso_bg.wasm"].map((name) => join(folder, name));

const IMPORT = /__wb(?:g|indgen)_\w*_[0-9a-f]{16}\b/g;

const page = join(folder, "index.html");
// The page puts scripts together, which call each other's functions by their names.
const looks = { minifyWhitespace: true, minifySyntax: true, minifyIdentifiers: !existsSync(page), target: "es2022" };
const minified = async (script) => (await transform(script, looks)).code;

const source = await readFile(script, "utf8");
const short = new Map([...new Set(source.match(IMPORT))].map((name, i) => [name, `$${i.toString(36)}`]));
await writeFile(script, await minified(source.replace(IMPORT, (name) => short.get(name))));
await writeFile(
  module,
  changed(await readFile(module), (id, section) => (id === SECTION.imports ? renamed(section, short) : section)),
);

const shrunk = {
  ".js": minified,
  ".css": (sheet) =>
    sheet
      .replace(/\/\*[^]*?\*\//g, "")
      .replace(/\s*\n\s*/g, "\n")
      .replace(/(?<=[:,]) +| +(?=\{)|;\n(?=\})/g, "")
      .replace(/(?<=[{};,])\n/g, "")
      .trim() + "\n",
};
for (const path of [...(await files(folder)), ...(await files(join(folder, "style")))]) {
  const shrink = shrunk[extname(path)];
  if (!shrink || path === script || UNFINISHED.includes(basename(path))) continue;
  await writeFile(path, await shrink(await readFile(path, "utf8")));
}

if (existsSync(page)) await writeFile(page, (await readFile(page, "utf8")).replace(/\n\s+/g, "\n"));

/** The files in a folder, without those in folders of it; none where there is no such folder. */
async function files(folder) {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
}

/** A section of imports with other names. Of each import only the names are read; how the rest is laid out is by its kind. */
function renamed(section, names) {
  const FUNCTION = 0;
  let [count, at] = number(section, 0);
  const parts = [leb(count)];
  for (; count > 0; count--) {
    for (const part of ["module", "name"]) {
      const [given, end] = text(section, at);
      const name = (part === "name" && names.get(given)) || given;
      parts.push(leb(Buffer.byteLength(name)), Buffer.from(name));
      at = end;
    }
    if (section[at] !== FUNCTION) throw new Error("an import that is no function");
    const [, end] = number(section, at + 1);
    parts.push(section.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
