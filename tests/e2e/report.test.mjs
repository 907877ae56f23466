// The report in the browser is the report of the native command, and is what www/report.schema.json describes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { inEachBrowser } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(`${ROOT}/${path}`, "utf8");

const ARTICLES = readdirSync(`${ROOT}/tests/golden`)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => `tests/golden/${name}`)
  .concat("www/samples/uprising.txt");

/** Characters that the two sides count differently, or numbers that they hold differently, beside marks of every layer. */
const NASTY = [
  "",
  "\0",
  "\u{feff}“It rained,” \u{202e}she\u{202c} said.\r\n\r\nAbout 1\u{a0}000 people may have left Ko\u{308}ln.\r",
  "😀👩‍👩‍👧‍👦 “🇰🇿 𝔄𝔟,” İlse Brandt said. She reportedly paid €3.5 million 𝟙𝟚 for ½ of it.",
  "Police in الرياض said 3,000,000,000,000,000,000,001 people, or 0.1%, or 0.30000000000000004, “fled”.\u{2028}東京 may.",
  "“".repeat(70) + "He said she said they said it may be 5 to 7." + "”".repeat(70),
];

const TEXTS = [...ARTICLES.map((path) => ({ id: path, text: read(path) })), ...NASTY.map((text, id) => ({ id, text }))];

/** The reports of the native command on `TEXTS`, in order. Cargo builds it where the tests in Rust have not done so. */
function native() {
  const input = TEXTS.map((line) => JSON.stringify(line)).join("\n");
  const command = ["run", "--quiet", "--locked", "--", "--jsonl", "--offsets", "utf16"];
  const lines = execFileSync("cargo", command, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1e9 });
  return lines.trimEnd().split("\n").map((line) => JSON.parse(line));
}

const expected = native();
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(read("www/report.schema.json")));

inEachBrowser((check) => {
  check("the native command and the browser give the same reports", async ({ open }) => {
    const page = await open();
    // Through a string, so that nothing but the page itself decides what the numbers are.
    const reports = await page.evaluate(async (texts) => {
      const { default: init, analyse } = await import("./widget/saidso.js");
      await init();
      return JSON.stringify(texts.map(({ id, text }) => ({ id, ...analyse(text) })));
    }, TEXTS);
    const found = JSON.parse(reports);
    assert.equal(found.length, expected.length);
    found.forEach((report, i) => assert.deepEqual(report, expected[i], `the reports on ${TEXTS[i].id} differ`));
    for (const layer of ["entities", "figures", "attributions", "hedges"]) {
      assert.ok(found.some((report) => report[layer].length > 0), `${layer} are compared`);
    }
    for (const report of found) assert.ok(isValid(report), JSON.stringify(isValid.errors));
    assert.ok(!isValid({ ...found[0], offsets: "lines" }), "the schema could refuse");
  });
});
