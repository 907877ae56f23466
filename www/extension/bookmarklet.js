// A bookmark that puts the widget into the page in sight. Unlike the extension it is bound by that page's policy.

/** The address of the bookmark. The widget comes from the Saidso that is served at `site`, which has to allow other origins. */
export function bookmarklet(site) {
  const folder = site.endsWith("/") ? site : `${site}/`;
  const script = new URL("widget/said-so.js", folder).href;
  return `javascript:${encodeURIComponent(`(${toggle})(${JSON.stringify(script)})`.replace(/\n\s*/g, " "))}`;
}

/** Runs in the page, so all that it needs is in it, and it has no comments of a line. */
function toggle(src) {
  const before = document.querySelector("said-so[data-bookmarklet]");
  if (before) return void before.remove();
  const widget = document.createElement("said-so");
  widget.setAttribute("open", "");
  widget.setAttribute("data-bookmarklet", "");
  const script = document.createElement("script");
  const refused = () => {
    widget.remove();
    alert("This page lets no scripts in from elsewhere, so the Saidso bookmark does not work here. Its browser extension does.");
  };
  script.type = "module";
  script.onload = () => script.remove();
  script.onerror = () => {
    script.remove();
    refused();
  };
  try {
    script.src = src;
    document.body.append(widget, script);
  } catch {
    refused();
  }
}
