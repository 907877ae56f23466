// Takes from a built page what only people and tools read: node .dev/shrink.mjs FOLDER. Comes before the files are listed.
//
// wasm-bindgen gives each function that the module calls a name with 16 digits in it, which stands in the module and in the
// script and does not compress. Both get short names; and comments and indents go from the script and the style sheets.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const [script, module] = ["saidso.js", "saidso_bg.wasm"].map((name) => join(folder, name));

const IMPORT = /__wb(?:g|indgen)_\w*_[0-9a-f]{16}\b/g;
const COMMENT = /^\s*\/\*[^]*?\*\/\s*$|^\s*\/\/.*$/gm;

const source = await readFile(script, "utf8");
const short = new Map([...new Set(source.match(IMPORT))].map((name, i) => [name, `$${i.toString(36)}`]));
const lines = source.replace(COMMENT, "").replace(IMPORT, (name) => short.get(name));
await writeFile(script, lines.replace(/^\s+/gm, ""));
await writeFile(module, renamed(await readFile(module), short));

for (const name of ["page.js", "worker.js"]) {
  const own = join(folder, name);
  await writeFile(own, (await readFile(own, "utf8")).replace(COMMENT, "").replace(/^\s+/gm, ""));
}

const page = join(folder, "index.html");
await writeFile(page, (await readFile(page, "utf8")).replace(/\n\s+/g, "\n"));

for (const name of await readdir(join(folder, "style"))) {
  const sheet = join(folder, "style", name);
  const rules = (await readFile(sheet, "utf8")).replace(/\/\*[^]*?\*\//g, "");
  await writeFile(sheet, rules.replace(/\s*\n\s*/g, "\n").replace(/(?<=[:,]) +| +(?=\{)|;\n(?=\})/g, "").trim() + "\n");
}

/** The WebAssembly module `bytes` with its imports under the names that `names` has for them. */
function renamed(bytes, names) {
  const IMPORTS = 2;
  let at = 8;
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const id = bytes[at];
    const [length, start] = number(bytes, at + 1);
    const section = bytes.subarray(start, start + length);
    const content = id === IMPORTS ? imports(section, names) : section;
    parts.push(Buffer.from([id]), leb(content.length), content);
    at = start + length;
  }
  return Buffer.concat(parts);
}

/** A section of imports with other names. Of each import only the names are read; how the rest is laid out is by its kind. */
function imports(section, names) {
  let [count, at] = number(section, 0);
  const parts = [leb(count)];
  const text = () => {
    const [length, start] = number(section, at);
    at = start + length;
    return section.toString("utf8", start, at);
  };
  const put = (text) => parts.push(leb(Buffer.byteLength(text)), Buffer.from(text));
  for (; count > 0; count--) {
    put(text());
    const name = text();
    put(names.get(name) ?? name);
    const FUNCTION = 0;
    if (section[at] !== FUNCTION) throw new Error(`${name} is no function`);
    const [, end] = number(section, at + 1);
    parts.push(section.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** The unsigned LEB128 number at `at`, and where it ends. */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) return [value, at];
  }
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}
