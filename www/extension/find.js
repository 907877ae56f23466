// Finds the article on any page: pages say where it is, and where they do not, the most of the running text tells.

/** What stands beside an article. No form is among it, since some sites put the whole page into one. */
export const BESIDE = "aside, nav, footer, dialog, [role=complementary], [role=navigation], [role=contentinfo]";

/** Where an article may be, from the surest to the least sure sign, with the share of all running text that has to be there. */
const SIGNS = [
  ["article, [itemprop~=articleBody]", 0.3],
  ["main, [role=main]", 0.3],
  ["*", 0],
];

/** A shorter paragraph is a caption or a button, and with less of them there is no article. */
const LINE = 40;
const LEAST = 200;

/** Of elements that hold as much, but for what may be a lead or a note beside them, the innermost is the article. */
const NEARLY = 0.7;

/** The element of `page` that holds the article; nothing if there is too little text for one. */
export function findArticle(page) {
  // How many letters of running text are in each element.
  const letters = new Map();
  let all = 0;
  for (const paragraph of page.querySelectorAll("p")) {
    const { length } = paragraph.textContent.trim();
    if (length < LINE || paragraph.closest(BESIDE)) continue;
    all += length;
    for (let e = paragraph.parentElement; e; e = e.parentElement) letters.set(e, (letters.get(e) ?? 0) + length);
  }
  // Text without paragraphs is an article only where the page says so.
  if (all < LEAST) return [...page.querySelectorAll("article")].find((e) => e.textContent.trim().length >= LEAST);
  for (const [sign, share] of SIGNS) {
    const found = [...letters].filter(([element]) => element.matches(sign)).sort(([, a], [, b]) => a - b);
    const most = found.at(-1)?.[1] ?? 0;
    if (most > 0 && most >= share * all) return found.find(([, count]) => count >= NEARLY * most)[0];
  }
}
