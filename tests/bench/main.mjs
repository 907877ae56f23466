// Saidso beside its peers in one Chromium, on the same texts, in the same run: node tests/bench/main.mjs [FOLDER]
//
// FOLDER has other texts than our samples; if there are annotated ones among them (CONTRIBUTING.md says in which form), the names
// that are found in them are scored, too. Machines are noisy, so all take turns, for some rounds, and medians are told.

import { cpus, loadavg } from "node:os";
import { f1, median, percentile, tally } from "./arithmetic.mjs";
import { bench, first, launch, memory, names, times, weight } from "./measures.mjs";
import { READERS, site as makeSite, titles } from "./site.mjs";
import { printed } from "./table.mjs";
import { annotations, article, corpus } from "./texts.mjs";

const ROUNDS = 5;
/** How long a reader reads at a time, in milliseconds. */
const TURN = 400;
const [OURS] = READERS;
const [CORPUS, ARTICLE, BOOK] = [300_000, 5_000, 4_000_000];

const NOTE = `\
Each does what it can: Saidso gives its whole report, compromise people, places, organizations, numbers and quotations, wink-nlp dates,
numbers, money and the like, but no names. Files come from this machine, as if the network took no time. Memory is what a page has
above a blank one: by measureUserAgentSpecificMemory, and as what its process has written to and shares with no other.`;

const [folder] = process.argv.slice(2);
const say = (line) => process.stderr.write(`\x1b[1m·\x1b[0m ${line}\n`);

const texts = await corpus(folder, CORPUS);
if (!texts.length) {
  console.error(`There are no texts in ${folder}: no .txt files, and no .jsonl files, there or in its gold/.`);
  process.exit(2);
}
const lists = { corpus: texts, article: [article(texts, ARTICLE)], book: [article(texts, BOOK)] };
const annotated = folder ? await annotations(folder) : [];
const bytes = (list) => lists[list].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

// What else the machine does; once we have begun, that is us.
const [load] = loadavg();
const site = await makeSite();
const browser = await launch();
try {
  const version = await browser.version();
  const page = await bench(browser, site, READERS, lists);
  const measured = await rounds(page);
  const scores = await scored(page);
  console.log(
    `\n${version} on ${cpus().length} processors, with a load of ${load.toFixed(1)} at the start. ` +
      `${texts.length} texts, ${kilo(bytes("corpus"))} KB in all. Medians of ${ROUNDS} rounds.\n`,
  );
  console.log(printed([["", ...(await titles())], ...table(measured), ...scores]));
  console.log(`\n${NOTE}`);
  const { short, long } = measured[OURS];
  const growth = median(long.map((time, round) => time / short[round]));
  console.log(
    `\nSaidso takes ${median(short).toFixed(0)} ns a byte for ${kilo(bytes("article"))} KB ` +
      `and ${median(long).toFixed(0)} for ${kilo(bytes("book"))} KB: ${growth.toFixed(2)} times as many.\n`,
  );
} finally {
  await browser.close();
  await site.close();
}

/**
 * What is measured of each reader, as lists with an item a round; `warm` has one a reading, and `wire` is one number. `short` and
 * `long`, nanoseconds a byte, are asked of ours only.
 */
async function rounds(page) {
  const blank = [];
  const measured = Object.fromEntries(
    READERS.map((reader) => [reader, { speed: [], warm: [], first: [], page: [], process: [], short: [], long: [] }]),
  );
  // Everything runs once before it counts: engines of browsers make code faster that runs often.
  for (const reader of READERS) for (const list of ["corpus", "article"]) await times(page, reader, list, TURN);
  for (let round = 1; round <= ROUNDS; round++) {
    say(`round ${round} of ${ROUNDS}`);
    blank.push(await memory(site));
    measured[OURS].long.push(await perByte(page, OURS, "book"));
    // As long as a book takes, so that what slows the machine down for a moment slows both down.
    measured[OURS].short.push(await perByte(page, OURS, "article", (measured[OURS].long.at(-1) * bytes("book")) / 1e6));
    for (const reader of READERS) {
      const found = measured[reader];
      found.speed.push(1000 / (await perByte(page, reader, "corpus")));
      found.warm.push(...(await times(page, reader, "article", TURN)));
      const { milliseconds, loaded } = await first(browser, site, reader, lists.article[0]);
      found.first.push(milliseconds);
      found.wire ??= await weight(site, loaded);
      const has = await memory(site, reader, lists.article[0]);
      for (const part of ["page", "process"]) found[part].push(has[part] - blank.at(-1)[part]);
    }
  }
  return measured;
}

/** How many nanoseconds `reader` takes for a byte of that list. */
async function perByte(page, reader, list, milliseconds = TURN) {
  const taken = await times(page, reader, list, milliseconds);
  const total = taken.reduce((sum, time) => sum + time);
  return (1e6 * total) / (bytes(list) * (taken.length / lists[list].length));
}

function table(measured) {
  const row = (title, value, digits) => [title, ...READERS.map((reader) => value(measured[reader]).toFixed(digits))];
  const ours = measured[OURS].speed;
  // What slows the machine down for a while slows all down, so each round has a ratio of its own.
  const ratio = ({ speed }) => median(speed.map((theirs, round) => ours[round] / theirs));
  return [
    row("all texts, warm, MB/s", ({ speed }) => median(speed), 3),
    row("  of which Saidso's is so many times as much", ratio, 2),
    row("an article of 5 KB, warm, median, ms", (found) => median(found.warm), 2),
    row("an article of 5 KB, warm, 95th percentile, ms", (found) => percentile(found.warm, 95), 2),
    row("loading, and the first 5 KB, ms", (found) => median(found.first), 0),
    row("memory for 5 KB, by the browser's count, MB", (found) => median(found.page) / 1e6, 1),
    row("memory for 5 KB, of the process, MB", (found) => median(found.process) / 1e6, 1),
    row("over the wire, brotli, KB", (found) => found.wire / 1000, 0),
  ];
}

/** F1 of the names in each annotated file: the same stretch, and the same of person, organization and place. */
async function scored(page) {
  const rows = [];
  for (const { file, texts } of annotated) {
    say(`names in ${file}`);
    const scores = [];
    for (const reader of READERS) {
      const found = await names(page, reader, texts.map(({ text }) => text));
      scores.push(found ? f1(texts.map(({ annotated, aside }, i) => tally(annotated, found[i], aside))).toFixed(1) : "none");
    }
    rows.push([`F1 of names, ${file}`, ...scores]);
  }
  return rows;
}

function kilo(bytes) {
  return Math.round(bytes / 1000).toLocaleString("en");
}
