// Tells the service worker of a built page which files it keeps: node .dev/offline.mjs FOLDER. Comes last in a build.

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const WORKER = "offline.js";
/** What no page loads: the worker itself, what only developers read, what is for other pages, and texts and pages to try things with. */
const LEFT_OUT = new RegExp(`^(${WORKER}|.*\\.d\\.ts|report\\.schema\\.json|(extension|hosts|samples|sealed|widget)/.*)$`);

const digest = (content) => createHash("sha256").update(content).digest("base64");

const [folder] = process.argv.slice(2);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
  .filter((path) => !LEFT_OUT.test(path))
  .sort();
const files = {};
for (const path of paths) files[path] = `sha256-${digest(await readFile(join(folder, path)))}`;

const set = (script, name, value) =>
  script.replace(new RegExp(`^const ${name} = [^;]*;$`, "m"), () => `const ${name} = ${JSON.stringify(value, null, 2)};`);

// The worker's own code counts too: whatever changes, the version does, and with it the name of the cache.
const worker = join(folder, WORKER);
const listed = set(set(await readFile(worker, "utf8"), "VERSION", ""), "FILES", files);
await writeFile(worker, set(listed, "VERSION", digest(listed)));
