// Makes one file of the reading page: node .dev/sealed.mjs DIST FOLDER. DIST is what `make build` made; FOLDER gets saidso.html.
//
// All that the page loads stands in the file, so its policy can forbid to load anything: scripts and styles run by their digests,
// and no address is allowed at all. It opens from a disk as from a server.

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const START = new URL("../www/sealed/start.js", import.meta.url);

const WHAT = `<!--
  Saidso in one file. Nothing is loaded but this file, and nothing can be sent: the Content-Security-Policy below lets the
  browser ask nobody for anything.
-->`;

/** The links at the foot lead to files that are not in this one. */
const WITHOUT_LINKS = ".colophon p:has(a) {\ndisplay: none\n}\n";

const [dist, folder] = process.argv.slice(2);
const built = (path) => readFile(join(dist, path));

const page = String(await built("index.html"));
const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => built(path));
const style = whole("style", (await Promise.all(sheets)).join("") + WITHOUT_LINKS);
const script = whole("script", `${await built("saidso.js")}${await readFile(START)}`);
const module = gzipSync(await built("saidso_bg.wasm"), { level: 9 }).toString("base64");
const icon = (await built("icons/icon.svg")).toString("base64");

const POLICY = [
  "default-src 'none'",
  `script-src ${digest(script)} 'wasm-unsafe-eval'`,
  `style-src ${digest(style)}`,
  // For the icon: a page without one has the browser ask its server for one.
  "img-src data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const sealed = [
  [/(?=<html)/, `${WHAT}\n`],
  // What the page would load: style sheets, icon, manifest, module, script.
  [/<link [^>]*>\s*|<script [^>]*><\/script>\s*/g, ""],
  [/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/, POLICY],
  [/(?=<\/head>)/, `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />\n<style>${style}</style>\n`],
  [/(?=<\/body>)/, `<script type="text/plain" id="module">${module}</script>\n<script type="module">${script}</script>\n`],
].reduce(changed, page);

await mkdir(folder, { recursive: true });
await writeFile(join(folder, "saidso.html"), sealed);

/** `html` with `put` for what `place` finds, which has to be there. */
function changed(html, [place, put]) {
  const other = html.replace(place, () => put);
  if (other === html) throw new Error(`there is no ${place} in the page`);
  return other;
}

/** `content`, if it may stand as it is in the element `name`. */
function whole(name, content) {
  if (content.includes(`</${name}`) || content.includes("<!--")) throw new Error(`what is to stand in <${name}> would end it`);
  return content;
}

/** What a policy calls an inline `content` by. */
function digest(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
