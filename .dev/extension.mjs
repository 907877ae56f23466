// Packs the browser extension: node .dev/extension.mjs DIST FOLDER [SITE]. DIST is what `make build` made.
//
// FOLDER gets an extension, unpacked and as a zip, for each browser, made of www/extension and the widget's files; and if there is
// an address at which Saidso is served, a bookmarklet that has the widget from there.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bookmarklet } from "../www/extension/bookmarklet.js";
import { joined } from "./join.mjs";
import { zip } from "./zip.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = join(ROOT, "www/extension");
const MODULE = "saidso_bg.wasm";
const SIZES = [16, 32, 48, 128];

/** What the manifest says to one browser only. */
const BROWSERS = {
  chromium: {
    minimum_chrome_version: "130",
    background: { service_worker: "background.js" },
    // An address that changes with each start of the browser, so that no page can tell by it who has the extension.
    web_accessible: { use_dynamic_url: true },
  },
  firefox: {
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: { id: "extension@saidso", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
    },
  },
};

const [dist, out, site] = process.argv.slice(2);
const widget = join(dist, "widget");
const sources = (name) => readFile(join(SOURCES, name));
const built = (name) => readFile(join(widget, name));
const manifest = JSON.parse(await sources("manifest.json"));
const [, version] = /^version = "(.*)"$/m.exec(await readFile(join(ROOT, "Cargo.toml"), "utf8"));
const icons = Object.fromEntries(SIZES.map((size) => [size, `icon-${size}.png`]));

const files = {
  "background.js": await sources("background.js"),
  "reader.js": await joined("reader.js", { call: "toggle", folders: [SOURCES, widget], here: `chrome.runtime.getURL("${MODULE}")` }),
};
for (const name of ["panel.html", "panel.css", "panel.js", ...Object.values(icons)]) files[name] = await sources(name);
for (const name of ["built.js", "saidso.js", MODULE]) files[name] = await built(name);
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) files[name] = await readFile(join(ROOT, name));

await rm(out, { recursive: true, force: true });
for (const [browser, { web_accessible, ...own }] of Object.entries(BROWSERS)) {
  const [resources] = manifest.web_accessible_resources;
  const whole = {
    ...manifest,
    version,
    icons,
    action: { ...manifest.action, default_icon: icons },
    web_accessible_resources: [{ ...resources, ...web_accessible }],
    ...own,
  };
  const all = { "manifest.json": `${JSON.stringify(whole, null, 2)}\n`, ...files };
  for (const [name, content] of Object.entries(all)) await write(join(out, browser, name), content);
  await write(join(out, `saidso-${browser}.zip`), zip(all));
}
if (site) await write(join(out, "bookmarklet.txt"), `${bookmarklet(site)}\n`);

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
