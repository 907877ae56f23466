// Writes an article of 200 KB into the page: what a council heard in one night, speaker after speaker.

const PEOPLE = ["Ada Brandt", "Omar Sefu", "Lena Corvin", "Piet Halloran", "Mirela Tosk", "Jonas Ebbe", "Rosa Quint"];
const PLACES = ["Lindhaven", "Merrow", "Tarn Bridge", "Sandwick", "Ostmark Quay"];
const SENTENCES = [
  (who, where, n) => `${who} said that ${n} households in ${where} had been without water, and that it may take weeks.`,
  (who, where, n) => `According to the water board, the number was ${n + 13}; ${who} called that figure “a joke”.`,
  (who, where, n) => `Residents of ${where} reportedly paid about ${n * 3} euros each for bottled water.`,
  (who, where, n) => `“Nobody told us,” ${who} told the council. An engineer, who did not want to be named, denied that.`,
  (who, where, n) => `It is unclear who had switched off the pumps at ${where}, where ${n} people work.`,
];

const article = document.getElementById("article");
const pick = (list, i) => list[i % list.length];
for (let i = 0, length = 0; length < 200_000; i++) {
  const words = Array.from({ length: 5 }, (_, k) => pick(SENTENCES, i + k)(pick(PEOPLE, i * 3 + k), pick(PLACES, i + k), 40 + ((i * 7 + k) % 900))).join(" ");
  length += words.length;
  article.append(Object.assign(document.createElement("p"), { textContent: words }));
}
