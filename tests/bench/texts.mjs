// What is read: our own sample articles, or what a folder holds.

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inUnits, KINDS } from "./arithmetic.mjs";

const SAMPLES = new URL("../../www/samples/", import.meta.url).pathname;

/** A text that is longer than any article, in bytes, is cut into pieces that are as long as one. */
const BOOK = 50_000;
const ARTICLE = 5_000;

/** What annotators call the kinds of names that are asked for; whatever else they mark is none of these. */
const LABELS = {
  person: ["person", "per", "politician"],
  organization: ["organization", "organisation", "org", "politicalparty"],
  place: ["place", "location", "loc", "geo", "country", "facility"],
};

/**
 * The texts of `folder`: of each `.txt` file there, and of each line `{"text": …}` of a `.jsonl` file there or in its `gold`.
 * Without a folder, the samples, over and over. No more than `bytes` of them.
 */
export async function corpus(folder, bytes) {
  const texts = folder ? [...(await textsIn(folder)), ...(await textsIn(join(folder, "gold")))] : repeated(await textsIn(SAMPLES), bytes);
  let size = 0;
  // The first is read in any case, and none after one that is too much.
  return texts.filter((text, i) => (size += Buffer.byteLength(text)) <= bytes || i === 0);
}

async function textsIn(folder) {
  const texts = [];
  for (const name of await filesIn(folder)) {
    if (!/\.(txt|jsonl)$/.test(name)) continue;
    const content = await readFile(join(folder, name), "utf8");
    texts.push(...(name.endsWith(".txt") ? [content] : lines(content).map(({ text }) => text ?? "")));
  }
  return texts.filter((text) => text.trim()).flatMap((text) => (Buffer.byteLength(text) > BOOK ? pieces(text, ARTICLE) : [text]));
}

/** The names of what is in `folder`, in an order of their own; none where there is no such folder. */
const filesIn = async (folder, options) => (existsSync(folder) ? (await readdir(folder, options)).sort() : []);

const lines = (content) => content.split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** `text` cut between paragraphs, into pieces of at most `bytes` unless a paragraph is longer. */
export function pieces(text, bytes) {
  const found = [];
  let piece = "";
  for (const paragraph of text.split(/\n\s*\n/)) {
    const longer = piece && `${piece}\n\n${paragraph}`;
    if (piece && Buffer.byteLength(longer) > bytes) found.push(piece);
    piece = piece && Buffer.byteLength(longer) <= bytes ? longer : paragraph;
  }
  return [...found, piece];
}

function repeated(texts, bytes) {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Array.from({ length: Math.ceil(bytes / size) }, () => texts).flat();
}

/** One text of at most `bytes` that ends with a word: `texts` one after the other, from the first again after the last. */
export function article(texts, bytes) {
  const parts = [];
  for (let i = 0, size = 0; size < bytes + 2; i++) {
    parts.push(texts[i % texts.length].trim());
    size += Buffer.byteLength(parts.at(-1)) + 2;
  }
  // A letter that is cut in two becomes one that stands for any; it goes with its word.
  const cut = Buffer.from(parts.join("\n\n")).subarray(0, bytes + 1).toString();
  return cut.slice(0, cut.search(/\s+\S*$/));
}

/**
 * The annotated files in `folder` that were kept from learning, `….dev.jsonl` and `….test.jsonl`, as far as they mark names: the
 * `file`, and for each text the `annotated` names and what lies `aside`, with offsets in UTF-16 code units.
 */
export async function annotations(folder) {
  const files = await filesIn(folder, { recursive: true });
  const found = [];
  for (const file of files.filter((file) => /(^|[./])(dev|test)\.jsonl$/.test(file))) {
    const texts = lines(await readFile(join(folder, file), "utf8")).map(names);
    if (texts.some(({ annotated }) => annotated.length)) found.push({ file, texts });
  }
  return found;
}

/** A line's names. Our own annotations have them as `entities`, all others as `spans` with a label. */
function names({ text, entities, spans = [] }) {
  const marks = inUnits(text, entities ?? spans).map(({ start, end, kind, label }) => ({ start, end, kind: kindOf(kind ?? label) }));
  return {
    text,
    annotated: marks.filter(({ kind }) => kind),
    aside: entities ? [] : marks.filter(({ kind }) => !kind),
  };
}

const kindOf = (label) => KINDS.find((kind) => LABELS[kind].includes(label.toLowerCase()));
