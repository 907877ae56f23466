// What the benchmark reads.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { annotations, article, corpus, pieces } from "./texts.mjs";

/** A folder that holds `files`, for as long as the test `t` runs. */
async function folderOf(t, files) {
  const folder = await mkdtemp(join(tmpdir(), "saidso-"));
  t.after(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), typeof content === "string" ? content : content.map((line) => JSON.stringify(line)).join("\n"));
  }
  return folder;
}

test("texts are files, and lines of files, until there are enough", async (t) => {
  const folder = await folderOf(t, {
    "a.txt": "One.",
    "b.jsonl": [{ text: "Two." }, { id: "without" }],
    "c.md": "No.",
    "gold/dev.jsonl": [{ text: "Three." }],
    "deep/down/d.txt": "No.",
  });
  assert.deepEqual(await corpus(folder, 1000), ["One.", "Two.", "Three."]);
  assert.deepEqual(await corpus(folder, 9), ["One.", "Two."]);
  assert.deepEqual(await corpus(folder, 1), ["One."], "there is always one");
  assert.deepEqual(await corpus(join(folder, "none"), 1000), []);
});

test("without a folder the samples are read, over and over", async () => {
  const texts = await corpus(undefined, 20_000);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  assert.ok(size > 15_000 && size <= 20_000, `${size} bytes`);
  assert.ok(new Set(texts).size < texts.length);
});

test("names are annotated in two forms, in files that were kept from learning", async (t) => {
  const spans = [
    { start: 2, end: 5, label: "PER" },
    { start: 10, end: 13, label: "EVENT" },
    { start: 17, end: 20, label: "GEO" },
  ];
  const entities = [
    { start: 0, end: 3, kind: "organization" },
    { start: 4, end: 7, kind: "group" },
  ];
  const folder = await folderOf(t, {
    "names/x.test.jsonl": [{ text: "😀 Zoë ran Gig in Ulm.", spans }],
    "names/x.train.jsonl": [{ text: "Zoë", spans: [{ start: 0, end: 3, label: "PER" }] }],
    "gold/dev.jsonl": [{ text: "Nato Kurds", entities }],
    "figures.dev.jsonl": [{ text: "40 died", spans: [{ start: 0, end: 2, label: "NUMBER" }] }],
  });
  const found = await annotations(folder);
  assert.deepEqual(found.map(({ file }) => file), ["gold/dev.jsonl", "names/x.test.jsonl"]);
  const [[gold], [other]] = found.map(({ texts }) => texts);
  assert.deepEqual(gold.annotated, [{ start: 0, end: 3, kind: "organization" }]);
  assert.deepEqual(gold.aside, []);
  assert.deepEqual(
    other.annotated.map(({ start, end, kind }) => [other.text.slice(start, end), kind]),
    [["Zoë", "person"], ["Ulm", "place"]],
  );
  assert.deepEqual(other.aside.map(({ start, end }) => other.text.slice(start, end)), ["Gig"]);
});

test("an article is as long as asked for, and ends with a word", () => {
  assert.equal(article(["one two", "three"], 12), "one two");
  assert.equal(article(["one two", "three"], 30), "one two\n\nthree\n\none two");
});

test("a book is cut between paragraphs, and loses nothing but the cuts", () => {
  assert.deepEqual(pieces("a b\n\nc d\n\ne f", 8), ["a b\n\nc d", "e f"]);
  assert.deepEqual(pieces("much too long\n\nx", 4), ["much too long", "x"]);
});
