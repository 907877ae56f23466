// What a reader downloads stays small, and comes as what it is.

import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { eventually, inEachBrowser } from "./harness.mjs";
import { painted, press } from "./widget.mjs";

/** What the page may weigh in brotli, in KB of 1000 bytes. Raise it only for something worth the wait. */
const BUDGET = 400;

/** What the widget may weigh in all once it is open, and what of it a page loads with its article. */
const WIDGET = { all: 350, script: 6 };

inEachBrowser((check) => {
  check(`the widget loads at most ${WIDGET.script} KB with its page, and ${WIDGET.all} KB when it is opened`, async ({ open, site, t }) => {
    const page = await open("hosts/plain.html");
    const own = () => [...new Set(site.ofPages)].filter((path) => path.startsWith("/widget/"));
    const [script] = await weighed(site, own());
    assert.equal(own().length, 1);
    await press(page, ".opener");
    await eventually(async () => assert.ok((await painted(page, "figure")).length > 0));
    const sizes = await weighed(site, own());
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    t.diagnostic(`widget in brotli ${total.toFixed(1)} KB of at most ${WIDGET.all}: ${listed(sizes)}`);
    assert.ok(script[1] <= WIDGET.script && total <= WIDGET.all);
  });

  check(`the page loads at most ${BUDGET} KB`, async ({ open, site, t }) => {
    await open();
    const sizes = await weighed(site, [...new Set(site.ofPages)]);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    t.diagnostic(`in brotli ${total.toFixed(1)} KB of at most ${BUDGET}: ${listed(sizes)}`);
    assert.ok(total <= BUDGET);
    assert.ok(total > 10, "the module itself was not loaded");
  });
});

/** Each of the files at `paths` with its weight in KB. */
const weighed = (site, paths) =>
  Promise.all(paths.map(async (path) => [path, brotliCompressSync(await body(site, path)).length / 1000]));

const listed = (sizes) =>
  sizes
    .toSorted(([, a], [, b]) => b - a)
    .map(([path, size]) => `${path} ${size.toFixed(1)}`)
    .join(", ");

const body = async (site, path) => Buffer.from(await (await fetch(new URL(path, site.url))).arrayBuffer());
