//! Sorting, compiled once: every other type of item that the standard library sorts adds kilobytes to the page.

use std::mem::replace;

/// Sorts `items` by `key`; equals keep their order.
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    let keys = items.iter().map(key).enumerate();
    let mut order: Vec<(usize, usize, usize)> =
        keys.map(|(at, (first, second))| (first, second, at)).collect();
    order.sort_unstable();
    // Each place gets the item that belongs there, round by round: the last of a round is where the first was.
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = replace(&mut order[at].2, at);
            if from == first || from == at {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// `number` for a key by which the largest comes first.
pub fn largest_first(number: usize) -> usize {
    usize::MAX - number
}

#[cfg(test)]
mod tests {
    use super::{largest_first, sort_by_key};

    #[test]
    fn sorts_by_both_parts_of_the_key_and_keeps_the_order_of_equals() {
        let mut words = vec!["ford", "bay", "cape", "isle", "by", "sea"];
        sort_by_key(&mut words, |word| (largest_first(word.len()), usize::from(word.as_bytes()[0])));
        assert_eq!(words, ["cape", "ford", "isle", "bay", "sea", "by"]);
        let mut equals = vec![(1, 'a'), (0, 'b'), (1, 'c'), (0, 'd')];
        sort_by_key(&mut equals, |&(number, _)| (number, 0));
        assert_eq!(equals, [(0, 'b'), (0, 'd'), (1, 'a'), (1, 'c')]);
    }
}
