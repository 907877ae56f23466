// Ways out of a page, for a test to try each in the page: to ask a server for something, and to have code run.

/** What the functions below need in the page. */
export const prepare = () => {
  /** Adds an element to the page. */
  window.put = (name, attributes = {}, properties = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  /** Does `work` by itself: what the test calls in Chromium may do what the page may not. */
  window.later = (work) => void setTimeout(work);
  window.ran = [];
};

/** Each asks for the address that it gets. */
export const REQUESTS = {
  "fetch": (address) => fetch(address, { method: "POST", body: "text", mode: "no-cors" }),
  "fetch that outlives the page": (address) => fetch(address, { keepalive: true, mode: "no-cors" }),
  "fetch of a frame": (address) => put("iframe").contentWindow.fetch(address, { mode: "no-cors" }),
  "XMLHttpRequest": (address) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.send();
  },
  "WebSocket": (address) => void new WebSocket(address.replace("http", "ws")),
  "EventSource": (address) => void new EventSource(address),
  "sendBeacon": (address) => navigator.sendBeacon(address, "text"),
  "ping of a link": (address) => put("a", { href: "#", ping: address }).click(),
  "picture": (address) => void (new Image().src = address),
  "picture of a field": (address) => void put("input", { type: "image", src: address }),
  "picture of a video": (address) => void put("video", { poster: address }),
  "picture in SVG": (address) => {
    const [svg, image] = ["svg", "image"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
    image.setAttribute("href", address);
    svg.append(image);
    document.body.append(svg);
  },
  "picture in a style": (address) => void (document.body.style.backgroundImage = `url(${address})`),
  "picture in a sheet": (address) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { background: url(${address}) }`);
    document.adoptedStyleSheets = [sheet];
  },
  "sheet in a sheet": (address) => void put("style", {}, { textContent: `@import url(${address});` }),
  "sheet": (address) => void put("link", { rel: "stylesheet", href: address }),
  "font": (address) => new FontFace("other", `url(${address})`).load(),
  "sound": (address) => new Audio(address).load(),
  "form": (address) => {
    put("iframe", { name: "target" });
    put("form", { action: address, target: "target", method: "post" }).submit();
  },
  "prefetch": (address) => void put("link", { rel: "prefetch", href: address }),
  "preload": (address) => void put("link", { rel: "preload", as: "image", href: address }),
  "modulepreload": (address) => void put("link", { rel: "modulepreload", href: address }),
  "rules of speculation": (address) => {
    const rules = { prefetch: [{ urls: [address], eagerness: "immediate" }] };
    put("script", { type: "speculationrules" }, { textContent: JSON.stringify(rules) });
  },
  "frame": (address) => void put("iframe", { src: address }),
  "frame that leaves": (address) => void (put("iframe").contentWindow.location = address),
  "object": (address) => void put("object", { data: address }),
  "embed": (address) => void put("embed", { src: address, type: "text/html" }),
  "script": (address) => void put("script", {}, { src: address }),
  "import": (address) => import(address),
  "worker": (address) => void new Worker(address),
  "shared worker": (address) => void new SharedWorker(address),
  "service worker": (address) => navigator.serviceWorker.register(address),
  "worker of a blob": (address) =>
    void new Worker(URL.createObjectURL(new Blob([`importScripts("${address}")`], { type: "text/javascript" }))),
  "WebTransport": (address) => new WebTransport(address.replace("http:", "https:")).ready,
};

/** Each has the code that it gets run. */
export const RUNS = {
  "eval": (code) => later(() => (0, eval)(code)),
  "Function": (code) => later(() => new Function(code)()),
  "text for a timer": (code) => void setTimeout(code),
  "script": (code) => void put("script", {}, { textContent: code }),
  "script of data": (code) => void put("script", {}, { src: `data:text/javascript,${code}` }),
  "import of a blob": (code) => import(URL.createObjectURL(new Blob([code], { type: "text/javascript" }))),
  "handler": (code) => put("button", { onclick: code }).click(),
  "handler in markup": (code) => document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="${code}">`),
  "javascript: link": (code) => put("a", { href: `javascript:void(${code})` }).click(),
  "frame with a script": (code) => void put("iframe", {}, { srcdoc: `<script>with (parent) ${code}</script>` }),
};
