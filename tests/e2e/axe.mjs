// Automated accessibility checks.

import axe from "axe-core";

/**
 * What axe finds wrong with `page` once it has come to rest, a line for each; none is the good answer.
 *
 * The browser runs axe on the debugger's behalf, to which the page's Content-Security-Policy does not apply.
 */
export async function axeViolations(page) {
  await page.evaluate(axe.source);
  // What is still being faded in has too little contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}
