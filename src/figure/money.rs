//! Money: the currency beside a number, by sign, code or word, and of which country it is.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::sync::LazyLock;

use super::numeral::numeral;
use crate::lexicon::{Table, WordMap, WordSet, is_in, source};
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
    /// ISO 4217 code; the word where it does not tell whose it is, "dinars".
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
    /// The currency that is most often meant by the name of each that is asked for, if the countries named tell.
    usual: RefCell<Vec<(&'static str, Option<&'static str>)>>,
}

impl<'d, 't> Countries<'d, 't> {
    /// The countries of `document`.
    pub fn of(document: &'d Document<'t>) -> Countries<'d, 't> {
        Countries { document, named: OnceCell::new(), usual: RefCell::default() }
    }

    /// The money that stands at token `at`, right `before` a number or right after one.
    pub fn money(&self, at: usize, before: bool) -> Option<Money> {
        let (money, is_named) = money(self.document, at, before)?;
        let code = if is_named { None } else { self.home(money.code, at) };
        Some(Money { code: code.unwrap_or(money.code), ..money })
    }

    /// The currency that goes by the same name as `default` in the country that token `at` speaks of: one named in its
    /// sentence, or else the one named most often.
    fn home(&self, default: &'static str, at: usize) -> Option<&'static str> {
        HOMES.get(default)?;
        let sentence = self.document.sentence(at);
        let named = self.named();
        let here = named[named.partition_point(|&(place, _)| place < sentence.start)..].iter();
        let here = here.take_while(|&&(place, _)| place < sentence.end);
        let nearest = here
            .filter_map(|&(place, nation)| Some((place, home(default, nation)?)))
            .min_by_key(|(place, _)| place.abs_diff(at));
        // A dollar in a sentence on Canada may be an American one.
        let nearest = nearest.filter(|_| default != "USD").map(|(_, code)| code);
        nearest.or_else(|| self.usual(default))
    }

    /// The currency named like `default` of the country that is named most often. A dollar or a cent is another country's
    /// than the United States' only where that country is named again and again, and the United States never.
    fn usual(&self, default: &'static str) -> Option<&'static str> {
        /// So often a country is named that has the dollars of a text.
        const OFTEN: usize = 2;
        if let Some(&(_, usual)) = self.usual.borrow().iter().find(|(code, _)| *code == default) {
            return usual;
        }
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for code in self.named().iter().filter_map(|&(_, nation)| home(default, nation)) {
            match counts.iter_mut().find(|(other, _)| *other == code) {
                Some((_, count)) => *count += 1,
                None => counts.push((code, 1)),
            }
        }
        let is_dollar = default == "USD";
        let most = counts.iter().copied().max_by_key(|&(_, count)| count);
        let is_own = |&(_, count): &(&str, usize)| {
            !is_dollar || (count >= OFTEN && counts.iter().all(|(code, _)| *code != "USD"))
        };
        let usual = most.filter(is_own).map(|(code, _)| code);
        self.usual.borrow_mut().push((default, usual));
        usual
    }

    /// Where the document names each country.
    fn named(&self) -> &[(usize, &'static str)] {
        self.named.get_or_init(|| {
            let (mut named, mut at) = (Vec::new(), 0);
            while at < self.document.len() {
                let nation = nation_at(self.document, at);
                named.extend(nation.map(|(_, nation)| (at, nation)));
                at = nation.map_or(at + 1, |(end, _)| end);
            }
            named
        })
    }
}

/// The money that stands at token `at`, right `before` a number or right after one, and whether the words beside it say of
/// which country it is.
fn money(document: &Document, at: usize, before: bool) -> Option<(Money, bool)> {
    if let Some(code) = code(document, at) {
        return Some((Money { tokens: at..at + 1, code, factor: Decimal::from(1), rule: code }, true));
    }
    // "50 Kenyan shillings": whose they are.
    let owner = if before { None } else { nation_at(document, at) };
    let word = owner.map_or(at, |(end, _)| end);
    let (range, row) = CURRENCIES.at_where(document, word, |currency| currency.before == before)?;
    if before && !is_sign(document, &range) {
        return None;
    }
    let code = match owner {
        Some((_, nation)) => home(row.data.code, nation)?,
        None => row.data.code,
    };
    let money = Money { tokens: at..range.end, code, factor: row.data.factor, rule: row.source };
    Some((money, owner.is_some()))
}

/// Codes and letter signs are capitals and stand together: "RM 50", "A$50", but not "rm 50", "a $50 bill".
fn is_sign(document: &Document, range: &Range<usize>) -> bool {
    let is_word = |at: usize| document.word(at).chars().all(char::is_alphabetic);
    let is_one = range.clone().skip(1).all(|at| !document.is_spaced(at));
    let glued = is_in("glued", document.word(range.start));
    // "R500", but not "R 5".
    let is_spaced_letter = glued && range.clone().all(is_word) && document.is_spaced(range.end);
    is_one && (!is_word(range.start) || (document.is_capitalised(range.start) && !is_spaced_letter))
}

/// The ISO 4217 code at token `at`.
fn code(document: &Document, at: usize) -> Option<&'static str> {
    static CODES: LazyLock<WordMap<&str>> =
        LazyLock::new(|| source!("currency-codes").lines().map(|code| (code, code)).collect());
    CODES.get(document.word(at)).copied()
}

/// The currencies that share a name, by the one that it stands for: each with its country.
static HOMES: LazyLock<WordMap<Vec<(&str, &str)>>> = LazyLock::new(|| {
    let mut homes: WordMap<Vec<_>> = WordMap::default();
    for row in source!("currency-homes").lines() {
        let mut cells = row.split('\t');
        if let (Some(default), Some(nation), Some(code)) = (cells.next(), cells.next(), cells.next()) {
            homes.entry(default).push((nation, code));
        }
    }
    homes
});

/// The code of the currency of `nation` that goes by the same name as `default`.
fn home(default: &str, nation: &str) -> Option<&'static str> {
    HOMES.get(default)?.iter().find(|&&(home, _)| home == nation).map(|&(_, code)| code)
}

/// The nation whose name, people or capital stands at token `at`, and the token after it. Only nations with a row among
/// the homes of currencies are known here.
fn nation_at(document: &Document, at: usize) -> Option<(usize, &'static str)> {
    /// No such name has more words.
    const LONGEST: usize = 4;
    static NATIONS: LazyLock<WordMap<&str>> = LazyLock::new(|| {
        let usual = |row: &'static str| row.split(['|', '\t']).next().unwrap_or_default();
        let with_home: WordSet = HOMES.values().flatten().map(|&(nation, _)| nation).collect();
        let has_home = |row: &&'static str| with_home.contains(usual(row));
        let rows = source!("nations").lines().filter(has_home);
        rows.flat_map(|row| row.split(['|', '\t']).map(move |name| (name, usual(row)))).collect()
    });
    static FIRST: LazyLock<WordSet> = LazyLock::new(|| {
        let names = source!("nations").split(['|', '\t', '\n']);
        names.map(|name| name.split([' ', '-', '.', '\'', '’']).next().unwrap_or_default()).collect()
    });
    if !document.is_capitalised(at)
        || !FIRST.contains(document.word(at).split('.').next().unwrap_or_default())
    {
        return None;
    }
    let ends = (at + 1..=(at + LONGEST).min(document.len())).rev();
    let mut names = ends.map(|end| (end, document.span(&(at..end)).of(document.text)));
    names.find_map(|(end, name)| Some((end, *NATIONS.get(name)?)))
}

/// The end of the currency that stands at token `at` beside a number: "US$" 50, "RM" 50, 50 "U.S. dollars".
pub fn currency_end(document: &Document, at: usize) -> Option<usize> {
    let before = money(document, at, true).filter(|(money, _)| numeral(document, money.tokens.end).is_some());
    let is_number =
        |at: usize| document.kind(at) == Some(TokenKind::Number) || numeral(document, at).is_some();
    let after = || money(document, at, false).filter(|_| at > 0 && is_number(at - 1));
    before.or_else(after).map(|(money, _)| money.tokens.end)
}

/// Whether the pounds from token `start` to token `end` weigh something: "weighed 200 pounds", "50 pounds of rice", "a
/// 200-pound man".
pub fn is_weight(document: &Document, start: usize, end: usize) -> bool {
    /// How many tokens back the verb may stand.
    const REACH: usize = 4;
    let weighs = |at: usize| is_in("weighing", document.key(at));
    let is_of = document.lower(end) == "of" && !is_in("money's", document.lower(end + 1));
    matches!(document.lower(end - 1), "pound" | "pounds")
        && (is_of || document.word(end - 2) == "-" || (start.saturating_sub(REACH)..start).any(weighs))
}
