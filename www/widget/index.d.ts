// The types of `import … from "saidso"`, in Node and in browsers. saidso.d.ts has those of the panel too, and needs a DOM.

import type { Report } from "./types.js";

export type * from "./types.js";

export interface Options {
  /**
   * Where saidso_bg.wasm is, or what it is: an address, a response, its bytes, or the compiled module. Without it, it is looked
   * for beside the script. Node needs none.
   */
  module_or_path?: string | object;
}

/** Starts the engine, once; the next calls do nothing. In Node it runs already. */
export default function init(options?: Options): Promise<unknown>;

/** Reads `text` and gives the report. Offsets are in UTF-16 code units, so that `text.slice(start, end)` is the mark. */
export function analyse(text: string): Report;
