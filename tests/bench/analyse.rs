//! How fast a text is read: one news article, and a book's worth of them.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};

const ARTICLE: &str = "\
Mirela Antoš, the mayor of Dravnik, said on Tuesday that at least 40 people had been hurt when the old bridge gave way. \
“We warned them twice,” she told reporters, and accused the Ministry of Roads of ignoring a report by its own engineers. \
The ministry denied that. According to its spokesman, Pavel Kubin, the bridge was “entirely safe” in March, and repairs \
worth €3.2 million were planned for the autumn. Hospital staff, who asked not to be named, put the number of injured at \
more than 60; it could not be confirmed independently. Antoš reportedly offered to resign, which her office called \
“nonsense”. Nearly half of the town’s 18,000 inhabitants would have to be led around the valley, perhaps for years.\n\n";

fn main() {
    divan::main();
}

#[divan::bench(args = [5_000, 1_000_000])]
fn analyse(bencher: Bencher, bytes: usize) {
    let text = ARTICLE.repeat(bytes / ARTICLE.len());
    bencher.counter(BytesCount::of_str(&text)).bench(|| saidso::analyse(black_box(&text)));
}
