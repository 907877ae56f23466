// The page about the page: what it says of the policy, the scores and the examples is so.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axeViolations } from "./axe.mjs";
import { inEachBrowser, kept, resize } from "./harness.mjs";
import { paste } from "./reader.mjs";

const root = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const oneLine = (text) => text.replace(/\s+/g, " ").trim();
const policyOf = (html) => /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)[1];
const numbers = (text) => text.match(/\d[\d.,]*\d|\d/g) ?? [];

inEachBrowser((check) => {
  check("the policy is the reading page's, and is told word for word", async ({ open, complaints }) => {
    const policy = policyOf(await root("index.html"));
    assert.equal(policyOf(await root("www/how.html")), policy);
    const page = await open("how.html");
    const told = await page.$$eval(".policy dt", (terms) => terms.map((term) => term.textContent));
    assert.equal(told.join("; "), policy);
    assert.equal(await page.$$eval(".policy dd", (all) => all.length), told.length);
    assert.deepEqual(complaints, []);
  });

  check("it loads its own files alone, without a script", async ({ open, site, complaints }) => {
    const page = await open("how.html", (page) => page.setJavaScriptEnabled?.(false).catch(() => {}));
    assert.match(oneLine(await page.title()), /how good/);
    assert.deepEqual(site.requests.filter((path) => !/^\/(how\.html|manifest\.webmanifest|(style|icons)\/[\w.-]+)$/.test(path)), []);
    assert.doesNotMatch(await root("www/how.html"), /<script|\son\w+=|\sstyle=|https?:(?!\/\/example\.org\/\?my-text)/);
    assert.deepEqual(complaints, []);
  });

  check("its numbers are those of the model cards", async ({ open }) => {
    const page = await open("how.html");
    const claims = await page.$$eval("[data-card]", (all) =>
      all.map(({ innerText, dataset: { card, quote } }) => ({ innerText, card, quote })),
    );
    assert.ok(claims.length >= 15);
    for (const { innerText, card, quote } of claims) {
      const source = oneLine(await root(card));
      for (const part of quote.split("…")) assert.ok(source.includes(oneLine(part)), `${card} does not say “${part}”`);
      assert.deepEqual(numbers(innerText).filter((number) => !numbers(quote).includes(number)), [], quote);
    }
    // What is left are the words that explain the score.
    const rest = await page.$eval("#scores", (section) => {
      const copy = section.cloneNode(true);
      copy.querySelectorAll("[data-card]").forEach((claim) => claim.remove());
      return copy.textContent;
    });
    assert.deepEqual([...new Set(numbers(rest))].toSorted(), ["1", "100", "70"]);
  });

  check("its examples are marked as the page marks them", async ({ open }) => {
    const page = await open("how.html");
    const examples = await page.evaluate(async () => {
      const { default: init, analyse } = await import("./widget/saidso.js");
      await init();
      return [...document.querySelectorAll(".example")].map((example) => {
        const text = example.textContent;
        const shown = [...example.querySelectorAll("[class]")].map((mark) => {
          const before = document.createRange();
          before.setStart(example, 0);
          before.setEndBefore(mark);
          return `${mark.classList.item(mark.classList.length - 1)} ${before.toString().length} ${mark.textContent}`;
        });
        const { entities, figures, attributions, hedges } = analyse(text);
        const found = Object.entries({
          name: entities.flatMap(({ mentions }) => mentions),
          figure: figures,
          source: attributions.flatMap(({ source }) => source),
          cue: attributions.flatMap(({ cue }) => cue),
          content: attributions.flatMap(({ content }) => content),
          hedge: hedges,
        }).flatMap(([kind, spans]) => spans.map(({ start, end }) => `${kind} ${start} ${text.slice(start, end)}`));
        return { text, shown, found };
      });
    });
    assert.ok(examples.length >= 6);
    for (const { text, shown, found } of examples) assert.deepEqual(shown.toSorted(), found.toSorted(), text);
  });

  check("every link leads somewhere, and the reading page leads here", async ({ open, site }) => {
    const page = await open("how.html");
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href")));
    for (const link of links) {
      if (link.startsWith("#")) assert.ok(await page.$(`${link} h2`), link);
      else assert.equal((await fetch(new URL(link, site.url))).status, 200, link);
    }
    assert.equal(links.filter((link) => link.startsWith("#")).length, await page.$$eval("main section", (all) => all.length));
    const reading = await open();
    const here = await reading.$$eval(".colophon a", (all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(here, ["how.html", "how.html#check", "embed.html"]);
  });

  check("as it says of privacy, no text is put by unless the reader wants it", async ({ open }) => {
    const page = await open();
    await paste(page, "“It rained,” she said.");
    await kept(page);
    const [stored, ...rest] = await page.evaluate(async () => [
      { ...localStorage },
      (await caches.keys()).length,
      document.cookie,
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ]);
    assert.doesNotMatch(JSON.stringify(stored), /rained/);
    assert.deepEqual(Object.keys(stored).filter((key) => !["saidso.settings", "saidso.hidden"].includes(key)), []);
    assert.deepEqual(rest, [1, "", 0, 0]);
  });

  for (const dark of [false, true]) {
    check(`axe finds nothing wrong in ${dark ? "dark" : "light"}, and it fits a phone`, { dark }, async ({ open }) => {
      const page = await open("how.html");
      for (const width of [1440, 360, 320]) {
        await resize(page, { width, height: 800 });
        assert.deepEqual(await axeViolations(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width} pixels`);
      }
    });
  }
});
