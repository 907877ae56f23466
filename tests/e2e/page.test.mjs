// The page as a reader meets it.

import assert from "node:assert/strict";
import { eventually, inEachBrowser, kept, quiet } from "./harness.mjs";
import { paste, press } from "./reader.mjs";

const text = (page) => page.evaluate(() => document.body.innerText);

inEachBrowser((check) => {
  check("the page starts and nothing complains", async ({ open, complaints }) => {
    const page = await open();
    await eventually(async () => assert.doesNotMatch(await text(page), /WebAssembly/));
    assert.deepEqual(complaints, []);
  });

  check("nothing is asked for once the page is there", async ({ open, site, complaints }) => {
    const page = await open();
    await kept(page);
    const before = [...site.requests];
    for (const text of ["“It rained,” she said.", "“It may rain,” he said."]) {
      await paste(page, text);
      await press(page, "Edit");
    }
    await quiet(site);
    assert.deepEqual(site.requests, before);
    assert.deepEqual(complaints, []);
  });

  check("every file is asked for once, and the script again for the helpers", async ({ open, site }) => {
    await open();
    assert.deepEqual(site.ofPages.toSorted(), [...new Set(site.ofPages), "/saidso.js"].toSorted());
    assert.ok(site.ofPages.includes("/saidso_bg.wasm"));
  });

  check("a browser without WebAssembly is told so", async ({ open }) => {
    const page = await open("", (page) => page.evaluateOnNewDocument(() => delete globalThis.WebAssembly));
    assert.match(await text(page), /WebAssembly/);
  });

  const edit = { "/index.html": (html) => html.replace(" 'wasm-unsafe-eval'", "") };
  check("where a policy blocks WebAssembly the page says so", { edit }, async ({ open }) => {
    assert.match(await text(await open()), /WebAssembly/);
  });
});
