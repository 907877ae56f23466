//! Templates: which facts of which tokens, together, make a feature.

use super::features::{Sink, join, shortened};

/// Templates over rows of facts. A fact is a number, 0 if there is nothing to say; past the ends of the rows all facts are one
/// and the same.
pub struct Templates {
    /// The number of the first template; the others follow.
    first: u32,
    /// How many facts a row has.
    width: usize,
    /// Of each template where its facts are, from the first fact of the row of the token itself.
    templates: Box<[Box<[isize]>]>,
}

impl Templates {
    /// The templates in `list`, which count from `first` on, over rows of `width` facts: each has the facts of some tokens, at offsets
    /// from the token itself, by the `place` that they have in a row.
    pub fn new<F: Copy>(
        list: &[&[(isize, F)]],
        first: u32,
        width: usize,
        place: impl Fn(F) -> usize,
    ) -> Templates {
        let part = |&(offset, fact): &(isize, F)| offset * width as isize + place(fact) as isize;
        let templates = list.iter().map(|template| template.iter().map(part).collect()).collect();
        Templates { first, width, templates }
    }

    /// Gives `sink` the features of row `at` of `rows`, each joined to `sign`. There is none where one of the facts is 0, which is
    /// seen soonest in the first.
    pub fn add(&self, rows: &[u32], at: usize, sign: u32, sink: &mut impl Sink) {
        let row = at * self.width;
        'templates: for (number, template) in (self.first..).zip(&self.templates) {
            let mut value = join(sign, number);
            for &part in template {
                // Before the first row this wraps, and is past the last.
                let fact = rows.get(row.wrapping_add_signed(part)).copied().unwrap_or(1);
                if fact == 0 {
                    continue 'templates;
                }
                value = join(value, fact);
            }
            sink.add(shortened(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Templates;
    use crate::tagger::features::{Features, Sink};

    /// The features of row `at` by the templates "one's first fact", "that of the one before, and one's second".
    fn features(rows: &[[u32; 2]], at: usize, sign: u32) -> Vec<u32> {
        let templates = Templates::new(&[&[(0, 0)], &[(-1, 0), (0, 1)]], 1, 2, |fact: usize| fact);
        let mut features = Features::default();
        templates.add(rows.as_flattened(), at, sign, &mut features);
        features.end_token();
        features.of(0).to_vec()
    }

    #[test]
    fn a_feature_is_what_its_facts_are() {
        let rows = [[5, 6], [7, 8], [5, 8]];
        let [first, second] = features(&rows, 1, 0)[..] else { panic!("two features") };
        assert_ne!(first, second);
        assert_eq!(features(&[[5, 1], [3, 8]], 1, 0)[1], second, "other facts make no difference");
        assert_ne!(features(&[[4, 6], [7, 8]], 1, 0)[1], second, "a fact of the row before does");
        assert_ne!(features(&rows, 1, 2), [first, second], "and so does the sign");
    }

    #[test]
    fn where_a_fact_is_missing_there_is_no_feature() {
        assert_eq!(features(&[[0, 6], [7, 8]], 1, 0).len(), 1);
        assert_eq!(features(&[[5, 6], [0, 0]], 1, 0).len(), 0);
    }

    #[test]
    fn past_the_ends_all_facts_are_the_same() {
        assert_eq!(features(&[[5, 6]], 0, 0), features(&[[1, 1], [5, 6]], 1, 0));
    }
}
