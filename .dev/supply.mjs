// Looks at the npm packages that build and test: node .dev/supply.mjs FOLDER, where package-lock.json is. None of them is part of
// what is given away.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
/** Where no address is told, a package is from the registry; from wherever it comes, its digest has to be right. */
const REGISTRY = "https://registry.npmjs.org/";
/** A package may leave the choice; one of these has to be in it. */
const LICENSES = /\b(MIT|MIT-0|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Python-2\.0|MPL-2\.0)\b/;

const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
const problems = Object.entries(packages).flatMap(([path, { resolved = REGISTRY, integrity, license }]) => [
  // The first is the folder itself.
  ...(path && !resolved.startsWith(REGISTRY) ? [`${path} comes from ${resolved}`] : []),
  ...(path && !integrity?.startsWith("sha512-") ? [`${path} has no digest`] : []),
  ...(path && !LICENSES.test(license) ? [`${path} has the licence ${license}`] : []),
]);

const { stdout } = spawnSync("npm", ["audit", "--json", "--package-lock-only"], { cwd: folder, encoding: "utf8" });
const { vulnerabilities } = parsed(stdout);
if (!vulnerabilities) {
  console.log("\x1b[1mNOT CHECKED:\x1b[0m whether something is known against an npm package. The registry's list cannot be reached.");
}
for (const [name, { severity, via }] of Object.entries(vulnerabilities ?? {})) {
  problems.push(`${name} (${severity}): ${via.map((cause) => cause.title ?? cause).join("; ")}`);
}

for (const problem of problems) console.error(`npm: ${problem}`);
process.exit(problems.length ? 1 : 0);

function parsed(json) {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}
