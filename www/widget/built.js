// What only the build knows. .dev/widget.mjs fills it in.

/** The styles of the panel. */
export const LOOKS = "";

/** The digest of saidso_bg.wasm, as in the integrity of a request. */
export const DIGEST = "";
