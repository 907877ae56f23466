// A page that swaps its article without loading anew, and changes the one that it shows, as live blogs do.

const STORIES = [
  [
    "Bridge closed after inspection",
    "The Arden bridge was closed on Monday after engineers found 31 cracks, the roads agency said.",
    "A former inspector claims that the agency had known of them since 2019. The agency denies it.",
  ],
  [
    "Harvest may be the smallest in a decade",
    "Farmers expect to bring in about 2 million tonnes of wheat, according to their association.",
    "The ministry of agriculture, which had forecast 3.1 million, said its figure was “under review”.",
  ],
];

const make = (name, words) => Object.assign(document.createElement(name), { textContent: words });

function show(index) {
  const [title, ...paragraphs] = STORIES[index];
  const article = document.createElement("article");
  article.append(make("h1", title), ...paragraphs.map((words) => make("p", words)));
  document.getElementById("story").replaceChildren(article);
}

/** What an editor does while a reader reads. */
globalThis.update = (words) => document.querySelector("#story article").append(make("p", words));

document.querySelector("nav").addEventListener("click", ({ target }) => {
  if (target.dataset.story) show(Number(target.dataset.story));
});
show(0);
