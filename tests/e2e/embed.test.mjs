// The page for news sites: what it says of the widget is so, and what it promises is kept.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { eventually, inEachBrowser, quiet } from "./harness.mjs";

const PAGE = "embed.html";
const root = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFile(root(path), "utf8");

/** The widget's scripts as they are written. */
const scripts = async () => {
  const names = (await readdir(root("www/widget"))).filter((name) => name.endsWith(".js"));
  return (await Promise.all(names.map((name) => read(`www/widget/${name}`)))).join("\n");
};
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found))].toSorted();
const listed = (script, name) => new RegExp(`^const ${name} = (\\[.*\\]);`, "m").exec(script)[1].match(/[\w-]+/g);

/** The terms that are explained in the list number `nth` of a section. */
const terms = async (page, section, nth = 0) => {
  const words = await page.$$eval(
    `#${section} .terms`,
    (lists, nth) => [...lists[nth].querySelectorAll(":scope > dt")].map(({ textContent }) => textContent),
    nth,
  );
  return words.toSorted();
};

const show = (page) => page.$eval("said-so", (widget) => widget.show());
const painted = (page, paint) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()), `saidso-${paint}`);

/** Has `window.events` say in each page of a test what the widget told. */
const hear = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.events = [];
    for (const name of ["ready", "report", "select", "error"])
      addEventListener(`saidso-${name}`, ({ detail }) => events.push({ name, ...detail }));
  });

/** A server for the widget's files alone, which pages elsewhere may use. `spoil` says which of them it sends wrongly. */
async function elsewhere(spoil) {
  const types = { js: "text/javascript", wasm: "application/wasm" };
  const server = createServer(async ({ url }, response) => {
    const content = await readFile(root(`dist/widget${url}`));
    response.writeHead(200, { "Content-Type": types[url.split(".").pop()], "Access-Control-Allow-Origin": "*" });
    response.end(spoil?.test(url) ? Buffer.concat([content, Buffer.from([0, 0])]) : content);
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${server.address().port}`, close };
}

inEachBrowser((check) => {
  check("all that the widget offers is told, and nothing else", async ({ open, complaints }) => {
    const page = await open(PAGE);
    const [element, every] = [await read("www/widget/said-so.js"), await scripts()];
    const settings = [...listed(element, "SETTINGS"), ...listed(element, "SWITCHES")];
    assert.deepEqual(await terms(page, "settings"), settings.toSorted());
    const members = all(element, /^ {2}(?:async |get )?(?!constructor|\w+Callback)([a-z]\w*)\(.*\) \{$/gm);
    assert.deepEqual((await terms(page, "script")).map((term) => term.replace("()", "")), members);
    const events = all(every, /[#\s]tell\("(\w+)"/g).map((name) => `saidso-${name}`);
    assert.deepEqual(await terms(page, "script", 1), events);
    const reasons = await page.$$eval("#script .terms li code", (all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(reasons.toSorted(), all(every, /(?:reason: |failed\(|warn\()"(\w+)"/g));
    assert.deepEqual(await terms(page, "looks", 1), all(every, /(?:part(?:: |", )|press\()"(\w+)"/g));
    const built = await Promise.all(["said-so.js", "built.js", "open.js"].map((name) => read(`dist/widget/${name}`)));
    assert.deepEqual(await terms(page, "looks"), all(built.join("\n"), /(--saidso-[\w-]+)/g));
    assert.match(every, /data-saidso-off/);
    assert.match(await page.$eval("#settings", ({ textContent }) => textContent), /data-saidso-off[^]*said-so-config/);
    assert.deepEqual(complaints, []);
  });

  check("its policy is strict, and it asks nobody else for anything", async ({ open, site, complaints }) => {
    const page = await open(PAGE);
    await show(page);
    await quiet(site);
    assert.doesNotMatch(await read("www/embed.html"), /<script(?! type="module" src="[\w/-]+\.js">)|\son\w+=|\sstyle=/);
    const policy = await page.$eval("meta[http-equiv]", ({ content }) => content);
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; /);
    assert.match(policy, /; require-trusted-types-for 'script'; trusted-types 'none'$/);
    assert.deepEqual(complaints, []);
  });

  /** What stands in the page of somebody else that a test opens next, and what becomes of the widget there. */
  let there = (html) => html;
  const edit = { "/hosts/plain.html": (html) => there(html) };
  const outcome = async (open, policy, place, more = "") => {
    const all = `default-src 'none'; img-src 'self'; ${policy}; require-trusted-types-for 'script'; trusted-types 'none'`;
    there = (html) =>
      html
        .replace(/content="default-src[^"]*"/, `content="${all}"`)
        .replace('src="../widget', `${more} src="${place}`)
        .replace(/<link.*stylesheet.*>/, "");
    const host = await open("hosts/plain.html", hear);
    await host.$eval("said-so", (widget) => widget.show?.());
    const told = await host.evaluate(() => events.map(({ name, reason }) => reason ?? name).at(-1));
    if (told === "report") await eventually(async () => assert.ok((await painted(host, "figure")).includes("$4 million")));
    return told;
  };

  check("its policies are enough for the widget, with the files here and elsewhere", { edit }, async ({ open }) => {
    const other = await elsewhere();
    try {
      const page = await open(PAGE);
      const recipes = await page.$$eval(".recipe", (all) => all.map(({ innerText }) => innerText.replace("\n", " ")));
      const [here, there, ...rest] = recipes.map((recipe) => recipe.replaceAll("https://cdn.example", other.url));
      assert.deepEqual(rest, []);
      assert.equal(await outcome(open, here, "../widget"), "report");
      assert.equal(await outcome(open, there, other.url), "report");
      const nonce = "script-src 'nonce-once' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'";
      assert.equal(await outcome(open, nonce, "../widget", 'nonce="once"'), "report");
      // None of it is too much.
      assert.equal(await outcome(open, here.replace(" 'wasm-unsafe-eval'", ""), "../widget"), "wasm");
      assert.equal(await outcome(open, there.replace(/; connect-src.*/, ""), other.url), "load");
    } finally {
      other.close();
    }
  });

  check("a file that is not the one that was built is refused, as it says of integrity", { edit }, async ({ open }) => {
    const digest = `sha384-${createHash("sha384").update(await readFile(root("dist/widget/said-so.js"))).digest("base64")}`;
    for (const [spoil, told] of [[/^$/, "report"], [/wasm/, "load"], [/said-so/, undefined]]) {
      const other = await elsewhere(spoil);
      const policy = `script-src ${other.url} 'wasm-unsafe-eval'; connect-src ${other.url}`;
      assert.equal(await outcome(open, policy, other.url, `integrity="${digest}" crossorigin`), told);
      other.close();
    }
  });

  check("the files weigh what it says", async ({ open, t }) => {
    const page = await open(PAGE);
    const claims = await page.$$eval("[data-files]", (all) =>
      all.map(({ textContent, dataset: { files, raw } }) => ({ told: Number(textContent), files, isRaw: raw !== undefined })),
    );
    assert.ok(claims.length >= 5);
    for (const { told, files, isRaw } of claims) {
      const contents = await Promise.all(files.split(" ").map((file) => readFile(root(`dist/widget/${file}`))));
      const sizes = contents.map((content) => (isRaw ? content : brotliCompressSync(content)).length / 1000);
      const size = sizes.reduce((sum, size) => sum + size, 0);
      t.diagnostic(`${files}: ${size.toFixed(1)} KB, and the page says ${told}`);
      assert.ok(Math.abs(size - told) <= Math.max(0.1, size * 0.03), `${files} are ${size.toFixed(1)} KB, not ${told}`);
    }
    const weighed = claims.flatMap(({ files }) => files.split(" "));
    // What only Node loads is there for the npm package.
    const loaded = (await readdir(root("dist/widget"))).filter((name) => /\.(js|wasm)$/.test(name) && name !== "node.js");
    assert.deepEqual([...new Set(weighed)].toSorted(), loaded.toSorted());
  });

  check("from the press to the marks it takes no longer than it says", async ({ open, t }) => {
    let best = Infinity;
    for (let i = 0; i < 3; i++) {
      const page = await open(PAGE);
      const taken = await page.$eval("said-so", async (widget) => {
        const start = performance.now();
        await widget.show();
        while (!CSS.highlights.has("saidso-figure")) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      });
      best = Math.min(best, taken);
      await page.close();
    }
    t.diagnostic(`${Math.round(best)} ms`);
    const page = await open(PAGE);
    const told = await page.$eval("[data-seconds]", ({ textContent }) => parseFloat(textContent));
    assert.ok(best <= told * 1000, `${best} ms`);
  });

  check("one file comes, then six, then none, and nothing is stored, as it says of privacy", async ({ open, site }) => {
    const page = await open("hosts/plain.html");
    const ofWidget = () => site.requests.filter((path) => path.startsWith("/widget/"));
    assert.deepEqual(ofWidget(), ["/widget/said-so.js"]);
    await show(page);
    await quiet(site);
    assert.equal(ofWidget().length, 7);
    const after = site.requests.length;
    await page.$eval("said-so", async (widget) => {
      widget.shadowRoot.querySelector("[data-tab=figures]").click();
      widget.shadowRoot.querySelector("[data-layer=hedges]").click();
      widget.hide();
      await widget.show();
    });
    await quiet(site);
    assert.equal(site.requests.length, after);
    assert.ok(site.requests.every((path) => !path.includes("?")));
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await caches.keys()).length,
      (await indexedDB.databases()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    assert.deepEqual(stored, [0, 0, "", 0, 0, 0]);
  });

  check("the keyboard opens the panel, is in it, and is back on the button when Escape closes it", async ({ open }) => {
    const page = await open(PAGE);
    const at = () => page.$eval("said-so", ({ shadowRoot }) => shadowRoot.activeElement?.className);
    // From the last field before the preview, as a reader gets there.
    await page.focus("[name=observe]");
    await page.keyboard.press("Tab");
    assert.equal(await at(), "opener");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await at(), "sheet"));
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await at(), "opener"));
    assert.deepEqual(await painted(page, "figure"), []);
  });

  check("every link leads somewhere, and every page in hosts/ is in the gallery", async ({ open, site }) => {
    const page = await open(PAGE);
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href")));
    for (const link of links) {
      if (link.startsWith("#")) assert.ok(await page.$(`${link} h2`), link);
      else assert.equal((await fetch(new URL(link, site.url))).status, 200, link);
    }
    const sections = await page.$$eval("main section", (all) => all.map(({ id }) => `#${id}`));
    assert.deepEqual(await page.$$eval("nav a", (all) => all.map((link) => link.getAttribute("href"))), sections);
    const hosts = (await readdir(root("www/hosts"))).filter((name) => name.endsWith(".html"));
    const shown = await page.$$eval(".gallery a", (all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(shown.toSorted(), hosts.map((name) => `hosts/${name}`).toSorted());
  });


});
