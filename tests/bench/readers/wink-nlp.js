// wink-nlp: its entities, which are dates, numbers, sums of money and the like but no names, with their spans. Of its pipeline
// only what finds them.

import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

export function start() {
  const { readDoc, its } = winkNLP(model, ["ner"]);
  return {
    read(text) {
      const entities = readDoc(text).entities();
      return [entities.out(its.detail), entities.out(its.span)];
    },
  };
}
