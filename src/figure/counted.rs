//! What a figure counts or measures: the head noun.

use std::ops::Range;

use super::approximator::approximators;
use super::quantity::Quantity;
use crate::lexicon::{self, WordClass, is_in};
use crate::report::Value;
use crate::text::{Decimal, Document, TokenKind};

/// How many tokens after a figure its noun may stand.
const REACH: usize = 7;

/// Between the two numbers of a change there are no more tokens: "63, up from".
const CHANGE: usize = 3;

/// A figure, and what stands around it that tells what it counts.
pub struct Context<'c, 't> {
    /// Its document.
    pub document: &'c Document<'t>,
    /// The person named last before it.
    pub person: Option<&'c Range<usize>>,
    /// The figure.
    pub quantity: &'c Quantity,
    /// The figure before it in its sentence, and what that counts.
    pub previous: Option<(&'c Quantity, Option<usize>)>,
}

/// A rule: the token of the noun that the figure counts or measures, or that it has none; or the rule has no say.
type Rule = fn(&Context) -> Option<Option<usize>>;

/// The rules in the order in which they are asked; the first that has a say decides.
const RULES: [Rule; 10] =
    [converted, aged, apposed, whole, member, thing, changed, adjective, measured, alike];

/// The token of the noun that the figure of `context` counts or measures, where the text makes it clear.
pub fn counted(context: &Context) -> Option<usize> {
    RULES.iter().find_map(|rule| rule(context)).flatten()
}

impl Context<'_, '_> {
    fn start(&self) -> usize {
        self.quantity.tokens.start
    }

    fn end(&self) -> usize {
        self.quantity.tokens.end
    }

    /// Whether it is a number without a unit.
    fn is_count(&self) -> bool {
        self.quantity.unit.is_empty()
    }

    /// The word `n` tokens before the figure, in lower case.
    fn before(&self, n: usize) -> &str {
        self.document.lower(self.start().wrapping_sub(n))
    }

    /// Whether the figure can be of the same things as the one before it: what stands before it hands it to nothing else, as
    /// "at 45" and "with the twelve" do.
    fn goes_on(&self) -> bool {
        let approximated = approximators(self.document, &self.quantity.tokens);
        let start = approximated.iter().map(|(words, _)| words.start).fold(self.start(), usize::min);
        let before = self.document.lower(start.wrapping_sub(1));
        match lexicon::word_class(before) {
            Some(WordClass::Preposition) => matches!(before, "to" | "from" | "than" | "against" | "between"),
            Some(WordClass::Determiner | WordClass::Verb) => matches!(before, "another" | "other" | "one"),
            _ => true,
        }
    }

    /// Whether a hyphen makes the figure an adjective: "the 22-mile road".
    fn is_hyphened(&self) -> bool {
        let last = self.document.lower(self.end() - 1);
        !last.starts_with("old") && self.quantity.tokens.clone().any(|at| self.document.word(at) == "-")
    }
}

/// The same measure in other units: "winds of 120 miles per hour (195 kilometres per hour)".
fn converted(context: &Context) -> Option<Option<usize>> {
    let (previous, counted) = context.previous?;
    let is_converted = context.before(1) == "(" && previous.tokens.end + 1 == context.start();
    (is_converted && !context.is_count()).then_some(counted)
}

/// Whose age it is: "Sirhan, 75,", "two sisters aged six", "Arnav Gupta, a 33-year-old of Bethesda", "she was 26".
fn aged(context: &Context) -> Option<Option<usize>> {
    let (document, quantity) = (context.document, context.quantity);
    if quantity.unit != "years" {
        return None;
    }
    let is_word = |at: usize| document.kind(at) == Some(TokenKind::Word);
    let start = context.start() - usize::from(matches!(context.before(1), "a" | "an"));
    let before = start.checked_sub(2)?;
    let is_apposed = document.word(start - 1) == "," && is_word(before);
    if is_apposed && (quantity.tokens.len() == 1 || context.person.is_some_and(|name| name.end == start - 1))
    {
        return Some(Some(before));
    }
    if context.before(1) == "aged" && is_word(before) && lexicon::word_class(document.lower(before)).is_none()
    {
        return Some(Some(before));
    }
    let pronoun = |n: usize| matches!(context.before(n), "he" | "she");
    let is_told =
        (1..=4).any(pronoun) && (1..=3).any(|n| matches!(context.before(n), "was" | "is" | "turned"));
    let at_age =
        (1..=3).any(|n| context.before(n) == "age" && document.lower(context.start() - n + 1) == "of");
    let is_aged = quantity.rule == "age" && (is_told || at_age || context.before(1) == "aged");
    is_aged.then(|| context.person.map(|name| name.end - 1))
}

/// The thing before a comma, of which the figure is said in passing: "the road, 296 km long, will", "the winner, 26, is".
fn apposed(context: &Context) -> Option<Option<usize>> {
    let document = context.document;
    let after = context.end() + usize::from(is_in("dimension", document.lower(context.end())));
    let noun = context.start().checked_sub(2)?;
    let is_apposed = context.before(1) == ","
        && (matches!(document.word(after), "," | ".") || after > context.end())
        && document.kind(noun) == Some(TokenKind::Word)
        && lexicon::word_class(document.lower(noun)).is_none();
    (is_apposed && !context.is_count()).then_some(Some(noun))
}

/// What it is a part or an amount of: "95% of the participants", "dozens of people", "three days of mourning".
fn whole(context: &Context) -> Option<Option<usize>> {
    let (document, end) = (context.document, context.end());
    let is_date = context.quantity.is_time
        && (end..end + 4)
            .any(|at| lexicon::calendar(document.lower(at)).is_some() || is_in("period", document.lower(at)));
    (document.lower(end) == "of" && !is_date).then(|| noun_phrase(document, end + 1, true))
}

/// "the 55-member union"
fn member(context: &Context) -> Option<Option<usize>> {
    let (document, end) = (context.document, context.end());
    let is_tight = !document.is_spaced(end) && !document.is_spaced(end + 1);
    let is_member = context.is_count() && document.word(end) == "-" && is_tight;
    (is_member && document.kind(end + 1) == Some(TokenKind::Word)).then_some(Some(end + 1))
}

/// The noun after a number, "17 policemen", "the 22-mile (35-km) road"; or the noun of the number before, "126 skins and
/// eight", "54 nations signed, only 27 ratified".
fn thing(context: &Context) -> Option<Option<usize>> {
    let document = context.document;
    let old = document.lower(context.end() - 1).starts_with("old");
    if !(context.is_count() || context.is_hyphened() || (context.quantity.is_time && old)) {
        return None;
    }
    let one = context.quantity.value == Some(Value::Number(Decimal::from(1)));
    let found = noun_phrase(document, context.end(), !one && !context.is_hyphened());
    let found = found.filter(|&at| !is_in("further", document.lower(at)));
    let is_alike = |previous: &Quantity| previous.unit.is_empty() || previous.rule == "age";
    let goes_on = !context.is_hyphened() && context.goes_on();
    let previous = context.previous.filter(|(previous, _)| goes_on && is_alike(previous));
    Some(found.or(previous.and_then(|(_, counted)| counted)))
}

/// "a 93% increase", "the €95 million fee", and not "rose 93% a year".
fn adjective(context: &Context) -> Option<Option<usize>> {
    let is_adjective = lexicon::word_class(context.before(1)) == Some(WordClass::Determiner);
    let noun = is_adjective.then(|| noun_phrase(context.document, context.end(), false))??;
    (!is_in("period", context.document.lower(noun))).then_some(Some(noun))
}

/// The same thing before or after: "from 6.5 per cent to 6.25 per cent", "63, from 38".
fn changed(context: &Context) -> Option<Option<usize>> {
    let (previous, counted) = context.previous?;
    let between = context.start() - previous.tokens.end;
    let is_change = matches!(context.before(1), "to" | "from") && between <= CHANGE;
    (is_change && previous.unit == context.quantity.unit).then_some(counted)
}

/// For money, percentages and measures: the noun of the phrase before, "a fee of €95 million", "turnout was 58%".
fn measured(context: &Context) -> Option<Option<usize>> {
    subject(context).map(Some)
}

/// "fewer than 25 percent of the seats, so getting to 50 percent"; "two cases were aged 60, two between 70 and 80"
fn alike(context: &Context) -> Option<Option<usize>> {
    let (previous, counted) = context.previous?;
    let is_share = previous.unit == context.quantity.unit && previous.unit == "%" && context.goes_on();
    let is_age = context.quantity.rule == "age" && (previous.unit.is_empty() || previous.rule == "age");
    (is_share || is_age).then_some(counted)
}

/// The head of the noun phrase that begins at token `at`.
fn noun_phrase(document: &Document, at: usize, plural: bool) -> Option<usize> {
    let limit = document.sentence(at).end.min(at + REACH);
    // "the 40 that her office had announced", "the 40 she had seen"
    if matches!(document.lower(at), "that" | "which" | "whose" | "it" | "he" | "she" | "they") {
        return None;
    }
    let mut head: Option<usize> = None;
    let mut in_plural = false;
    let mut at = after_brackets(document, at);
    // "60 or so homes"
    if document.lower(at) == "or" && document.lower(at + 1) == "so" {
        at += 2;
    }
    while at < limit {
        let (word, lower) = (document.word(at), document.lower(at));
        match document.kind(at)? {
            TokenKind::Word => {}
            // “terrorists” in quotation marks, and hyphened adjectives.
            TokenKind::Punctuation if matches!(word, "“" | "”" | "\"" | "‘" | "'" | "’" | "-" | "–") =>
            {
                at += 1;
                continue;
            }
            _ => break,
        }
        let class = lexicon::word_class(lower);
        let determines = matches!(class, Some(WordClass::Determiner | WordClass::Possessive));
        // After a number, what may be a verb is a noun or stands before one: "15,393 lives", "two live jackals".
        let after_article =
            lexicon::word_class(document.lower(at.wrapping_sub(1))) == Some(WordClass::Determiner);
        let is_noun = class == Some(WordClass::Verb)
            && head.is_none()
            && (after_article
                || (plural && lower.ends_with('s'))
                || lexicon::is_plural(document.lower(at + 1)));
        let opens = head.is_none()
            && (determines
                || is_noun
                || matches!(lower, "more" | "other" | "others" | "people" | "of" | "those" | "further"));
        if class.is_some() && !opens {
            break;
        }
        let is_plural = lexicon::is_plural(lower);
        let is_verb = lower.ends_with("ed") && head.is_some_and(|head| !document.lower(head).ends_with("ed"));
        if is_verb || (in_plural && !is_plural) {
            break;
        }
        in_plural = plural && is_plural;
        if class.is_none() || is_noun || matches!(lower, "people" | "others" | "more") {
            head = Some(at);
        }
        at += 1;
    }
    head.filter(|&at| !is_adverb(document.lower(at)) && !is_participle(document.lower(at)))
}

/// Whether `word` says what was done, and does not stand for those to whom: "voted", and not "wounded".
fn is_participle(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !is_in("victim", word)
}

/// The token after the brackets that close or open and close at token `at`.
fn after_brackets(document: &Document, at: usize) -> usize {
    match document.word(at) {
        ")" => at + 1,
        "(" => (at..at + REACH).find(|&at| document.word(at) == ")").map_or(at, |end| end + 1),
        _ => at,
    }
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly")
}

/// The noun before the figure of which something is said with it: right before it, "a fee of €95 million", or before a verb,
/// "the market for herders opens on two days".
fn subject(context: &Context) -> Option<usize> {
    let document = context.document;
    let sentence = document.sentence(context.start());
    let other = context.previous.map_or(0..0, |(previous, _)| previous.tokens.clone());
    let words = (sentence.start..context.start()).rev().filter(|at| !other.contains(at)).take(REACH);
    let mut has_verb = false;
    for at in words {
        let lower = document.lower(at);
        if document.kind(at) != Some(TokenKind::Word) {
            if matches!(document.word(at), "," | ";" | "(" | ":") {
                return None;
            }
            continue;
        }
        match lexicon::word_class(lower) {
            Some(WordClass::Conjunction | WordClass::Pronoun) => return None,
            Some(class) => has_verb |= matches!(class, WordClass::Auxiliary | WordClass::Verb),
            None if document.is_capitalised(at) && at > sentence.start && !has_verb => return None,
            None if is_in("measuring", lower) && !has_verb => has_verb = true,
            None if is_participle(lower) => has_verb = true,
            // "herders opens": after a plural, what looks like another is a verb.
            None if lexicon::is_plural(lower) && at > 0 && lexicon::is_plural(document.lower(at - 1)) => {
                has_verb = true;
            }
            None if lower.ends_with("ing") || is_adverb(lower) => {}
            None => {
                return Some(if has_verb {
                    first_noun(document, at, sentence.start)
                } else {
                    owner(document, at, sentence.start)
                });
            }
        }
    }
    None
}

/// Whether token `at` can stand in the phrase of a noun, before it or in it.
fn is_in_phrase(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.lower(at));
    document.kind(at) == Some(TokenKind::Word)
        && matches!(class, None | Some(WordClass::Determiner | WordClass::Possessive))
}

/// Whether token `at` can be a noun.
fn is_noun(document: &Document, at: usize) -> bool {
    is_in_phrase(document, at) && lexicon::word_class(document.lower(at)).is_none()
}

/// The noun of which the noun at token `at` is: the cost in "the cost of the test kit".
fn owner(document: &Document, at: usize, start: usize) -> usize {
    let first = (start..at).rev().take_while(|&at| is_in_phrase(document, at)).last().unwrap_or(at);
    let noun = first.checked_sub(2).filter(|&noun| noun >= start && document.lower(first - 1) == "of");
    noun.filter(|&noun| is_noun(document, noun)).unwrap_or(at)
}

/// The first noun of the phrases that prepositions join before a verb and that end with the noun at token `at`: the market
/// in "the market for herders".
fn first_noun(document: &Document, at: usize, start: usize) -> usize {
    let is_joint =
        |at: usize| matches!(lexicon::word_class(document.lower(at)), Some(WordClass::Preposition));
    let reaches = |&at: &usize| is_in_phrase(document, at) || is_joint(at);
    let first = (start..at).rev().take_while(reaches).last().unwrap_or(at);
    // A preposition that opens belongs to the clause: "In the valley temperatures fell".
    (first + 1..at).find(|&joint| is_joint(joint)).map_or(at, |joint| joint - 1)
}
