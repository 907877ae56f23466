// The benchmark's arithmetic.

import assert from "node:assert/strict";
import { test } from "node:test";
import { f1, inUnits, median, percentile, tally } from "./arithmetic.mjs";

test("the median is in the middle, and no order is asked for", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 1, 2, 3]), 2.5);
  assert.equal(median([7]), 7);
});

test("all but a twentieth are at most the 95th percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.equal(percentile(hundred, 95), 95);
  assert.equal(percentile([3, 2, 1], 95), 3);
  assert.equal(percentile([3, 2, 1], 0), 1);
});

test("offsets of annotators, in code points, become those of JavaScript", () => {
  const text = "😀 Zoë met 𝕏 in Ulm";
  const names = [
    { start: 2, end: 5, kind: "person" },
    { start: 15, end: 18, kind: "place" },
  ];
  const found = inUnits(text, names);
  assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), ["Zoë", "Ulm"]);
  assert.deepEqual(found.map(({ kind }) => kind), ["person", "place"]);
});

const name = (start, end, kind) => ({ start, end, kind });

test("a name is found once, in all its length and under its kind", () => {
  const annotated = [name(0, 3, "person"), name(10, 15, "place"), name(20, 25, "organization")];
  const found = [
    name(0, 3, "person"),
    name(0, 3, "person"),
    name(10, 15, "organization"),
    name(20, 24, "organization"),
    name(40, 44, "place"),
  ];
  assert.deepEqual(tally(annotated, found), { hits: 1, annotated: 3, found: 5 });
  assert.deepEqual(tally([name(40, 44, "person")], found, [name(40, 44)]), { hits: 0, annotated: 1, found: 4 });
});

test("what nobody asked for is no mistake", () => {
  const found = [name(0, 3, "person"), name(5, 9, "event"), name(10, 15, "place")];
  assert.deepEqual(tally([name(0, 3, "person")], found), { hits: 1, annotated: 1, found: 2 });
  assert.deepEqual(tally([name(0, 3, "person")], found, [name(10, 15, "work")]), { hits: 1, annotated: 1, found: 1 });
});

test("F1 is taken over all texts together", () => {
  const tallies = [
    { hits: 1, annotated: 3, found: 5 },
    { hits: 3, annotated: 3, found: 5 },
  ];
  // Precision 4/10, recall 4/6.
  assert.equal(f1(tallies), 50);
  assert.equal(f1([{ hits: 0, annotated: 0, found: 0 }]), 0);
});
