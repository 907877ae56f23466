// Tells the widget of a built page what only the build knows: node .dev/widget.mjs FOLDER [--digest].
//
// First its styles, which it brings along in a script, since a host's policy may forbid style sheets from elsewhere; and once its
// module is as it will be served, the digest of that.

import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [folder, isDigest] = process.argv.slice(2);
const style = (name) => join(folder, "style", `${name}.css`);

const built = join(folder, "widget/built.js");
const set = (script, name, value) => {
  const place = new RegExp(`^export const ${name} = "";$`, "m");
  if (!place.test(script)) throw new Error(`${built} has no place for ${name}`);
  return script.replace(place, () => `export const ${name} = ${JSON.stringify(value)};`);
};

/** `sheet` without the tokens of which only the page makes use. */
const trimmed = (sheet) => {
  const rest = sheet.replace(/(--[\w-]+):[^;}]*;?/g, (token, name) => (sheet.includes(`var(${name}`) ? token : ""));
  return rest === sheet ? sheet : trimmed(rest);
};

const script = await readFile(built, "utf8");
if (isDigest) {
  const module = await readFile(join(folder, "widget/saidso_bg.wasm"));
  await writeFile(built, set(script, "DIGEST", `sha384-${createHash("sha384").update(module).digest("base64")}`));
} else {
  const sheets = await Promise.all(["tokens", "marks", "parts", "widget"].map((name) => readFile(style(name), "utf8")));
  // A host may set what a rem is, for all of its page; what the reader has set is measured when the widget opens.
  const own = sheets.join("").replace(/@media[^{]*|(-?[\d.]+)rem\b/g, (found, n) => (n ? `calc(${n}*var(--rem))` : found));
  await writeFile(built, set(script, "LOOKS", trimmed(own)));
  // The page itself has no use for it.
  await rm(style("widget"));
}
