// Reads one text beside the page. First comes the module, compiled already, then the text, perhaps with another one and its report to
// compare it to; the page hears how much is done, in percent, and in the end gets the report. It hears null if this cannot start, and -1 if
// the text was too much for it. This stands behind saidso.js in one script: page.js puts the two together, so that a worker has nothing
// to load.
let ready;

onmessage = async ({ data }) => {
  const isModule = data instanceof WebAssembly.Module;
  try {
    if (isModule) {
      ready = __wbg_init({ module_or_path: data }).then(warmUp);
      await ready;
      return;
    }
    await ready;
    const report = readApart((share) => postMessage(share), ...data);
    postMessage(report, [report.buffer]);
  } catch {
    postMessage(isModule ? null : -1);
  }
};
