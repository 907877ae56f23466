// Makes one classic script of modules, for a place that takes no module.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";

const require = createRequire(new URL("../tests/package.json", import.meta.url));
const { build } = require("esbuild");

/**
 * A script that calls what the module `entry` exports as `call`, and whose value is what that gives. Run again on the same page
 * it calls the same function, with all the state of its modules. A module is the first of its name in `folders`; `here` is an
 * expression for the address of all.
 */
export async function joined(entry, { call, folders, here }) {
  const find = ({ path }) => ({ path: folders.map((folder) => resolve(folder, basename(path))).find(existsSync) });
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "modules",
    define: { "import.meta.url": "here" },
    plugins: [{ name: "folders", setup: (build) => build.onResolve({ filter: /\.js$/ }, find) }],
  });
  const [{ text }] = outputFiles;
  return `(globalThis.saidso ??= (() => {\nconst here = ${here};\n${text}return modules;\n})()).${call}();\n`;
}
