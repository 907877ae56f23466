// Saidso: all four layers, as a report with offsets.

import init, { analyse } from "../../../dist/widget/saidso.js";

export async function start() {
  await init();
  return {
    read: analyse,
    names: (text) =>
      analyse(text).entities.flatMap(({ kind, mentions }) => mentions.map(({ start, end }) => ({ start, end, kind }))),
  };
}
