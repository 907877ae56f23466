// The Content-Security-Policy holds: each thing that it forbids is tried, and refused.

import assert from "node:assert/strict";
import { eventually, inEachBrowser } from "./harness.mjs";

const refused = (complaints, what) => eventually(() => assert.match(complaints.join("\n"), what));

inEachBrowser((check) => {
  check("nothing can be sent to another server", async ({ open, complaints }) => {
    const page = await open();
    const outcome = await page.evaluate(() =>
      fetch("https://example.org/", { mode: "no-cors", method: "POST", body: "text" }).then(
        () => "sent",
        () => "refused",
      ),
    );
    assert.equal(outcome, "refused");
    await refused(complaints, /connect-src refused https:\/\/example\.org/);
  });

  check("no picture can be loaded from another server", async ({ open, complaints }) => {
    const page = await open();
    const outcome = await page.evaluate(
      () =>
        new Promise((done) => {
          const image = document.createElement("img");
          image.onload = () => done("loaded");
          image.onerror = () => done("refused");
          image.src = "https://example.org/pixel.png?text";
          document.body.append(image);
        }),
    );
    assert.equal(outcome, "refused");
    await refused(complaints, /img-src refused https:\/\/example\.org/);
  });

  const edit = { "/index.html": (html) => html.replace("</body>", "<script>document.title = 'ran'</script></body>") };
  check("an inline script does not run", { edit }, async ({ open, complaints }) => {
    const page = await open();
    await refused(complaints, /script-src-elem refused inline/);
    assert.notEqual(await page.title(), "ran");
  });

  // Not every browser that is in use has Trusted Types. Without them text becomes markup, but not a script.
  check("text cannot become markup that runs", async ({ open, complaints }) => {
    const page = await open();
    const [hasTrustedTypes, outcome] = await page.evaluate(() => {
      const outcome = () => {
        try {
          document.body.innerHTML = `<img src="nothing" onerror="document.title = 'ran'">`;
          return "parsed";
        } catch (error) {
          return error.name;
        }
      };
      return ["trustedTypes" in window, outcome()];
    });
    assert.equal(outcome, hasTrustedTypes ? "TypeError" : "parsed");
    await refused(complaints, hasTrustedTypes ? /require-trusted-types-for/ : /script-src-attr refused inline/);
    assert.notEqual(await page.title(), "ran");
  });
});
