//! Money: the currency beside a number, by sign, code or word, and of which country it is.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use super::numeral::numeral;
use crate::lexicon::{Row, Table, WordMap, WordSet, is_in, source};
use crate::text::{Decimal, Document, TokenKind};

/// A currency sign or word.
struct Currency {
    before: bool,
    code: &'static str,
    factor: Decimal,
}

static CURRENCIES: LazyLock<Table<Currency>> = LazyLock::new(|| {
    Table::new("currencies", source!("currencies"), |cells| Currency {
        before: cells[0] == "before",
        code: cells[1],
        factor: Decimal::parse(cells[2]).unwrap_or(Decimal::from(1)),
    })
});

/// Money beside a number.
pub struct Money {
    /// The tokens that say so.
    pub tokens: Range<usize>,
    /// ISO 4217 code.
    pub code: &'static str,
    /// What one is worth in the unit of the code: a cent 0.01.
    pub factor: Decimal,
    /// The row of the lexicon, or the code itself.
    pub rule: &'static str,
}

/// The countries that a document names, for currencies that several of them have.
pub struct Countries<'d, 't> {
    document: &'d Document<'t>,
    /// Where each is named, in order; read when first asked for.
    named: OnceCell<Vec<(usize, &'static str)>>,
}

impl<'d, 't> Countries<'d, 't> {
    /// The countries of `document`.
    pub fn of(document: &'d Document<'t>) -> Countries<'d, 't> {
        Countries { document, named: OnceCell::new() }
    }

    /// The money that stands at token `at`, right `before` a number or right after one.
    pub fn money(&self, at: usize, before: bool) -> Option<Money> {
        let document = self.document;
        if let Some(code) = code(document, at) {
            return Some(Money { tokens: at..at + 1, code, factor: Decimal::from(1), rule: code });
        }
        // "50 Kenyan shillings": whose they are.
        let owner = nation_at(document, at).filter(|_| !before);
        let word = owner.map_or(at, |(end, _)| end);
        let (range, row) = CURRENCIES.at_where(document, word, |currency| currency.before == before)?;
        if before && !is_sign(document, &range) {
            return None;
        }
        let code = match owner {
            Some((_, nation)) => home(row.data.code, nation)?,
            None => self.home(row, at).unwrap_or(row.data.code),
        };
        Some(Money { tokens: at..range.end, code, factor: row.data.factor, rule: row.source })
    }

    /// The code of the currency of `row` in the country that token `at` speaks of. A dollar or a cent is another country's
    /// than the United States' only where that country is named again and again, and the United States never.
    fn home(&self, row: &Row<Currency>, at: usize) -> Option<&'static str> {
        /// So often a country is named that has the dollars of a text.
        const OFTEN: usize = 2;
        if homes().all(|(code, ..)| code != row.data.code) {
            return None;
        }
        let named = self.named.get_or_init(|| {
            let (mut named, mut at) = (Vec::new(), 0);
            while at < self.document.len() {
                let nation = nation_at(self.document, at);
                named.extend(nation.map(|(_, nation)| (at, nation)));
                at = nation.map_or(at + 1, |(end, _)| end);
            }
            named
        });
        let candidates: Vec<(usize, &str)> =
            named.iter().filter_map(|&(place, nation)| Some((place, home(row.data.code, nation)?))).collect();
        let sentence = self.document.sentence(at);
        let here = |&&(place, _): &&(usize, _)| sentence.contains(&place);
        let count = |code: &str| candidates.iter().filter(|(_, other)| *other == code).count();
        let most = candidates.iter().rev().max_by_key(|(_, code)| count(code)).map(|&(_, code)| code);
        if row.data.code == "USD" {
            let is_own = |code: &&str| count(code) >= OFTEN && count("USD") == 0;
            return most.filter(is_own);
        }
        let nearest = candidates.iter().filter(here).min_by_key(|(place, _)| place.abs_diff(at));
        nearest.map(|&(_, code)| code).or(most)
    }
}

/// Codes and letter signs are capitals: "RM 50", but not "rm 50".
fn is_sign(document: &Document, range: &Range<usize>) -> bool {
    let letters = range.clone().all(|at| document.word(at).chars().all(char::is_alphabetic));
    let glued = is_in("glued", document.word(range.start));
    // "R500", but not "R 5".
    !letters || (document.is_capitalised(range.start) && !(glued && document.is_spaced(range.end)))
}

/// The ISO 4217 code at token `at`.
fn code(document: &Document, at: usize) -> Option<&'static str> {
    static CODES: LazyLock<WordSet<&str>> = LazyLock::new(|| source!("currency-codes").lines().collect());
    CODES.get(document.word(at)).copied()
}

/// The currencies that share a name: the one that it stands for, a country, and the one of that country.
fn homes() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let rows = source!("currency-homes").lines().map(|line| line.split('\t'));
    rows.filter_map(|mut row| Some((row.next()?, row.next()?, row.next()?)))
}

/// The code of the currency of `nation` that goes by the same name as `default`.
fn home(default: &str, nation: &str) -> Option<&'static str> {
    homes().find(|&(code, home, _)| code == default && home == nation).map(|(.., code)| code)
}

/// The nation whose name, people or capital stands at token `at`, and the token after it. Only nations with a row among
/// the homes of currencies are known here.
fn nation_at(document: &Document, at: usize) -> Option<(usize, &'static str)> {
    /// No such name has more words.
    const LONGEST: usize = 4;
    static NATIONS: LazyLock<WordMap<&str, &str>> = LazyLock::new(|| {
        let mut nations = WordMap::default();
        for row in source!("nations").lines() {
            let usual = row.split(['|', '\t']).next().unwrap_or_default();
            if homes().any(|(_, nation, _)| nation == usual) {
                nations.extend(row.split(['|', '\t']).map(|name| (name, usual)));
            }
        }
        nations
    });
    if !document.is_capitalised(at) {
        return None;
    }
    let ends = (at + 1..=(at + LONGEST).min(document.len())).rev();
    let mut names = ends.map(|end| (end, document.span(&(at..end)).of(document.text)));
    names.find_map(|(end, name)| Some((end, *NATIONS.get(name)?)))
}

/// The end of the currency that stands at token `at` beside a number: "US$" 50, "RM" 50, 50 "U.S. dollars".
pub fn currency_end(document: &Document, at: usize) -> Option<usize> {
    let countries = Countries::of(document);
    let before = countries.money(at, true).filter(|money| numeral(document, money.tokens.end).is_some());
    let is_number =
        |at: usize| document.kind(at) == Some(TokenKind::Number) || numeral(document, at).is_some();
    let after = || countries.money(at, false).filter(|_| at > 0 && is_number(at - 1));
    before.or_else(after).map(|money| money.tokens.end)
}

/// Whether the pounds from token `start` to token `end` weigh something: "weighed 200 pounds", "50 pounds of rice", "a
/// 200-pound man".
pub fn is_weight(document: &Document, start: usize, end: usize) -> bool {
    /// How many tokens back the verb may stand.
    const REACH: usize = 4;
    let weighs = |at: usize| is_in("weighing", document.lower(at));
    let is_of = document.lower(end) == "of" && !is_in("money's", document.lower(end + 1));
    matches!(document.lower(end - 1), "pound" | "pounds")
        && (is_of || document.word(end - 2) == "-" || (start.saturating_sub(REACH)..start).any(weighs))
}
