//! Acronyms: WHO of World Health Organization, AfCFTA of African Continental Free Trade Area.

use super::nation::nation_at;
use crate::lexicon::plain;
use crate::report::EntityKind;
use crate::text::case::{is_capital, lowered};

/// Acronyms have no more letters.
const LONGEST: usize = 10;

/// Whether things of `kind` go by initials.
pub fn has_acronym(kind: EntityKind) -> bool {
    !matches!(kind, EntityKind::Person | EntityKind::Group)
}

/// The letters by which `text` is looked up as an acronym, if it looks like one: all of them, and the capitals alone.
pub fn letters_of_acronym(text: &str) -> Vec<String> {
    let letters: String = text.chars().filter(|c| *c != '.').collect();
    let capitals: String = letters.chars().filter(|&c| is_capital(c)).collect();
    let length = letters.chars().count();
    let shaped = letters.chars().all(char::is_alphanumeric) && letters.starts_with(is_capital);
    let (few, many) = (capitals.chars().count(), 2..=LONGEST);
    if !shaped || !many.contains(&length) || few < 2 || few * 2 < length {
        return Vec::new();
    }
    let mut keys = vec![plain(&lowered(&letters)), plain(&lowered(&capitals))];
    keys.dedup();
    keys
}

/// The acronyms that the name `text` of several words may go by: the initials of its words, with or without the small
/// words, with or without the nation it begins with; abbreviations in it give one letter or all.
pub fn acronyms(text: &str) -> Vec<String> {
    let units: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '–'))
        .map(|unit| unit.trim_matches(|c: char| !c.is_alphanumeric() && c != '.'))
        .filter(|unit| unit.starts_with(char::is_alphanumeric) && *unit != "the" && *unit != "The")
        .take(LONGEST)
        .collect();
    if units.len() < 2 {
        return Vec::new();
    }
    let words: Vec<String> = units.iter().map(|unit| plain(&lowered(unit)).replace('.', "")).collect();
    let nation = nation_at(&words).map(|(length, _)| length).filter(|length| length + 1 < units.len());
    let mut acronyms = Vec::new();
    for units in [Some(&units[..]), nation.map(|length| &units[length..])].into_iter().flatten() {
        for small in [false, true] {
            for whole in [false, true] {
                acronyms.push(initials(units, small, whole));
            }
        }
    }
    acronyms.sort();
    acronyms.dedup();
    acronyms.retain(|acronym| acronym.chars().nth(1).is_some());
    acronyms
}

/// The first letters of `units`, with those of `small` words, and `whole` abbreviations.
fn initials(units: &[&str], small: bool, whole: bool) -> String {
    let mut initials = String::new();
    for unit in units {
        let letters: Vec<char> = unit.chars().filter(|c| c.is_alphanumeric()).collect();
        let abbreviated = letters.len() < 6 && letters.iter().all(|&c| is_capital(c));
        if small || is_capital(letters[0]) || letters[0].is_numeric() {
            initials.extend(&letters[..if whole && abbreviated { letters.len() } else { 1 }]);
        }
    }
    plain(&lowered(&initials))
}

#[cfg(test)]
mod tests {
    use super::letters_of_acronym;

    #[test]
    fn an_acronym_is_capitals_for_the_most_part() {
        let cases: [(&str, &[&str]); 11] = [
            ("WHO", &["who"]),
            ("U.S.", &["us"]),
            ("AfCFTA", &["afcfta", "acfta"]),
            ("KaDeWe", &["kadewe", "kdw"]),
            ("G20", &[]),
            ("McDonald", &[]),
            ("Lund", &[]),
            ("eBay", &[]),
            ("A", &[]),
            ("ABCDEFGHIJ", &["abcdefghij"]),
            ("ABCDEFGHIJK", &[]),
        ];
        for (text, letters) in cases {
            assert_eq!(letters_of_acronym(text), letters, "{text:?}");
        }
    }
}
