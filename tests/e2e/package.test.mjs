// The npm package as its users have it: packed, installed where nothing of ours is near, run, type-checked and bundled.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import * as esbuild from "esbuild";
import ts from "typescript";
import * as vite from "vite";
import { browsers } from "./browsers.mjs";
import { eventually } from "./harness.mjs";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSC = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
const PACKAGE = join(ROOT, "dist/widget");

const run = promisify(execFile);

const TEXT = "“The ferry was full,” said Ana Riva, the harbour master. At least 40 people were hurt, according to the Health Ministry.";

/** What a page shows that uses both entries: an article with a widget, and how to have the engine alone read it. */
const PAGE = `<!doctype html>
<html lang="en">
  <title>A host</title>
  <link rel="icon" href="data:," />
  <article><p>${TEXT}</p></article>
  <said-so></said-so>
  <script type="module" src="app.js"></script>
</html>`;
const APP = `
import "saidso/said-so";
import init, { analyse } from "saidso";

globalThis.figures = async (text, options) => {
  await init(options);
  return analyse(text).figures.map((figure) => figure.words);
};`;

let folder;
let browser;
const at = (path) => join(folder, path);
const installed = () => at("node_modules/saidso");

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "saidso-"));
  await run("npm", ["pack", PACKAGE, "--silent"], { cwd: folder });
  await put({ "package.json": '{ "private": true, "type": "module" }', "web/index.html": PAGE, "web/app.js": APP });
  const [name] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await run("npm", ["install", "--offline", "--silent", `./${name}`], { cwd: folder });
  browser = await browsers.find(({ name }) => name === "Chromium").launch({});
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

test("the package has everything that was built for it, and the name and version of the crate", async () => {
  assert.deepEqual((await readdir(installed())).sort(), (await readdir(PACKAGE)).sort());
  const described = ({ name, version, description, license }) => ({ name, version, description, license });
  const command = ["metadata", "--no-deps", "--offline", "--format-version=1"];
  const { packages } = JSON.parse(execFileSync("cargo", command, { cwd: ROOT }));
  const about = JSON.parse(await readFile(join(installed(), "package.json"), "utf8"));
  assert.deepEqual(described(about), described(packages[0]));
});

test("in Node it gives the report that the command gives, and may be awaited as in browsers", async () => {
  const print = `console.log(JSON.stringify(analyse(${JSON.stringify(TEXT)})));`;
  await put({
    "at-once.js": `import { analyse } from "saidso"; ${print}`,
    "awaited.js": `import init, { analyse } from "saidso"; await init(); ${print}`,
  });
  const input = JSON.stringify({ id: 0, text: TEXT });
  const command = ["run", "--quiet", "--locked", "--", "--jsonl", "--offsets", "utf16"];
  const { id, ...expected } = JSON.parse(execFileSync("cargo", command, { cwd: ROOT, input }));
  for (const script of ["at-once.js", "awaited.js"]) {
    const { stdout, stderr } = await run("node", [script], { cwd: folder });
    assert.deepEqual(JSON.parse(stdout), expected, script);
    assert.equal(stderr, "");
  }
  assert.deepEqual(expected.figures.map(({ words }) => words), ["40"]);
});

test("its types hold in Node without a DOM, and in a browser", async () => {
  await put({
    "node.ts": `
      import init, { analyse, type Report } from "saidso";
      await init();
      await init({ module_or_path: new Uint8Array() });
      const report: Report = analyse("It rained.");
      const words: string | undefined = report.figures[0]?.words;
      // @ts-expect-error: a text is a string
      analyse(1);
      // @ts-expect-error: no report has verdicts
      report.verdicts;`,
    "browser.ts": `
      import "saidso/said-so";
      import type { SaidSo } from "saidso/said-so.js";
      import init, { analyse } from "saidso";
      await init({ module_or_path: new URL("https://example.com/saidso_bg.wasm") });
      const widget: SaidSo = document.createElement("said-so");
      widget.position = "bottom";
      widget.open = true;
      const words: string | undefined = (await widget.analyse())?.figures[0]?.words;
      widget.addEventListener("saidso-ready", () => widget.show({ focus: true }));
      widget.addEventListener("saidso-select", ({ detail: { layer, text, end } }) => layer === "hedges" && text.at(end));
      document.addEventListener("saidso-report", ({ detail }) => detail.report.hedges.length + analyse("").hedges.length);
      addEventListener("saidso-error", ({ detail: { reason, error } }) => reason === "wasm" && error.message);
      // @ts-expect-error: a panel is at the end, the start or the bottom
      widget.position = "top";
      // @ts-expect-error: a report has no index
      document.addEventListener("saidso-report", ({ detail }) => detail.index);`,
  });
  const common = { strict: true, noEmit: true, target: "es2022", types: [] };
  const ways = [
    { ...common, module: "nodenext", lib: ["es2022"], files: ["node.ts"] },
    { ...common, module: "nodenext", lib: ["es2022", "dom"], files: ["node.ts", "browser.ts"] },
    { ...common, module: "preserve", moduleResolution: "bundler", lib: ["es2022", "dom"], files: ["browser.ts"] },
  ];
  for (const { files, ...compilerOptions } of ways) {
    await put({ "tsconfig.json": JSON.stringify({ compilerOptions, files }) });
    const { stdout } = await run("node", [TSC], { cwd: folder }).catch((error) => error);
    assert.equal(stdout, "");
  }
});

test("its types name what the element has, and nothing else", async () => {
  const file = join(installed(), "said-so.d.ts");
  const { statements } = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.ES2022);
  const { members } = statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === "SaidSo");
  await opened(await bundled("typed"), async (page) => {
    const names = await page.$eval("said-so", (widget) => Object.getOwnPropertyNames(Object.getPrototypeOf(widget)));
    const own = names.filter((name) => name !== "constructor" && !name.endsWith("Callback"));
    assert.deepEqual(members.map(({ name }) => name.text).sort(), own.sort());
  });
});

test("Vite builds it without being told anything", async () => {
  await vite.build({ root: at("web"), configFile: false, logLevel: "error", build: { outDir: at("vite") } });
  await works(at("vite"));
});

test("Vite serves it for development, left where it is", async () => {
  const server = await vite.createServer({
    root: at("web"),
    configFile: false,
    logLevel: "error",
    server: { port: 0, fs: { allow: [folder] } },
    optimizeDeps: { exclude: ["saidso"] },
  });
  try {
    await server.listen();
    await works(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});

test("esbuild bundles it, in one file or several, and saidso_bg.wasm is copied beside it", async () => {
  for (const splitting of [false, true]) {
    const out = await bundled(`beside-${splitting}`, { splitting });
    await copyFile(join(installed(), "saidso_bg.wasm"), join(out, "saidso_bg.wasm"));
    await works(out);
  }
});

test("saidso_bg.wasm may be in another folder that `src` and `init` name", async () => {
  for (const format of ["esm", "iife"]) {
    const out = await bundled(`elsewhere-${format}`, { format });
    await mkdir(join(out, "engine"));
    await copyFile(join(installed(), "saidso_bg.wasm"), join(out, "engine/saidso_bg.wasm"));
    await writeFile(join(out, "index.html"), PAGE.replace("<said-so>", '<said-so src="engine/">'));
    await works(out, { module_or_path: "engine/saidso_bg.wasm" });
  }
});

test("esbuild gives its address where it is loaded as a file", async () => {
  const out = await bundled("file", {
    loader: { ".wasm": "file" },
    stdin: { contents: `${APP} import address from "saidso/saidso_bg.wasm"; globalThis.address = address;`, resolveDir: folder },
  });
  await opened(out, async (page) => {
    const found = await page.evaluate((text) => figures(text, { module_or_path: address }), TEXT);
    assert.deepEqual(found, ["40"]);
  });
});

/** Writes files, by path and content, into the folder that all of this happens in. */
async function put(files) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), content);
  }
}

/** A new folder with the page as esbuild bundles it. */
async function bundled(name, options = {}) {
  const outdir = at(name);
  const entry = options.stdin ? {} : { entryPoints: [at("web/app.js")] };
  await esbuild.build({ ...entry, entryNames: "app", outdir, bundle: true, format: "esm", logLevel: "error", ...options });
  await copyFile(at("web/index.html"), join(outdir, "index.html"));
  return outdir;
}

/** Tries both entries on the page at `site`, an address or a folder: each on a page of its own, for they share the engine. */
async function works(site, options) {
  await opened(site, async (page) => {
    await page.$eval("said-so", (widget) => widget.shadowRoot.querySelector(".opener").click());
    await eventually(async () => {
      const painted = await page.evaluate(() => [...(CSS.highlights.get("saidso-figure") ?? [])].map(String));
      assert.deepEqual(painted, ["40"]);
    });
  });
  await opened(site, async (page) => {
    assert.deepEqual(await page.evaluate((...given) => figures(...given), TEXT, options), ["40"]);
  });
}

/** Has `check` look at the page at `site`, which must say nothing on its console. */
async function opened(site, check) {
  const served = URL.canParse(site) ? { url: site, close() {} } : await serve(site);
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() !== "debug" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  try {
    await page.goto(served.url);
    await eventually(() => page.evaluate(() => globalThis.figures.name));
    await check(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
    served.close();
  }
}
