// Makes the npm package of a built widget: node .dev/package.mjs FOLDER. `npm pack` in that folder does the rest.
//
// What it says of itself is in www/widget. The version is Cargo.toml's, the types of the report are the engine's, and what is
// said once for all of Saidso, its schema and its licences, is copied.

import { copyFile, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));

const [, version] = (await readFile(join(root, "Cargo.toml"), "utf8")).match(/^version = "(.*)"$/m);
const about = join(folder, "package.json");
await writeFile(about, `${JSON.stringify({ ...JSON.parse(await readFile(about, "utf8")), version }, null, 2)}\n`);

for (const path of ["LICENSE-APACHE", "LICENSE-MIT", "src/browser/types.d.ts", "www/report.schema.json"]) {
  await copyFile(join(root, path), join(folder, basename(path)));
}
