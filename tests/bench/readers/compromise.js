// compromise: the kinds of marks that it has in common with Saidso, with offsets.

import nlp from "compromise";

const METHODS = ["people", "places", "organizations", "numbers", "quotations"];
const KINDS = { people: "person", organizations: "organization", places: "place" };

export const start = () => ({
  read(text) {
    const doc = nlp(text);
    return METHODS.map((method) => doc[method]().json({ offset: true, terms: false }));
  },
  names(text) {
    const doc = nlp(text);
    return Object.entries(KINDS).flatMap(([method, kind]) =>
      doc[method]().json({ offset: true }).map(({ terms }) => ({ ...span(terms), kind })),
    );
  },
});

/** Where the name itself is, as annotators mark it: without punctuation, a title before it and the 's of a possessive. */
function span(terms) {
  const first = terms.find(({ tags }) => !tags.includes("Honorific")) ?? terms[0];
  const { text, offset } = terms.at(-1);
  return { start: first.offset.start, end: offset.start + text.replace(/['’]s?$/, "").length };
}
