//! Certain names: patterns so closed that a rule knows better than the tagger, or sees what it overlooked.

use std::ops::Range;

use super::candidate::Candidate;
use super::casing::{Case, Casing};
use super::decide::is_currency;
use super::gazetteer::{Known, given, head_kind, is_place_noun, known};
use super::reason::head_reason;
use super::split::Part;
use crate::lexicon;
use crate::report::{EntityKind, Explanation};
use crate::text::case::is_capital;
use crate::text::{Document, TokenKind, end_of_dateline};

/// The names in `document` that are certain before any is tagged.
pub fn certain(document: &Document) -> Vec<Candidate> {
    [datelines(document), compounds(document)].concat()
}

/// The names apart from those `taken` that stand alone where only a name has a capital: known ones, and unknown ones
/// beside a noun of place, as in "the Osk valley"; and what stands after a title that only persons bear.
pub fn overlooked(document: &Document, casing: &Casing, taken: &[bool]) -> Vec<Candidate> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < document.len() {
        if let Some(tokens) = titled(document, casing, at).filter(|name| !taken[name.clone()].contains(&true))
        {
            at = tokens.end;
            let why = "A title such as “Dr” stands before this name.";
            let why = Explanation::rule("after a title", why);
            names.push(Candidate { tokens, kind: EntityKind::Person, known: None, why });
            continue;
        }
        if let Some(found) =
            headed(document, casing, at).filter(|found| !taken[found.tokens.clone()].contains(&true))
        {
            at = found.tokens.end;
            names.push(found);
            continue;
        }
        let listed = known(document, at, false);
        let end = listed.map_or(at + 1, |(end, _)| end);
        let is_free = || !taken[at..end].contains(&true) && !is_currency(document, &(at..end));
        let is_told = || tells(document, casing, at) || is_apposed_body(document, &(at..at + 1));
        let may_be = listed.is_some() || document.is_capitalised(at);
        if may_be && is_alone(document, at..end) && is_told() && is_free() {
            match listed {
                Some((_, name)) => names.push(Part::Known(at..end, name).candidate(document)),
                None if document.is_capitalised(at) => names.extend(by_neighbours(document, at..at + 1)),
                None => {}
            }
        }
        at = end;
    }
    names
}

/// The words with capitals after the title at token `at`, which only a person bears: "Dr Meerjady Sabrina Flora", "King Harald of
/// Norway", but not "Larry King Now".
fn titled(document: &Document, casing: &Casing, at: usize) -> Option<Range<usize>> {
    /// No such name has more words.
    const LONGEST: usize = 4;
    if !lexicon::is_in("personal title", document.key(at))
        || !document.is_capitalised(at)
        || casing.case(document, at) != Case::Ordinary
    {
        return None;
    }
    let start = at + 1 + usize::from(document.word(at + 1) == ".");
    let is_surname = given(document.word(at.wrapping_sub(1))) != 0;
    let is_name = |at: usize| {
        document.kind(at) == Some(TokenKind::Word)
            && document.is_capitalised(at)
            && lexicon::calendar(document.lower(at)).is_none()
    };
    let end = (start..document.len()).find(|&at| !is_name(at)).unwrap_or(document.len());
    // "Queen Mara Hospital" is nobody.
    let is_headed = || head_kind(document.word(end - 1), true).is_some();
    let is_person =
        start < end && document.sentence_at(start) == document.sentence_at(at) && !is_surname && !is_headed();
    (is_person && end - start <= LONGEST).then_some(start..end)
}

/// The two words with capitals at token `at`, after an article, of which the second tells what they name: "the Karvel Reporter".
fn headed(document: &Document, casing: &Casing, at: usize) -> Option<Candidate> {
    let is_pair = document.is_capitalised(at)
        && document.is_capitalised(at + 1)
        && !document.is_capitalised(at + 2)
        && document.word(at.checked_sub(1)?) == "the"
        && lexicon::word_class(document.key(at)).is_none()
        && casing.case(document, at) == Case::Ordinary;
    let kind = head_kind(document.word(at + 1), true).filter(|_| is_pair)?;
    let (rule, words) = head_reason(document.word(at + 1));
    Some(Candidate { tokens: at..at + 2, kind, known: None, why: Explanation::rule(rule, words) })
}

/// Whether no capital of another name stands beside `tokens`.
fn is_alone(document: &Document, tokens: Range<usize>) -> bool {
    let before = tokens.start.wrapping_sub(1);
    let is_open = !document.is_capitalised(before) || is_bordering(document.lower(before));
    !document.is_capitalised(tokens.end) && is_open
}

/// Whether `word` stands before the name of a state: "neighbouring Tarsia".
pub fn is_bordering(word: &str) -> bool {
    matches!(word, "neighbouring" | "neighboring")
}

/// Whether a capital of token `at` tells a name.
fn tells(document: &Document, casing: &Casing, at: usize) -> bool {
    casing.case(document, at) == Case::Ordinary && !casing.opens(document, at)
}

/// The rule by which a name is an organization because of the noun beside it.
pub const BODY: &str = "beside a noun for a body";

/// What the unknown name `tokens` is by its ending and the words beside it, if they tell: "the Karvelian capital", "the town of
/// Ludma", "the Osk valley"; one of several words only if a noun stands before it, "the rights group Open Cells", "the district
/// of Lower Sanna".
pub fn by_neighbours(document: &Document, tokens: Range<usize>) -> Option<Candidate> {
    let Range { start, end } = tokens;
    let before = |n: usize| document.lower(start.wrapping_sub(n));
    let is_place =
        |at: usize| is_place_noun(document.lower(at)) || lexicon::is_in("facility", document.key(at));
    // "the Grauwald coal mine"
    let is_kind = document.kind(end) == Some(TokenKind::Word)
        && !document.is_capitalised(end)
        && lexicon::word_class(document.key(end)).is_none();
    let is_before_place = is_place(end) || (is_kind && is_place(end + 1));
    let is_state = is_bordering(before(1))
        || (document.lower(end) == "'s"
            && (end + 1..end + 3).any(|at| lexicon::is_in("of a state", document.lower(at))));
    // "the bank Holm", "the rights group Open Cells", "the Ludova movement"
    let is_determined =
        [2, 3].into_iter().any(|n| lexicon::word_class(before(n)) == Some(lexicon::WordClass::Determiner));
    let is_after_noun = start > 1 && (is_body(document, start - 1) || lexicon::is_in("outlet", before(1)));
    let is_beside = is_after_noun && is_determined;
    // "a group that calls itself Black Tern"
    let is_called = before(1) == "itself" && before(2).starts_with("call");
    let is_bodys = is_called || is_beside || is_apposed_body(document, &tokens) || is_body(document, end);
    let is_alias = before(1) == "of" && lexicon::is_in("false name", before(2));
    let (kind, rule, why) = if is_bodys {
        let why = "A word such as “company” or “movement” stands beside this name.";
        (EntityKind::Organization, BODY, why)
    } else if before(1) == "of" && is_place_noun(before(2)) {
        let why = "A word such as “city” or “valley” stands beside this name.";
        (EntityKind::Place, "beside a noun of place", why)
    } else if tokens.len() > 1 {
        return None;
    } else if is_state {
        let why = "The words beside this name tell of a country.";
        (EntityKind::Place, "beside a word for a country", why)
    } else if is_alias {
        let why = "The words before it say that somebody goes by this name.";
        (EntityKind::Person, "after a word for a name", why)
    } else if is_before_place && has_people_ending(document.lower(start)) {
        let why = "The ending and the noun after it make this the name of a people.";
        (EntityKind::Group, "ending of a people's name", why)
    } else if is_before_place {
        let why = "A word such as “city” or “valley” stands beside this name.";
        (EntityKind::Place, "beside a noun of place", why)
    } else {
        return None;
    };
    Some(Candidate { tokens, kind, known: None, why: Explanation::rule(rule, why) })
}

/// Whether token `at` is a noun for what people form together: "company", "movement".
fn is_body(document: &Document, at: usize) -> bool {
    lexicon::is_in("body", document.key(at))
}

/// Whether a noun for a body stands in apposition to the name `tokens`: "Hydrosk, the company that runs the dam", but not "Lund, the
/// company lawyer".
fn is_apposed_body(document: &Document, tokens: &Range<usize>) -> bool {
    /// Two adjectives may stand before it, one of them with a hyphen: "the large state-owned company".
    const NEAR: usize = 5;
    let first = tokens.end + 2;
    let opens = document.is_capitalised(tokens.start)
        && document.word(tokens.end) == ","
        && matches!(document.lower(tokens.end + 1), "the" | "a" | "an");
    let is_word = |at: usize| document.kind(at) == Some(TokenKind::Word) || document.word(at) == "-";
    let phrase = (first..first + NEAR).take_while(|&at| is_word(at));
    let is_head = |at: usize| {
        let next = document.lower(at + 1);
        document.kind(at + 1) != Some(TokenKind::Word)
            || lexicon::word_class(next).is_some()
            || next.ends_with("ed")
    };
    opens && phrase.into_iter().any(|at| is_body(document, at) && is_head(at))
}

/// Whether `word` ends as the adjectives of peoples and countries do: Karvelian, Sudanese.
fn has_people_ending(word: &str) -> bool {
    ["ian", "ean", "ese", "ish", "stani"].iter().any(|ending| word.ends_with(ending))
}

/// The rule for the names in a dateline.
pub const DATELINE: &str = "dateline";

/// The places and agencies that open a report: "TESMIR, 17 March — The market burned", "TESMIR, Velia (Agency) — The market burned".
fn datelines(document: &Document) -> Vec<Candidate> {
    let mut names = Vec::new();
    for &Range { start, .. } in &document.paragraphs {
        let Some(end) = end_of_dateline(document, start) else { continue };
        let shouted = |at: usize| document.word(at).chars().all(|c| is_capital(c) || c == '.');
        let tight = |at: usize| document.word(at) == "-" && !document.is_spaced(at) && shouted(at + 1);
        let town = start..(start..end).find(|&at| !shouted(at) && !tight(at)).unwrap_or(start);
        if town.is_empty() {
            continue;
        }
        let country = names_after(document, town.end, ",", end);
        let bracket = (town.end..end).find(|&at| document.word(at) == "(");
        let agency = bracket.and_then(|bracket| names_after(document, bracket, "(", end));
        let parts = [
            (Some(town), EntityKind::Place),
            (country, EntityKind::Place),
            (agency, EntityKind::Organization),
        ];
        for (tokens, kind) in parts {
            let Some(tokens) = tokens else { continue };
            let listed = known(document, tokens.start, true).filter(|&(end, _)| end == tokens.end);
            let known = listed.map(|(_, known)| known);
            // "REUTERS — " is no place; of a known agency the list tells more.
            let may_be = |known: &Known| known.kind == kind && kind == EntityKind::Place;
            if known.is_none_or(may_be) {
                let why = Explanation::rule(
                    DATELINE,
                    "A report opens with its place, and perhaps its agency, before a dash.",
                );
                names.push(Candidate { tokens, kind, known, why });
            }
        }
    }
    names
}

/// The words with capitals after the mark at token `at`, if it is `mark`, in a dateline that ends at token `end`: "TESMIR, | Velia | (Agency) —".
fn names_after(document: &Document, at: usize, mark: &str, end: usize) -> Option<Range<usize>> {
    let start = Some(at + 1).filter(|_| document.word(at) == mark)?;
    let is_name =
        |&at: &usize| document.is_capitalised(at) && lexicon::calendar(document.lower(at)).is_none();
    let closes = (start..end).find(|at| !is_name(at))?;
    let is_closed = matches!(document.word(closes), "(" | ")" | "," | "—" | "–" | "-" | "--");
    (is_closed && start < closes).then_some(start..closes)
}

/// The known names that a hyphen joins to an ordinary word: "U.S.-led", "pro-Israel", "intra-African".
fn compounds(document: &Document) -> Vec<Candidate> {
    let is_small = |at: usize| document.kind(at) == Some(TokenKind::Word) && !document.is_capitalised(at);
    let is_hyphen =
        |at: &usize| document.word(*at) == "-" && !document.is_spaced(*at) && !document.is_spaced(*at + 1);
    let hyphens = (1..document.len()).filter(is_hyphen);
    let joined = hyphens.filter_map(|hyphen| {
        let starts = hyphen.saturating_sub(LONGEST_COMPOUND)..hyphen;
        let names: Vec<_> =
            starts.filter_map(|start| Some((start, known(document, start, false)?))).collect();
        // "neo-Nazi" is known as a whole.
        if names.iter().any(|(_, (end, _))| *end > hyphen) {
            return None;
        }
        let after = || known(document, hyphen + 1, false).filter(|_| is_small(hyphen - 1));
        // The longest known name that ends at the hyphen.
        let before = || {
            let (start, (_, name)) = names.iter().find(|(_, (end, _))| *end == hyphen)?;
            is_small(hyphen + 1).then_some((*start..hyphen, *name))
        };
        let after = || after().map(|(end, name)| (hyphen + 1..end, name));
        let (tokens, name) = before().or_else(after)?;
        Some(Part::Known(tokens, name).candidate(document))
    });
    joined.collect()
}

/// A known name before a hyphen is looked for in so many tokens.
const LONGEST_COMPOUND: usize = 4;

#[cfg(test)]
mod tests {
    use super::compounds;
    use crate::text::Document;

    #[test]
    fn a_known_name_is_found_beside_a_tight_hyphen_and_a_small_word() {
        let cases: [(&str, &[&str]); 7] = [
            ("a pro-Israel group", &["Israel"]),
            ("most intra-African trade", &["African"]),
            ("the U.S.-led force", &["U.S."]),
            ("a neo-Nazi group", &[]),
            ("the Israel-Egypt border", &[]),
            ("they met - Israel was calm", &[]),
            ("the well-known town", &[]),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            let found = compounds(&document);
            let names: Vec<_> = found.iter().map(|name| document.span(&name.tokens).of(text)).collect();
            assert_eq!(names, expected, "{text:?}");
        }
    }
}
