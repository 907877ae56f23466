// Tells what every byte of a built page is: node .dev/sizes.mjs FOLDER MODULE. MODULE is the widget's as cargo left it, with the
// names of its functions, which the built one has lost.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { printed } from "../tests/bench/table.mjs";
import { changed, names, number, SECTION } from "./wasm.mjs";

const [folder, module] = process.argv.slice(2);
/** What is made of a built page is no part of it, nor are pages that only show it. */
const OTHERS = /^(extension|sealed|hosts)\//;
const SECTIONS =
  "custom, types, imports, functions, tables, memory, globals, exports, start, elements, code, data, count of data".split(", ");
/** The most that is listed of the code. */
const MOST = 30;

const files = readdirSync(folder, { recursive: true }).filter(
  (path) => statSync(join(folder, path)).isFile() && !OTHERS.test(path),
);
const isWidget = (path) => path.startsWith("widget/");
show("The page", files.filter((path) => !isWidget(path)).map(file));
show("The widget", files.filter(isWidget).map(file));
for (const path of files.filter((path) => path.endsWith(".wasm"))) show(path, sections(readFileSync(join(folder, path))));

const functions = bodies(named(module));
show("Code of the widget's module before the last passes, by crate and folder", grouped(functions).slice(0, MOST));
show("The longest functions there", functions.slice(0, MOST));

/** Prints `rows` of a name, a size and, where that is to be told, a size in brotli: the heaviest first, and their sum. */
function show(title, rows) {
  const cells = (row) => row.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell));
  const sum = (i) => rows.reduce((sum, row) => sum + row[i], 0);
  const isWhole = rows.some((row) => row.length > 2);
  const sorted = rows.toSorted((a, b) => b.at(-1) - a.at(-1));
  const head = ["", "bytes", ...(isWhole ? ["brotli"] : [])];
  const foot = isWhole ? [cells(["together", sum(1), sum(2)])] : [];
  console.log(`\n\x1b[1m${title}\x1b[0m\n${printed([head, ...sorted.map(cells), ...foot])}`);
}

function file(path) {
  const content = readFileSync(join(folder, path));
  return [path, content.length, brotliCompressSync(content).length];
}

/** Each section alone: in brotli together they weigh a little less. */
function sections(module) {
  const rows = [];
  changed(module, (id, section) => {
    rows.push([SECTIONS[id] ?? `section ${id}`, section.length, brotliCompressSync(section).length]);
    return section;
  });
  return rows;
}

/** A module with names that people can read, as wasm-bindgen makes them. */
function named(module) {
  const folder = mkdtempSync(join(tmpdir(), "saidso-sizes-"));
  try {
    const options = ["--target", "web", "--out-dir", folder, "--out-name", "it"];
    const { status } = spawnSync("wasm-bindgen", [...options, module], { stdio: "inherit" });
    if (status !== 0) throw new Error("wasm-bindgen failed");
    return readFileSync(join(folder, "it_bg.wasm"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The functions of `module`, each with its name and the length of its code, the longest first. */
function bodies(module) {
  let [imported, found] = [0, new Map()];
  const lengths = [];
  changed(module, (id, section) => {
    if (id === SECTION.imports) [imported] = number(section, 0);
    if (id === SECTION.custom && !found.size) found = names(section);
    if (id === SECTION.code) {
      for (let [count, at] = number(section, 0); count > 0; count--) {
        const [length, start] = number(section, at);
        lengths.push(length);
        at = start + length;
      }
    }
    return section;
  });
  const name = (index) => (found.get(index) ?? "without a name").replace(/::h[0-9a-f]{16}$|\[[0-9a-f]{16}\]/g, "");
  return lengths.map((length, i) => [name(imported + i), length]).sort(([, a], [, b]) => b - a);
}

/** How much code is of which crate, and of ours, of which folder. */
function grouped(functions) {
  const sizes = new Map();
  for (const [name, length] of functions) {
    const [group] = name.match(/saidso::\w+/) ?? name.match(/[a-z]\w*(?=::)/) ?? ["others"];
    sizes.set(group, (sizes.get(group) ?? 0) + length);
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}
