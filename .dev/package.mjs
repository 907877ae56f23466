// Makes the npm package of a built widget: node .dev/package.mjs FOLDER. `npm pack` in that folder does the rest.
//
// What only the package has to say of itself is in www/widget. The rest is said once for all of Saidso, and taken from there: its
// name and version in Cargo.toml, the types of the report, its schema, the licences.

import { copyFile, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));

const crate = await readFile(join(root, "Cargo.toml"), "utf8");
const told = (name) => [name, crate.match(new RegExp(`^${name} = "(.*)"$`, "m"))[1]];
const about = join(folder, "package.json");
const whole = {
  ...Object.fromEntries(["name", "version", "description", "license"].map(told)),
  ...JSON.parse(await readFile(about, "utf8")),
};
await writeFile(about, `${JSON.stringify(whole, null, 2)}\n`);

for (const path of ["LICENSE-APACHE", "LICENSE-MIT", "src/browser/types.d.ts", "www/report.schema.json"]) {
  await copyFile(join(root, path), join(folder, basename(path)));
}
