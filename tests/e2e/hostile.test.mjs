// Texts, files, links and browsers that mean no good: the page says what is the matter, keeps what was typed, runs nothing that it was
// given, goes on answering, and marks the next text.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { changed, leb, number } from "../../.dev/wasm.mjs";
import { eventually, inEachBrowser } from "./harness.mjs";
import { draft, drop, found, paste, pasteHtml, press, words } from "./reader.mjs";

const bytes = (text) => [...Buffer.from(text)];

/** Has what runs set a flag, by any of the ways in which a web page has something run. */
const RUNS = "window.ran = true";
const PAGES = [
  `<img src="data:," onerror="${RUNS}"><p>Rain fell.`,
  `<svg onload="${RUNS}"><script>${RUNS}</script></svg><p>Rain fell.`,
  `<p onclick="${RUNS}">Rain <a href="javascript:${RUNS}">fell</a>.`,
  `<iframe srcdoc="<script>parent.ran = true</script>"></iframe><p>Rain fell.`,
  `<meta http-equiv="refresh" content="0; url=javascript:${RUNS}"><base href="https://example.org/"><p>Rain fell.`,
  `<details open ontoggle="${RUNS}"><template><script>${RUNS}</script></template></details><p>Rain fell.`,
  `<style>@import "https://example.org/";</style><p style="background: url(https://example.org/)">Rain fell.`,
  `<p title="${"x".repeat(1_000_000)}" ${"a=1 ".repeat(10_000)}>Rain fell.`,
  `${"<div>".repeat(50_000)}Rain fell.`,
  `<p>Rain fell.<!--${"<".repeat(100_000)}`,
];

/** Fails if something was run, or put into the page as more than words. */
async function nothingRan(page) {
  const given = () => [window.ran ?? null, ...document.querySelectorAll(".page :is(img, svg[onload], script, iframe, style, base, meta, a:not([target]))")].map(String);
  assert.deepEqual(await page.evaluate(given), ["null"]);
}

/** Fails if `page` does not mark another text. */
async function alive(page) {
  await drop(page, bytes("Police counted 40 dead."), "other.txt");
  await eventually(async () => assert.equal(await words(page, ".text"), "Police counted 40 dead."));
  await found(page, ".text [data-mark^=figure]");
}

/** How long `page` did not answer while `action` was done, in milliseconds. */
async function silence(page, action) {
  await page.evaluate(() => {
    let last = performance.now();
    window.silence = 0;
    setInterval(() => ([silence, last] = [Math.max(silence, performance.now() - last), performance.now()]), 10);
  });
  await action();
  return page.evaluate(() => Math.round(silence));
}

/** Drops a file of `letters`, so many times, on the page, which makes it by itself: it would be long on its way there. */
const dropMany = (page, letters, times) =>
  page.evaluate(
    (letters, times) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([letters.repeat(times)], "many.txt"));
      document.querySelector(".page").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    letters,
    times,
  );

/** The module without more memory than it starts with, but for so many pages of 64 KB. */
const MEMORY = 5;
async function starve(folder, more) {
  const path = join(folder, "saidso_bg.wasm");
  const starved = changed(await readFile(path), (id, section) => {
    if (id !== MEMORY) return section;
    const [least] = number(section, 2);
    return Buffer.concat([Buffer.from([1, 1]), leb(least), leb(least + more)]);
  });
  await writeFile(path, starved);
}

inEachBrowser((check) => {
  check("of web pages that would run something the words are read", async ({ open, complaints }) => {
    for (const [i, html] of PAGES.entries()) {
      const page = await open();
      if (i % 2) await pasteHtml(page, html);
      else await drop(page, bytes(html), "page.html");
      await eventually(async () => assert.equal(await words(page, ".text"), "Rain fell."));
      await nothingRan(page);
      await alive(page);
      await page.close();
    }
    assert.deepEqual(complaints, []);
  });

  check("markup in a text is shown as it stands, wherever its words are", async ({ open, complaints }) => {
    const page = await open();
    await (await found(page, ".kept input")).click();
    const text = `<img src=x onerror="${RUNS}"> Mara Lund said: “<script>${RUNS}</script> may have killed 40 <b>people</b>,” javascript:${RUNS}.`;
    await paste(page, text);
    assert.equal(await words(page, ".text"), text);
    for (const tab of ["names", "figures", "sources", "hedges", "glance"]) {
      await (await found(page, `[data-tab=${tab}]`)).click();
      await nothingRan(page);
    }
    for (const mark of await page.$$(".text [data-mark]")) {
      await mark.evaluate((mark) => mark.click());
      await nothingRan(page);
    }
    // Not by the mouse: the details of the last mark may still be on their way, and the button with them.
    const edit = await found(page, '::-p-xpath(//button[normalize-space() = "Edit"])');
    await edit.evaluate((button) => button.click());
    assert.equal(await draft(page), text);
    assert.ok(text.startsWith((await words(page, ".kept .item")).replace("…", "")));
    await nothingRan(page);
    await alive(page);
    assert.deepEqual(complaints, []);
  });

  check("signs that turn the direction of reading turn it in the text's own words only", async ({ open, complaints }) => {
    const page = await open();
    const text = "\u202eThe Interior Ministry said 40 people were dead.\n\nМаrа Lund, оf Теsmіr\u2066, \u200bmay\u2069 agree\u202e.";
    await paste(page, text);
    const shown = await page.$$eval(".text p", (all) => all.map((paragraph) => paragraph.textContent));
    assert.equal(shown.join("\n\n"), text);
    // A direction that one of the words sets and does not end.
    const follows = await page.evaluate(() => {
      const line = document.createElement("dd");
      const quoted = Object.assign(document.createElement("q"), { textContent: "\u202eMinistry" });
      line.append(quoted, ", an authority");
      document.querySelector(".page").append(line);
      const range = document.createRange();
      range.selectNode(line.lastChild);
      return range.getBoundingClientRect().left >= quoted.getBoundingClientRect().right - 1;
    });
    assert.ok(follows, "what follows a quotation stands after it");
    await press(page, "Edit");
    assert.equal(await draft(page), text);
    await alive(page);
    assert.deepEqual(complaints, []);
  });

  check("files that are no text are told, by any name, and what was typed stays", async ({ open, complaints }) => {
    const page = await open();
    await page.type("textarea", "Mine.");
    const name = `<img src=x onerror="${RUNS}">.txt`;
    const files = [
      [[0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3], /not a plain text file/],
      [[0x1f, 0x8b, 8, 1, 0xff, 0xfe, 3], /not a plain text file/],
      [[0x41, 0xed, 0xa0, 0x80, 0x42], /not in UTF-8/],
      [[0x41, 0xe2, 0x80], /not in UTF-8/],
      [[0xff, 0xfe, 0x41, 0], /not in UTF-8/],
      [[], /is empty/],
      [[0xef, 0xbb, 0xbf, 0x20, 0x0a], /is empty/],
    ];
    for (const [content, told] of files) {
      await drop(page, content, name);
      await eventually(async () => assert.match(await words(page, ".problem"), told));
      assert.ok((await words(page, ".problem")).startsWith(`“${name}” is`));
      assert.equal(await draft(page), "Mine.");
    }
    await nothingRan(page);
    await alive(page);
    assert.deepEqual(complaints, []);
  });

  check("halves of letters are read as signs for what is no letter", async ({ open, complaints }) => {
    const page = await open();
    await paste(page, "Police \ud83d counted 40 \udc00 dead.\0");
    assert.match(await words(page, ".text"), /^Police \ufffd counted 40 \ufffd dead\./);
    await alive(page);
    assert.deepEqual(complaints, []);
  });

  check("links that are broken in any way are told, and others open", async ({ open, complaints }) => {
    const code = (content) => deflateRawSync(Buffer.from(content)).toString("base64url");
    const whole = code("Police counted 40 dead. ".repeat(20));
    const broken = ["", "é", "%00", whole.slice(0, -8), `${whole}AAAA`, code([0x41, 0xed, 0xa0, 0x80]), "A".repeat(100_000)];
    for (const hash of broken) {
      const page = await open(`#text=${hash}`);
      await eventually(async () => assert.match(await words(page, ".told"), /broken/, hash));
      assert.equal(await draft(page), "");
      await alive(page);
      await page.close();
    }
    const empty = await open(`#text=${code(" ")}`);
    await eventually(async () => assert.match(await words(empty, ".problem"), /no text yet/));
    for (const rest of ["&at=99999999999999999999", "&at=-1", "&at=", "&at=7&text=more", "&"]) {
      const page = await open(`#text=${whole}${rest}`);
      assert.match(await words(page, ".text"), /^Police counted 40 dead\./);
      await page.close();
    }
    for (const hash of ["#t=%00%ff", "#%", "#text", `#text:${RUNS}`, "?sample=%00#x"]) {
      const page = await open(hash);
      assert.equal(await draft(page), "");
      assert.equal(await words(page, ".told"), "");
      await alive(page);
      await page.close();
    }
    assert.deepEqual(complaints, []);
  });

  check("a browser that keeps nothing, or kept nonsense, is no hindrance", async ({ open, complaints }) => {
    const denied = () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
    const unread = () => (Storage.prototype.getItem = () => { throw new DOMException("denied", "SecurityError"); });
    const nonsense = () => {
      for (const name of ["settings", "hidden", "texts"]) localStorage.setItem(`saidso.${name}`, "\ud800 99999999999999999999 \x1e\x1e <img src=x onerror='ran = true'> figures:-1");
    };
    const full = () => {
      for (let size = 5_000_000; size > 0; size = Math.floor(size / 2)) {
        try {
          for (let i = 0; i < 9; i++) localStorage.setItem(`other${size}.${i}`, "x".repeat(size));
        } catch {}
      }
    };
    for (const [what, isKept] of [[nonsense, true], [denied, false], [unread, true], [full, false]]) {
      const page = await open("", (page) => page.evaluateOnNewDocument(what));
      if (!isKept) {
        await (await found(page, ".kept input")).click();
        await eventually(async () => assert.match(await words(page, ".told"), /keeps nothing.*no room/, String(what)));
      }
      await page.type("textarea", "Rain fell.");
      await press(page, "Mark it");
      assert.equal(await words(page, ".text"), "Rain fell.");
      await nothingRan(page);
      await alive(page);
      await (await found(page, "[data-mark^=figure]")).click();
      await press(page, "Not right? Hide it");
      await eventually(async () => assert.match(await words(page, ".notices"), /hidden one finding/));
      await page.evaluate(() => localStorage.clear()).catch(() => {});
      await page.close();
    }
    assert.deepEqual(complaints, []);
  });

  check("where there is too little memory for a text the page says so, and reads others", { own: true }, async ({ open, site, complaints }) => {
    await starve(site.folder, 300);
    const page = await open();
    await dropMany(page, "Police counted 40 dead, she said. ", 60_000);
    await eventually(async () => assert.match(await words(page, ".problem"), /too much to read.*Try a part/));
    assert.match(await words(page, ".busy"), /still here/);
    assert.match(await draft(page), /^Police counted 40 dead/);
    await alive(page);
    assert.deepEqual(complaints.filter((what) => !/offline|integrity|digest/i.test(what)), []);
  });

  const broken = { "/worker.js": () => "throw new Error('not today');" };
  check("a page that breaks down says so, and what was typed can be copied", { own: true, edit: broken }, async ({ open, site }) => {
    await starve(site.folder, 300);
    const page = await open();
    await dropMany(page, "Police counted 40 dead, she said. ", 60_000);
    await eventually(async () => assert.match(await words(page, ".news"), /broken down/));
    assert.match(await draft(page), /^Police counted 40 dead/);
    assert.ok(await page.$eval(".news", (news) => news.getBoundingClientRect().top < innerHeight), "it is in sight");
  });

  check("a browser that has no memory for the page is told so", async ({ open }) => {
    const page = await open("", (page) =>
      page.evaluateOnNewDocument(() => {
        WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => {
          throw new RangeError("could not allocate memory");
        };
      }),
    );
    assert.match(await words(page, ".starting.is-certain"), /did not start/);
  });

  check("more than the page takes is told, and what was typed stays", async ({ open, complaints }) => {
    const page = await open();
    await page.type("textarea", "Mine.");
    await dropMany(page, "a", 10_000_001);
    await eventually(async () => assert.match(await words(page, ".problem"), /more than 10 MB/));
    assert.equal(await draft(page), "Mine.");
    await alive(page);
    assert.deepEqual(complaints, []);
  });

  // A busy machine is silent for longer than one of a reader's.
  const BOUND = 4000;
  const many = [["letters without a space", "a"], ["quotation marks", "“"], ["straight quotation marks", '"'], ["digits", "1"]];
  for (const [what, letter] of many) {
    check(`a million ${what} are read while the page answers`, async ({ open, complaints, t }) => {
      const page = await open();
      const longest = await silence(page, async () => {
        await dropMany(page, letter, 1_000_000);
        const length = () => page.$eval(".text", (text) => text.textContent.length);
        await eventually(async () => assert.equal(await length(), 1_000_000), 90_000);
        await alive(page);
      });
      t.diagnostic(`no answer for at most ${longest} ms`);
      assert.ok(longest < BOUND, `no answer for ${longest} ms`);
      assert.deepEqual(complaints, []);
    });
  }

  check("10 MB are begun to be read while the page answers, and can be given up", async ({ open, complaints, t }) => {
    const page = await open();
    const longest = await silence(page, async () => {
      await dropMany(page, "At least 40 people died, the Health Ministry said.\n\n“Nobody was warned,” said Mara Lund.\n\n", 100_000);
      await eventually(async () => assert.ok((await page.$eval("progress", (bar) => bar.value)) > 1), 60_000);
      await press(page, "Cancel");
    });
    t.diagnostic(`no answer for at most ${longest} ms`);
    assert.match(await words(page, ".busy"), /still here/);
    assert.ok(longest < BOUND, `no answer for ${longest} ms`);
    await alive(page);
    assert.deepEqual(complaints, []);
  });
});
