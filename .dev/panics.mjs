// Takes from a module what only a panic would say: node .dev/panics.mjs MODULE. The module needs the names of its functions.
//
// A panic writes a message, with the place in the source code, and then stops the module with a trap. The page tells its reader of
// the trap and has no use for the message, which brings along the formatting of all that may stand in one. Rust leaves it
// out only when the standard library is compiled anew (`panic=immediate-abort`), so here each function that panics becomes
// the trap, and the places become zeros. wasm-opt then removes what nobody calls any more.

import { readFile, writeFile } from "node:fs/promises";
import { changed, leb, names, number, SECTION } from "./wasm.mjs";

/** Names, without what the compiler adds to them, of functions that do nothing but panic. None of them ever returns. */
const PANICS = new RegExp(
  "^<?(?:" +
    [
      "core::panicking::.+",
      "(?:core|std)::.+::panic_\\w+",
      "core::(?:option|result)::\\w+_failed",
      "core::(?:slice|str)::.+_fail(?:_rt)?",
      "alloc::alloc::handle_alloc_error",
      "alloc::raw_vec::(?:handle_error|capacity_overflow)",
      "hashbrown::raw::Fallibility>?::capacity_overflow",
      "__rustc::(?:rust_begin_unwind|rust_panic|__rust_alloc_error_handler)",
      "console_error_panic_hook::hook",
      "wasm_bindgen::__rt::borrow_fail",
    ].join("|") +
    ")$",
);
const ADDED = /\[[0-9a-f]{16}\]|::h[0-9a-f]{16}$|::<[^>]*>$/g;

/** A body without locals that traps at once. */
const TRAP = Buffer.from([3, 0, 0x00, 0x0b]);

const [path] = process.argv.slice(2);
const module = await readFile(path);
const panicking = new Set();
let imported = 0;
changed(module, (id, section) => {
  if (id === SECTION.imports) [imported] = number(section, 0);
  if (id === SECTION.custom) for (const index of named(section)) panicking.add(index);
  return section;
});
if (panicking.size < 10) throw new Error(`${path} has no names of functions`);

await writeFile(
  path,
  changed(module, (id, section) =>
    id === SECTION.code ? trapping(section) : id === SECTION.data ? withoutPlaces(Buffer.from(section)) : section,
  ),
);

/** The indices of functions that panic, from the section of names; nothing from another custom section. */
function named(section) {
  return [...names(section)].filter(([, name]) => PANICS.test(name.replace(ADDED, ""))).map(([index]) => index);
}

/** A section of code in which what panics traps. Imported functions, which come first in the count, have no code. */
function trapping(section) {
  let [count, at] = number(section, 0);
  const parts = [leb(count)];
  for (let index = imported; index < imported + count; index++) {
    const [length, start] = number(section, at);
    parts.push(panicking.has(index) ? TRAP : section.subarray(at, start + length));
    at = start + length;
  }
  return Buffer.concat(parts);
}

/**
 * Data without the places of panics (`core::panic::Location`: where the path is, how long it is, line, column) and their paths.
 * Nothing but a panic reads them. What looks like one is one: two numbers that lead to a text ending in ".rs".
 */
function withoutPlaces(section) {
  const { address, start, end } = largest(section);
  const paths = [];
  for (let at = start + ((4 - (address % 4)) % 4); at + 16 <= end; at += 4) {
    const [path, length, line, column] = [0, 4, 8, 12].map((field) => section.readUInt32LE(at + field));
    const from = start + path - address;
    const plausible = from >= start && from + length <= end && length < 300 && line - 1 < 50_000 && column - 1 < 1000;
    if (!plausible || !/^[ -~]+\.rs$/.test(section.toString("latin1", from, from + length))) continue;
    section.fill(0, at, at + 16);
    paths.push([from, from + length]);
  }
  for (const [from, to] of paths) section.fill(0, from, to);
  return section;
}

/** The largest piece of a section of data: its address, and where it starts and ends in the section. */
function largest(section) {
  const [ACTIVE, CONSTANT] = [0, 0x41];
  let [count, at] = number(section, 0);
  let best = { start: 0, end: 0 };
  for (; count > 0; count--) {
    if (section[at] !== ACTIVE || section[at + 1] !== CONSTANT) throw new Error("data of another kind");
    const [address, after] = number(section, at + 2);
    const [length, start] = number(section, after + 1);
    if (length > best.end - best.start) best = { address, start, end: start + length };
    at = start + length;
  }
  return best;
}
