// Draws the PNG icons of the page and of the extension from the SVG ones: node .dev/icons.mjs, after a change to www/icons/*.svg.

import { readFile, writeFile } from "node:fs/promises";
import { browsers } from "../tests/e2e/browsers.mjs";

const ICONS = new URL("../www/icons/", import.meta.url);

const browser = await browsers[0].launch({ dark: false });
const page = await browser.newPage();
for (const [name, folder, sizes] of [
  ["icon", ICONS, [192, 512]],
  ["maskable", ICONS, [192, 512]],
  ["icon", new URL("../extension/", ICONS), [16, 32, 48, 128]],
]) {
  const svg = await readFile(new URL(`${name}.svg`, ICONS), "utf8");
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
