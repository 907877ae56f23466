// Makes one classic script of modules, for a place that takes no module.
//
// It knows the forms of import and export that our modules have. One that it does not know stays in the
// script, where it is a syntax error, so it cannot pass unnoticed.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Script } from "node:vm";

const IMPORT = /^import (?:(\w+)(?:, )?)?(?:\{([^}]*)\} )?from "\.\/([^"]+)";$/gm;
const DECLARED = /^export (?=(?:async )?(?:function|class|const) (\w+))/gm;
const WHOLE = /^export default ((?:async )?(?:function|class) (\w+))/gm;

/**
 * A script that calls what the module `entry` exports as `call`, and whose value is what that gives. Run again on the same page
 * it calls the same function, with all the state of its modules. A module is the first of its name in `folders`; `here` is an
 * expression for the address of all.
 */
export async function joined(entry, { call, folders, here }) {
  const modules = new Map();
  await add(entry, folders, modules);
  const body = [...modules.values()].map(({ name, code }) => `const ${name} = (() => {\n${code}})();\n`).join("");
  const script = `(globalThis.saidso ??= (() => {\n${body}return ${modules.get(entry).name};\n})()).${call}();\n`;
  const whole = script.replaceAll("import.meta.url", () => here);
  new Script(whole, { filename: entry });
  return whole;
}

/** Puts `module` into `modules`, after all that it imports. */
async function add(module, folders, modules) {
  if (modules.has(module)) return;
  const path = folders.map((folder) => join(folder, module)).find(existsSync);
  const source = await readFile(path ?? module, "utf8");
  for (const [, , , from] of source.matchAll(IMPORT)) await add(from, folders, modules);
  const given = [];
  const code = source
    .replace(IMPORT, (_, whole, names, from) => {
      const taken = [whole && `default: ${whole}`, names?.replaceAll(" as ", ": ")].filter(Boolean).join(",");
      return `const { ${taken} } = ${modules.get(from).name};`;
    })
    .replace(WHOLE, (_, declaration, name) => (given.push(`default: ${name}`), declaration))
    .replace(DECLARED, (_, name) => (given.push(name), ""));
  modules.set(module, { name: `module${modules.size}`, code: `${code}\nreturn { ${given.join(", ")} };\n` });
}
