// Reads one text beside the page. First comes the module, compiled already, then the text, perhaps with another one and its report to
// compare it to; the page hears how much is done, in percent, and in the end gets the report, or null if that was not to be. This stands behind saidso.js in one script: page.js puts
// the two together, so that a worker has nothing to load.
let ready;

onmessage = async ({ data }) => {
  try {
    if (data instanceof WebAssembly.Module) {
      ready = __wbg_init({ module_or_path: data }).then(warmUp);
      await ready;
      return;
    }
    await ready;
    const report = readApart((share) => postMessage(share), ...data);
    postMessage(report, [report.buffer]);
  } catch {
    postMessage(null);
  }
};
