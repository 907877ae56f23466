// Compares what the native command and the built WebAssembly module report on many texts: node .dev/same.mjs COMMAND PATH…
//
// Each PATH is a file, or a folder of files. Every line of a *.jsonl file is a text, in its field `text`; any other file is one text
// as it stands. Prints the texts that were read and where two reports differ first, and fails if any do.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../dist/widget/node.js";

const [command, ...paths] = process.argv.slice(2);

const files = paths.flatMap((path) => (statSync(path).isDirectory() ? within(path) : [path]));
const total = { texts: 0, bytes: 0, differences: 0 };
for (const file of files) {
  const texts = textsOf(file);
  let at = 0;
  for (const line of native(texts)) {
    const { id, ...report } = JSON.parse(line);
    const { label, text } = texts[id];
    // Both as JavaScript writes them, so that 1.0 and 1 are one number. The order of the fields counts.
    const [ours, theirs] = [report, analyse(text)].map((value) => JSON.stringify(value));
    if (id !== at++) throw new Error(`${label}: the command skipped a text`);
    if (ours !== theirs) {
      total.differences++;
      console.log(`${label}: ${difference(report, JSON.parse(theirs)) ?? "the fields are in another order"}`);
    }
  }
  if (at !== texts.length) throw new Error(`${file}: the command reported on ${at} of ${texts.length} texts`);
  total.texts += texts.length;
  total.bytes += texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

console.log(`${total.texts} texts, ${total.bytes} bytes, ${total.differences} reports that differ`);
process.exit(total.texts && !total.differences ? 0 : 1);

function within(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

function textsOf(file) {
  const content = readFileSync(file, "utf8");
  if (!file.endsWith(".jsonl")) return [{ label: file, text: content }];
  const lines = content.split("\n").filter((line) => line.trim());
  return lines.map((line, n) => ({ label: `${file}:${n + 1}`, text: JSON.parse(line).text.toWellFormed() }));
}

/** The lines that the command prints on `texts`, each a report. */
function* native(texts) {
  const input = texts.map(({ text }, id) => `${JSON.stringify({ id, text })}\n`).join("");
  const bytes = execFileSync(command, ["--jsonl", "--offsets", "utf16"], { input, maxBuffer: Infinity });
  // All of them may be more than one string can hold.
  for (let [start, end] = [0, 0]; start < bytes.length; start = end + 1) {
    end = bytes.indexOf("\n", start);
    yield bytes.toString("utf8", start, end);
  }
}

/** Where `ours` and `theirs` differ first, and by what; undefined where they do not. */
function difference(ours, theirs, path = "") {
  if (ours === theirs) return undefined;
  if (!ours || !theirs || typeof ours !== "object" || typeof theirs !== "object") {
    return `${path}: ${JSON.stringify(ours)} natively, ${JSON.stringify(theirs)} in WebAssembly`;
  }
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = difference(ours[key], theirs[key], `${path}/${key}`);
    if (found) return found;
  }
}
