// The reader's own choices: how the text looks, which layers stand back, and what is hidden as wrong.

import assert from "node:assert/strict";
import { axeViolations } from "./axe.mjs";
import { eventually, inEachBrowser } from "./harness.mjs";
import { found, press, words } from "./reader.mjs";

const style = (page, selector, name) =>
  page.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), name);

const openMenu = async (page) => (await found(page, "[aria-label='Reading settings']")).click();

inEachBrowser((check) => {
  check("settings are seen at once and stay", async ({ open, complaints }) => {
    const page = await open("?sample=flood");
    await found(page, ".text");
    const size = parseFloat(await style(page, ".text", "font-size"));
    const paper = await style(page, "body", "background-color");
    await openMenu(page);
    for (const name of ["Larger text", "More space between lines", "Narrower column"]) {
      await (await found(page, `[aria-label="${name}"]`)).click();
    }
    await (await found(page, "::-p-xpath(//label[normalize-space() = 'Sepia'])")).click();
    const larger = async (page) => {
      assert.ok(parseFloat(await style(page, ".text", "font-size")) > size);
      assert.notEqual(await style(page, "body", "background-color"), paper);
    };
    await eventually(() => larger(page));
    const other = await open("?sample=trial");
    await found(other, ".text");
    await larger(other);
    await openMenu(other);
    await press(other, "Back to the usual");
    await eventually(async () => assert.equal(parseFloat(await style(other, ".text", "font-size")), size));
    assert.deepEqual(complaints, []);
  });

  check("a step at its end goes no further", async ({ open }) => {
    const page = await open("?sample=flood");
    await found(page, ".text");
    await openMenu(page);
    const larger = await found(page, "[aria-label='Larger text']");
    for (let i = 0; i < 9; i++) await larger.click();
    assert.equal(await larger.evaluate((button) => button.ariaDisabled), "true");
    assert.match(await words(page, ".step-at"), /7 of 7/);
  });

  check("every theme passes axe, with the menu and with a mark selected", async ({ open }) => {
    const page = await open("?sample=flood");
    await found(page, ".text");
    await openMenu(page);
    for (const theme of ["Light", "Dark", "Sepia", "High contrast"]) {
      await (await found(page, `::-p-xpath(//label[normalize-space() = "${theme}"])`)).click();
      assert.deepEqual(await axeViolations(page), [], theme);
    }
    await page.keyboard.press("Escape");
    await (await found(page, "[data-mark^=figure]")).click();
    await found(page, ".card");
    assert.deepEqual(await axeViolations(page), []);
  });

  check("a layer is shown, dimmed, off, and shown again", async ({ open }) => {
    const page = await open("?sample=flood");
    const button = await found(page, ".switch[data-layer=hedges]");
    const marks = () => page.$$eval(".text .hedge", (marks) => [marks.length, marks.filter((mark) => mark.classList.contains("is-quiet")).length]);
    const [all] = await marks();
    const pressed = () => button.evaluate((button) => button.ariaPressed);
    for (const [state, shown, quiet] of [["mixed", all, all], ["false", 0, 0], ["true", all, 0]]) {
      await button.click();
      await eventually(async () => assert.deepEqual([await pressed(), ...(await marks())], [state, shown, quiet]));
    }
  });

  check("what is hidden as wrong stays hidden in this text, and can be shown again", async ({ open }) => {
    const page = await open("?sample=flood");
    const figures = (page) => page.$$eval(".text [data-mark^=figure]", (marks) => marks.length);
    await found(page, ".text");
    const all = await figures(page);
    await (await found(page, "[data-mark^=figure]")).click();
    await press(page, "Not right? Hide it");
    await eventually(async () => assert.equal(await figures(page), all - 1));
    assert.match(await words(page, ".notice"), /hidden one finding/);
    const other = await open("?sample=flood");
    await eventually(async () => assert.equal(await figures(other), all - 1));
    assert.deepEqual(await axeViolations(other), []);
    const third = await open("?sample=trial");
    await found(third, ".text");
    assert.equal(await third.$(".notice"), null);
    // A browser draws no more of a page behind another.
    await other.bringToFront();
    await press(other, "Show everything");
    await eventually(async () => assert.equal(await figures(other), all));
    const last = await open("?sample=flood");
    await found(last, ".text");
    assert.equal(await figures(last), all);
  });
});
