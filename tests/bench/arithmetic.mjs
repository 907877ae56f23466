// What the measured numbers are made into.

/** The middle one of `numbers`, or half way between the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** The smallest of `numbers` that at least `percent` of a hundred do not exceed. */
export function percentile(numbers, percent) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length), 1) - 1];
}

/** `spans` of `text` that count code points, as spans that count UTF-16 code units, as JavaScript does. */
export function inUnits(text, spans) {
  const unitOf = [];
  let unit = 0;
  for (const character of text) {
    unitOf.push(unit);
    unit += character.length;
  }
  unitOf.push(unit);
  return spans.map(({ start, end, ...more }) => ({ start: unitOf[start], end: unitOf[end], ...more }));
}

/** The kinds of names that are asked for. */
export const KINDS = ["person", "organization", "place"];

/**
 * How many names of a text were found. Only the same stretch under the same kind is a hit, and only once. What is found under a
 * kind that is not asked for does not count, nor does a stretch that the annotators have `aside`, under such a kind.
 */
export function tally(annotated, found, aside = []) {
  const place = ({ start, end }) => `${start}-${end}`;
  const key = (name) => `${place(name)} ${name.kind}`;
  const skipped = new Set(aside.map(place));
  const asked = found.filter((name) => KINDS.includes(name.kind) && !skipped.has(place(name)));
  const left = annotated.map(key);
  const hits = asked.filter((name) => {
    const at = left.indexOf(key(name));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return { hits: hits.length, annotated: annotated.length, found: asked.length };
}

/** The harmonic mean of precision and recall over several tallies, in percent. */
export function f1(tallies) {
  const sum = (part) => tallies.reduce((total, tally) => total + tally[part], 0);
  const all = sum("annotated") + sum("found");
  return all ? (200 * sum("hits")) / all : 0;
}
