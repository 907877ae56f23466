// Draws the PNG icons of the manifest from the SVG ones: node .dev/icons.mjs, after a change to www/icons/*.svg.

import { readFile, writeFile } from "node:fs/promises";
import { browsers } from "../tests/e2e/browsers.mjs";

const ICONS = new URL("../www/icons/", import.meta.url);

const browser = await browsers[0].launch({ dark: false });
const page = await browser.newPage();
for (const name of ["icon", "maskable"]) {
  const svg = await readFile(new URL(`${name}.svg`, ICONS), "utf8");
  for (const size of [192, 512]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await writeFile(new URL(`${name}-${size}.png`, ICONS), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
