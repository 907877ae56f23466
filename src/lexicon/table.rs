//! Tables of patterns: a lexicon file, ready to be looked up at a token.

use std::ops::Range;

use super::WordMap;
use super::pattern::Pattern;
use super::runs;
use crate::order::{largest_first, sort_by_key};
use crate::report::Explanation;
use crate::text::Document;

/// A lexicon file whose first column is a pattern and whose further columns are an `R`.
pub struct Table<R> {
    patterns: Patterns,
    rows: Vec<Row<R>>,
}

/// The rows of `text`, each a pattern and its further columns. Apart from the table, so that the page holds this code once.
fn rows(text: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    runs(text).map(|(source, cells)| (source, cells.split('\t').collect())).collect()
}

/// One row of a table.
pub struct Row<R> {
    /// The file that the row stands in, without its ending.
    pub table: &'static str,
    /// The pattern as written.
    pub source: &'static str,
    /// The further columns.
    pub data: R,
}

impl<R> Row<R> {
    /// The explanation of a mark that this row made.
    pub fn explain(&self, words: String) -> Explanation {
        Explanation::rule(format!("{}: {}", self.table, self.source), words)
    }
}

/// The patterns of a table. Apart from its rows, so that the page holds this code once and not once for each type of row.
struct Patterns {
    patterns: Vec<Pattern>,
    /// Places of patterns by the words that they can begin with.
    by_first_word: WordMap<Vec<usize>>,
}

impl Patterns {
    fn new(sources: impl Iterator<Item = &'static str>) -> Patterns {
        let mut table = Patterns { patterns: Vec::new(), by_first_word: WordMap::default() };
        for source in sources {
            let pattern = Pattern::new(source);
            for word in pattern.first_words() {
                table.by_first_word.entry(word).push(table.patterns.len());
            }
            table.patterns.push(pattern);
        }
        table
    }

    /// The places of all patterns that match at token `at`, and where they end, in their order.
    fn at(&self, document: &Document, at: usize) -> impl Iterator<Item = (usize, usize)> {
        let places = self.by_first_word.get(document.key(at)).map_or(&[][..], |places| places);
        let end = move |place: usize| self.patterns[place].end_of_match(document, at).filter(|&end| end > at);
        places.iter().filter_map(move |&place| Some((place, end(place)?)))
    }
}

impl<R> Table<R> {
    /// Reads the lexicon `name` from `text`, one row a line; `read` takes the columns after the pattern.
    pub fn new(name: &'static str, text: &'static str, read: impl Fn(&[&'static str]) -> R) -> Table<R> {
        let row = |(source, cells): (&'static str, Vec<&'static str>)| Row {
            table: name,
            source,
            data: read(&cells),
        };
        let rows: Vec<Row<R>> = rows(text).into_iter().map(row).collect();
        Table { patterns: Patterns::new(rows.iter().map(|row| row.source)), rows }
    }

    /// The row with the longest match that begins at token `at`, and the tokens it matches.
    /// Of rows that match equally far the first in the file wins.
    pub fn at(&self, document: &Document, at: usize) -> Option<(Range<usize>, &Row<R>)> {
        self.at_where(document, at, |_| true)
    }

    /// All rows that match at token `at`, those that match farthest first, of those that match equally far the first in the
    /// file, and the tokens that they match.
    pub fn all_at(&self, document: &Document, at: usize) -> Vec<(Range<usize>, &Row<R>)> {
        let mut found: Vec<_> = self.patterns.at(document, at).collect();
        sort_by_key(&mut found, |&(row, end)| (largest_first(end), row));
        found.into_iter().map(|(row, end)| (at..end, &self.rows[row])).collect()
    }

    /// As [`Table::at`], among the rows that `accept` takes.
    pub fn at_where(
        &self,
        document: &Document,
        at: usize,
        accept: impl Fn(&R) -> bool,
    ) -> Option<(Range<usize>, &Row<R>)> {
        let found = self.patterns.at(document, at).filter(|&(row, _)| accept(&self.rows[row].data));
        let (row, end) = found.max_by_key(|&(row, end)| (end, std::cmp::Reverse(row)))?;
        Some((at..end, &self.rows[row]))
    }

    /// The row with the longest match that ends right before token `end`, beginning no earlier than `limit`.
    pub fn before(&self, document: &Document, end: usize, limit: usize) -> Option<(Range<usize>, &Row<R>)> {
        /// Longer patterns than this are not looked for backwards.
        const LONGEST: usize = 12;
        let starts = end.saturating_sub(LONGEST).max(limit)..end;
        starts.filter_map(|start| self.at(document, start)).find(|(range, _)| range.end == end)
    }

    /// Every match in `range`, leftmost and longest first, without overlaps.
    pub fn matches<'s, 'd>(
        &'s self,
        document: &'d Document,
        range: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, &'s Row<R>)> + use<'s, 'd, R> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            while at < range.end {
                match self.at(document, at) {
                    Some((found, row)) if found.end <= range.end => {
                        at = found.end;
                        return Some((found, row));
                    }
                    _ => at += 1,
                }
            }
            None
        })
    }
}
