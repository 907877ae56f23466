// What `import … from "saidso"` gives in Node: the engine is beside this file, and at hand at once.

import { readFileSync } from "node:fs";
import { initSync } from "./saidso.js";

const engine = initSync({ module: readFileSync(new URL("saidso_bg.wasm", import.meta.url)) });

export * from "./saidso.js";

/** What has to be awaited in browsers, so that the same code works here. */
export default async () => engine;
