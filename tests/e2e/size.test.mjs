// What a reader downloads stays small, and comes as what it is.

import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { inEachBrowser } from "./harness.mjs";

/** What the page may weigh in brotli, in KB of 1000 bytes. Raise it only for something worth the wait. */
const BUDGET = 400;

inEachBrowser((check) => {
  check(`the page loads at most ${BUDGET} KB`, async ({ open, site, t }) => {
    await open();
    const sizes = await Promise.all(
      [...new Set(site.ofPages)].map(async (path) => [path, brotliCompressSync(await body(site, path)).length / 1000]),
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    const parts = sizes.toSorted(([, a], [, b]) => b - a).map(([path, size]) => `${path} ${size.toFixed(1)}`);
    t.diagnostic(`in brotli ${total.toFixed(1)} KB of at most ${BUDGET}: ${parts.join(", ")}`);
    assert.ok(total <= BUDGET);
    assert.ok(total > 10, "the module itself was not loaded");
  });
});

const body = async (site, path) => Buffer.from(await (await fetch(new URL(path, site.url))).arrayBuffer());
