// Loads the widget from another origin, which ?from= names; a publisher would write its address into the page. Without it, the
// widget comes from here.

const from = new URLSearchParams(location.search).get("from") ?? new URL("../", location.href).href;
await import(new URL("widget/said-so.js", from).href);
