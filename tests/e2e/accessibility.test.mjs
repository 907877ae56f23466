// Nobody is shut out, as far as a program can tell.

import assert from "node:assert/strict";
import { axeViolations } from "./axe.mjs";
import { inEachBrowser } from "./harness.mjs";

inEachBrowser((check) => {
  for (const dark of [false, true]) {
    check(`axe finds nothing wrong in ${dark ? "dark" : "light"} colours`, { dark }, async ({ open }) => {
      const page = await open();
      assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), dark);
      assert.deepEqual(await axeViolations(page), []);
    });
  }

  check("axe would find what is wrong", async ({ open }) => {
    const page = await open();
    await page.evaluate(() => document.body.append(document.createElement("img"), document.createElement("button")));
    const found = (await axeViolations(page)).join("\n");
    assert.match(found, /image-alt/);
    assert.match(found, /button-name/);
  });
});
