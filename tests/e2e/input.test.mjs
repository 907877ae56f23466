// The ways in: a page's words, the clipboard, files, samples, links, and texts that were kept.

import assert from "node:assert/strict";
import { eventually, inEachBrowser } from "./harness.mjs";
import { draft, drop, found, paste, pasteHtml, press, words } from "./reader.mjs";

const bytes = (text) => [...new TextEncoder().encode(text)];

inEachBrowser((check) => {
  check("of a web page that is pasted the headings and paragraphs stay", async ({ open, complaints }) => {
    const page = await open();
    await pasteHtml(page, "<h1>Blast</h1><nav>Menu</nav><p>It was <b>loud</b>, <i>he</i> said.<script>alert(1)</script></p>");
    assert.match(await words(page, ".text"), /^Blast\s*It was loud, he said\.$/);
    await press(page, "Edit");
    assert.equal(await draft(page), "Blast\n\nIt was loud, he said.");
    assert.deepEqual(complaints, []);
  });

  check("a saved web page is read without what is around its article", async ({ open }) => {
    const page = await open();
    const html = "<title>T</title><nav>Home</nav><article><h1>Toll</h1><p>Police counted 40 dead.</p></article><footer>F</footer>";
    await drop(page, bytes(html), "page.HTML");
    assert.match(await words(page, ".text"), /^Toll\s*Police counted 40 dead\.$/);
  });

  check("a Markdown file is read without its signs", async ({ open }) => {
    const page = await open();
    await drop(page, bytes("# Toll\n\nPolice *counted* [40 dead](https://example.org)."), "note.md");
    assert.match(await words(page, ".text"), /^Toll\s*Police counted 40 dead\.$/);
  });

  check("a web page without words says so and leaves the text alone", async ({ open }) => {
    const page = await open();
    await page.type("textarea", "Mine.");
    await drop(page, bytes("<script>1</script>"), "page.html");
    assert.match(await words(page, ".problem"), /“page.html” is empty/);
    assert.equal(await draft(page), "Mine.");
  });

  check("what a script fills in, as dictation does, is read", async ({ open, complaints }) => {
    const page = await open();
    await page.$eval("textarea", (area) => {
      area.value = "Police counted 40 dead.";
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press(page, "Mark it");
    assert.match(await words(page, ".text"), /^Police counted 40 dead\.$/);
    assert.deepEqual(complaints, []);
  });

  check("the address names a sample", async ({ open }) => {
    const page = await open("?sample=flood");
    assert.match(await words(page, ".text"), /dam warning came too late/);
    const other = await open("?sample=nothing");
    assert.equal(await draft(other), "");
  });

  check("where the address asks for a text, no paste area comes first and nothing jumps", async ({ open }) => {
    const watch = (page) =>
      page.evaluateOnNewDocument(() => {
        window.areas = window.shift = 0;
        new MutationObserver(() => (areas += document.querySelectorAll("textarea").length)).observe(document, { childList: true, subtree: true });
        // Firefox measures no layout shifts.
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shift += entry.value))).observe({ type: "layout-shift", buffered: true });
      });
    const page = await open("?sample=flood", watch);
    assert.match(await words(page, ".text"), /dam warning came too late/);
    const { areas, shift } = await page.evaluate(() => ({ areas, shift }));
    assert.equal(areas, 0);
    assert.ok(shift < 0.02, `a shift of ${shift}`);
  });

  check("each sample is read", async ({ open }) => {
    for (const [name, start] of [["An uprising", /^Karvelia/], ["A flood", /^Flood/], ["A drug trial", /^Heart/]]) {
      const page = await open();
      await press(page, name);
      assert.match(await words(page, ".text"), start);
    }
  });

  check("a browser that keeps its clipboard is explained, and the text stays", async ({ open }) => {
    const page = await open("", (page) =>
      page.evaluateOnNewDocument(() => {
        Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
      }),
    );
    await page.type("textarea", "Mine.");
    await press(page, "Paste");
    assert.match(await words(page, ".problem"), /press Ctrl\+V/);
    assert.equal(await draft(page), "Mine.");
  });

  check("the button takes what is in the clipboard", async ({ open }) => {
    const page = await open("", (page) =>
      page.evaluateOnNewDocument(() => {
        const clipboard = { readText: async () => "Police counted 40 dead." };
        Object.defineProperty(Navigator.prototype, "clipboard", { value: clipboard });
      }),
    );
    await press(page, "Paste");
    assert.equal(await words(page, ".text"), "Police counted 40 dead.");
  });

  check("a link holds the text and leads to its mark, and no server sees it", async ({ open, site }) => {
    const page = await open("", (page) =>
      page.evaluateOnNewDocument(() => {
        const clipboard = { writeText: async (text) => void (globalThis.copied = text) };
        Object.defineProperty(Navigator.prototype, "clipboard", { value: clipboard });
      }),
    );
    const text = "Police 🙂 counted 40 dead.\n\n“Nobody — nobody,” said Mara Lund, “was asked.”";
    await paste(page, text);
    await (await found(page, "[data-mark^=figure]")).click();
    await press(page, "Copy a link to this");
    assert.match(await eventually(async () => (await words(page, ".told")) || Promise.reject(new Error("nothing told"))), /^Link copied/);
    const link = await page.evaluate(() => globalThis.copied);
    assert.match(link, /#text=[\w-]+&at=\d+:~:text=40$/);
    const before = site.requests.length;
    const other = await open(new URL(link).hash.replace(/:~:.*/, ""));
    assert.equal(await words(other, ".card h2"), "40");
    await press(other, "Edit");
    assert.equal(await draft(other), text);
    assert.ok(site.requests.slice(before).every((path) => !path.includes("text=")), String(site.requests));
  });

  check("a broken link is told, and the page lives", async ({ open, complaints }) => {
    for (const code of ["%%%", "AAAA", "a", "8J-Zgg"]) {
      const page = await open(`#text=${code}`);
      await eventually(async () => assert.match(await words(page, ".told"), /broken/, code));
      await paste(page, "Police counted 40 dead.");
      assert.equal(await words(page, ".text"), "Police counted 40 dead.");
    }
    assert.deepEqual(complaints, []);
  });

  check("a small link to a huge text is refused", async ({ open }) => {
    const page = await open();
    const code = await page.evaluate(async () => {
      const blob = new Blob(Array.from({ length: 30 }, () => "a".repeat(1_000_000)));
      const bytes = await new Response(blob.stream().pipeThrough(new CompressionStream("deflate-raw"))).bytes?.()
        ?? new Uint8Array(await new Response(blob.stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
      let letters = "";
      for (const byte of bytes) letters += String.fromCharCode(byte);
      return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    });
    const other = await open(`#text=${code}`);
    assert.match(await eventually(async () => (await words(other, ".told")) || Promise.reject(new Error("nothing told"))), /broken/);
    assert.equal(await draft(other), "");
  });

  check("texts are kept only when asked, and forgotten at once", async ({ open }) => {
    const page = await open();
    await paste(page, "Police counted 40 dead.");
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await press(page, "Edit");
    await (await found(page, ".kept input")).click();
    await press(page, "A flood");
    await words(page, ".text");
    const other = await open();
    await press(other, await words(other, ".kept .item"));
    assert.match(await words(other, ".text"), /^Flood toll/);
    await press(other, "Edit");
    await press(other, "Forget them all");
    await eventually(async () => assert.equal(await other.$(".kept .item"), null));
    await (await found(other, ".kept input")).click();
    await eventually(async () => assert.deepEqual(await other.evaluate(() => Object.keys(localStorage)), []));
  });

  check("storage that is full or denied is told, and the text is read", async ({ open }) => {
    const page = await open("", (page) =>
      page.evaluateOnNewDocument(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      }),
    );
    await (await found(page, ".kept input")).click();
    await eventually(async () => assert.match(await words(page, ".told"), /no room/));
    await press(page, "A flood");
    assert.match(await words(page, ".text"), /^Flood toll/);
  });

  check("another language and too little text are told", async ({ open }) => {
    const page = await open();
    await paste(page, "Das Ministerium sagte am Freitag, dass in der Hauptstadt mindestens 26 Menschen getötet worden seien.");
    assert.match(await words(page, ".notice"), /not read like English/);
    await press(page, "Edit");
    await page.$eval("textarea", (area) => (area.value = ""));
    await paste(page, "Rain fell.");
    assert.match(await words(page, ".notice"), /very little text/);
  });
});
