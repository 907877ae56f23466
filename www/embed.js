// The form on the page for news sites: what it says is written out for copying, and the widget beside it follows.

/** Where the snippet has the widget's folder. */
const FOLDER = "/saidso/";

/** What the form sets, in the order in which the snippet has it. */
const NAMES = ["for", "layers", "theme", "position", "label", "skip", "open", "observe"];
const SELECTORS = ["for", "skip"];

const find = (selector) => document.querySelector(selector);
const [form, widget, story, snippet] = [".maker", ".preview said-so", "#story", "#snippet"].map(find);

/** What the form asks for under `name`; nothing if that is what happens anyway. */
function wanted(name) {
  const field = form.elements[name];
  if (name === "layers") {
    const chosen = [...field].filter(({ checked }) => checked);
    return chosen.length < field.length ? chosen.map(({ value }) => value).join(" ") : "";
  }
  return field.type === "checkbox" ? field.checked : field.value.trim();
}

function isSelector(words) {
  try {
    document.createDocumentFragment().querySelector(words);
    return true;
  } catch {
    return false;
  }
}

const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Writes the snippet anew and sets the preview. While a selector is half written, both stay as they are. */
function update() {
  const settings = NAMES.map((name) => [name, wanted(name)]).filter(([, value]) => value);
  const wrong = settings.filter(([name, value]) => SELECTORS.includes(name) && !isSelector(value));
  for (const name of SELECTORS) form.elements[name].ariaInvalid = String(wrong.some(([is]) => is === name));
  find("#wrong").textContent = wrong.map(([, value]) => `“${value}” is not a CSS selector.`).join(" ");
  if (wrong.length > 0) return;

  const attributes = settings.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  snippet.value = [
    `<script type="module" src="${FOLDER}said-so.js"></script>`,
    `<said-so${attributes.join("")}></said-so>`,
  ].join("\n");
  // Which text is meant is for the page that the snippet is for.
  for (const name of NAMES.filter((name) => name !== "for")) {
    const [, value] = settings.find(([is]) => is === name) ?? [];
    if (value) widget.setAttribute(name, value === true ? "" : value);
    else widget.removeAttribute(name);
  }
  find(".copied").textContent = "";
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.value);
    find(".copied").textContent = "Copied.";
  } catch {
    snippet.focus();
    snippet.select();
    find(".copied").textContent = "The browser did not allow it. The lines are selected: copy them with the keyboard.";
  }
}

const paragraph = find("#later").content.firstElementChild;

/** Changes the article, for the widget to follow. */
function change({ currentTarget: button }) {
  const isThere = paragraph.isConnected;
  isThere ? paragraph.remove() : story.append(paragraph);
  button.setAttribute("aria-pressed", String(!isThere));
}

form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
find(".copy").addEventListener("click", copy);
find(".later").addEventListener("click", change);
update();
