//! What a figure counts or measures: the head noun.

mod context;
mod phrase;
mod subject;

use super::approximator::approximator_after;
use super::matter::{Matter, is_fate, is_where, theme};
use super::numeral::{Form, numeral};
use super::quantity::Quantity;
use crate::entity::is_place_noun;
use crate::lexicon::{self, WordClass, is_in};
use crate::report::Value;
use crate::text::{Decimal, TokenKind};
pub use context::Context;
pub use phrase::compound;
use phrase::{noun_phrase, noun_phrase_of};
use subject::{is_tied, subject, subject_of_clause};

/// Between the two numbers of a change there are no more tokens: "63, up from".
const CHANGE: usize = 3;

/// A rule: the token of the noun that the figure counts or measures, or that it has none; or the rule has no say.
type Rule = fn(&Context) -> Option<Option<usize>>;

/// The rules in the order in which they are asked; the first that has a say decides.
const RULES: [Rule; 17] = [
    converted, aged, apposed, among, whole, member, crew, victims, thing, numbered, multiplied, changed,
    adjective, alike, priced, measured, bare,
];

/// The token of the noun that the figure of `context` counts or measures, where the text makes it clear.
pub fn counted(context: &Context) -> Option<usize> {
    RULES.iter().find_map(|rule| rule(context)).flatten()
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
    // "The men, ages 27 and 35,", "the driver, aged 29,", "a man of 33"
    let is_labelled = matches!(context.before(1), "aged" | "age" | "ages") && context.before(2) == ",";
    if let Some(noun) = start.checked_sub(3).filter(|&noun| is_labelled && is_word(noun)) {
        return Some(Some(noun));
    }
    if context.before(1) == "of" && is_in("human", context.before(2)) {
        return Some(Some(before));
    }
    // "the owner of the restaurant, 52,"
    let of = before
        .checked_sub(2)
        .filter(|&of| is_apposed && document.lower(of) == "of" && !document.is_capitalised(before));
    if let Some(owner) = of.and_then(|of| of.checked_sub(1)).filter(|&owner| is_word(owner)) {
        return Some(Some(owner));
    }
    if is_apposed && (quantity.tokens.len() == 1 || context.person.is_some_and(|name| name.end == start - 1))
    {
        return Some(Some(before));
    }
    if context.before(1) == "aged" && is_word(before) && lexicon::word_class(document.key(before)).is_none() {
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
    let after = context.end() + usize::from(is_in("dimension", document.key(context.end())));
    let noun = context.start().checked_sub(2)?;
    let is_apposed = context.before(1) == ","
        && (matches!(document.word(after), "," | ".") || after > context.end())
        && document.kind(noun) == Some(TokenKind::Word)
        && lexicon::word_class(document.key(noun)).is_none();
    (is_apposed && !context.is_count()).then_some(Some(noun))
}

/// "10 million live here, 2 million of them abroad", "of whom 12 died"
fn among(context: &Context) -> Option<Option<usize>> {
    let is_them = |word: &str| matches!(word, "them" | "whom" | "which" | "these" | "those");
    let end = context.end();
    let is_after = context.document.lower(end) == "of" && is_them(context.document.lower(end + 1));
    let is_before = is_them(context.before(1)) && context.before(2) == "of";
    let ends = noun_phrase(context.document, end, true).is_none();
    (is_after || (is_before && ends)).then_some(context.earlier?.1)
}

/// What it is a part or an amount of: "95% of the participants", "dozens of people", "three days of mourning".
fn whole(context: &Context) -> Option<Option<usize>> {
    let (document, end) = (context.document, context.end());
    let is_date = context.quantity.is_time()
        && (end..end + 4)
            .any(|at| lexicon::calendar(document.lower(at)).is_some() || is_in("period", document.key(at)));
    // "$4 million in cash", "€90 each in fees", but not "in the spring" or "in total"
    let each = end + usize::from(document.lower(end) == "each");
    let is_spent = context.is_money() && matches!(document.lower(each), "in" | "on");
    let is_kind = |&noun: &usize| {
        let word = document.lower(noun);
        !document.is_capitalised(noun) && !is_in("period", word) && !matches!(word, "total" | "all")
    };
    let is_open = lexicon::word_class(document.key(each + 1)).is_none();
    if let Some(noun) =
        noun_phrase(document, each + 1, true).filter(|noun| is_spent && is_open && is_kind(noun))
    {
        return Some(Some(noun));
    }
    // "112 of the 200 seats", "34 of her 52 matches", "two of their last 11 games"
    let number = (end + 1..end + 4).find_map(|at| numeral(document, at));
    let start = number.map_or(end + 1, |number| number.tokens.end);
    // "38 percent fewer strokes"
    if context.quantity.unit == "%" && matches!(document.lower(end), "fewer" | "more" | "less") {
        return noun_phrase(document, end + 1, true).map(Some);
    }
    (document.lower(end) == "of" && !is_date).then(|| noun_phrase(document, start, true))
}

/// "the 55-member union"
fn member(context: &Context) -> Option<Option<usize>> {
    let (document, end) = (context.document, context.end());
    let is_tight = !document.is_spaced(end) && !document.is_spaced(end + 1);
    let is_odd = approximator_after(document, end).is_some();
    let is_member = !is_odd && context.is_count() && document.word(end) == "-" && is_tight;
    (is_member && document.kind(end + 1) == Some(TokenKind::Word)).then_some(Some(end + 1))
}

/// Those who are so many together: "a crew of 19", and not the passengers before them.
fn crew(context: &Context) -> Option<Option<usize>> {
    let noun = context.approximated().checked_sub(2)?;
    let is_crew = context.document.lower(noun + 1) == "of" && is_in("crew", context.document.key(noun));
    let has_noun = || noun_phrase(context.document, context.end(), true).is_some();
    (is_crew && context.is_count() && !has_noun()).then_some(Some(noun))
}

/// Those to whom something was done are none of what was counted before: "broke 40 windows, killing dozens".
fn victims(context: &Context) -> Option<Option<usize>> {
    let (document, verb) = (context.document, context.approximated().wrapping_sub(1));
    let is_done = document.lower(verb).ends_with("ing") && theme(document.lower(verb)).is_some_and(is_fate);
    (is_done && context.is_count() && noun_phrase(document, context.end(), true).is_none()).then_some(None)
}

/// The noun after a number, "17 policemen", "the 22-mile (35-km) road"; or the noun of the number before, "126 skins and
/// eight", "54 nations signed, only 27 ratified".
fn thing(context: &Context) -> Option<Option<usize>> {
    let document = context.document;
    let old = document.lower(context.end() - 1).starts_with("old");
    if !(context.is_count() || context.is_hyphened() || (context.quantity.is_time() && old)) {
        return None;
    }
    let one = context.quantity.value == Some(Value::Number(Decimal::from(1)));
    let number = context.quantity.tokens.len();
    let found = noun_phrase_of(document, context.end(), !one && !context.is_hyphened(), number);
    let found = found.filter(|&at| !is_in("further", document.key(at)));
    let is_alike = |previous: &Quantity| {
        (previous.unit.is_empty() || previous.rule == "age") && !is_where(document, previous)
    };
    let goes_on = !context.is_hyphened() && context.goes_on();
    let previous = context.previous.filter(|(previous, _)| goes_on && is_alike(previous));
    let before = || previous.and_then(|(_, counted)| counted).map(Some);
    found.map(Some).or_else(|| toll(context).filter(|_| context.is_count())).or_else(before)
}

/// "a 93% increase", "the €95 million fee", and not "rose 93% a year".
fn adjective(context: &Context) -> Option<Option<usize>> {
    let is_adjective = lexicon::word_class(context.before(1)) == Some(WordClass::Determiner);
    let number = context.quantity.tokens.len();
    let noun = is_adjective.then(|| noun_phrase_of(context.document, context.end(), false, number))??;
    (!is_in("period", context.document.key(noun))).then_some(Some(noun))
}

/// The same thing before or after: "from 6.5 per cent to 6.25 per cent", "63, from 38".
fn changed(context: &Context) -> Option<Option<usize>> {
    let (previous, counted) = context.previous?;
    let between = context.start() - previous.tokens.end;
    let is_change = matches!(context.before(1), "to" | "from") && between <= CHANGE;
    let is_other = || is_in("growing", context.before(2)) && context.has_subject(previous);
    (is_change && previous.unit == context.quantity.unit && !is_other()).then_some(counted)
}

/// What a number that is put, raised or lowered is of: "put the number of dead at nine", "the toll of injured rose to 40".
fn numbered(context: &Context) -> Option<Option<usize>> {
    /// How many tokens before the figure the number may be spoken of.
    const REACH: usize = 24;
    let document = context.document;
    let start = document.sentence(context.start()).start.max(context.start().saturating_sub(REACH));
    let clause = (start..context.start()).rev().take_while(|&at| !matches!(document.word(at), "," | ";"));
    let of = clause
        .into_iter()
        .find(|&at| document.lower(at) == "of" && is_in("number", document.key(at.wrapping_sub(1))))?;
    let noun = noun_phrase(document, of + 1, true)?;
    (context.is_count() && noun < context.start()).then_some(Some(noun))
}

/// For multiples, what they multiply: "imports nearly halved".
fn multiplied(context: &Context) -> Option<Option<usize>> {
    let is_multiple = context.quantity.form == Form::Multiple;
    is_multiple.then(|| subject(context.document, context.start(), &(0..0)))
}

/// What somebody puts at a sum or a share: "put the possible cost at $12 million".
fn priced(context: &Context) -> Option<Option<usize>> {
    let is_put = context.document.lower(context.approximated().wrapping_sub(1)) == "at";
    let stands_for = |at: &usize| is_in("tally", context.document.key(*at));
    let noun = placed(context).filter(|at| is_put && !context.is_count() && !stands_for(at))?;
    Some(Some(noun))
}

/// What somebody puts at the figure: "put the crowd on the square at 31,000".
fn placed(context: &Context) -> Option<usize> {
    let noun = noun_phrase(context.document, put(context)? + 1, true)?;
    (noun < context.start()).then_some(noun)
}

/// The verb by which somebody puts something at the figure.
fn put(context: &Context) -> Option<usize> {
    /// So many tokens before the figure it may be said that somebody puts something at it.
    const PUT: usize = 12;
    (1..=PUT).find(|&n| is_in("putting", context.before(n))).map(|n| context.start() - n)
}

/// For money, percentages and measures: the noun of the phrase before, "a fee of €95 million", "turnout was 58%".
fn measured(context: &Context) -> Option<Option<usize>> {
    let other = context.other();
    // "has been in the job for seven weeks"
    let is_lasting = context.quantity.is_time() && context.before(1) == "for";
    // "a lining 14 years old"
    let is_dimension = context.document.lower(context.end() - 1).starts_with("old")
        || is_in("dimension", context.document.key(context.end()));
    let (start, money) = (context.start(), context.is_money());
    let is_free = !money && (!context.quantity.is_time() || is_dimension);
    if context.is_count() && !context.quantity.value.is_some_and(is_range) {
        return None;
    }
    let noun = if is_lasting {
        subject_of_clause(context.document, start)
    } else if is_free || is_tied(context.document, context.approximated(), &other, money) {
        context.subject()
    } else {
        None
    }?;
    // "480 millimetres of rain fell in 24 hours"
    if other.contains(&noun) {
        return context.previous.map(|(_, counted)| counted);
    }
    // "crossed the border in two days"
    let is_within = |start: usize| matches!(context.document.lower(start.wrapping_sub(1)), "in" | "within");
    let is_span = context.quantity.is_time() && (is_within(start) || is_within(context.approximated()));
    if is_span && !is_dimension {
        return None;
    }
    // "Mara Lund received 41 percent": of the votes
    let is_share = money || context.quantity.unit == "%";
    let is_person = is_share && context.person.is_some_and(|name| name.contains(&noun));
    (!is_person).then_some(Some(noun))
}

fn is_range(value: Value) -> bool {
    matches!(value, Value::Range { .. })
}

/// A toll counts deaths, whatever was counted before it: "the toll in three hospitals was 23".
fn toll(context: &Context) -> Option<Option<usize>> {
    let noun = context.subject()?;
    let word = context.document.lower(noun);
    let toll = theme(word).filter(|_| is_in("tally", word))?;
    let is_alike = |(quantity, noun): &(&Quantity, Option<usize>)| {
        Matter::of(context.document, quantity, *noun).is_of(toll) == Some(true)
    };
    let earlier = context.earlier.filter(is_alike).and_then(|(_, noun)| noun);
    Some(earlier.or(Some(noun)))
}

/// A number alone is of the thing counted before, "police put it at 18,000", or of the subject of a verb that measures, "the
/// limit is 40"; "the number is 40" is of the thing, if there was one.
fn bare(context: &Context) -> Option<Option<usize>> {
    let document = context.document;
    let end = context.put();
    let measure = (1..=4).find(|&n| {
        let word = document.lower(end.wrapping_sub(n));
        is_in("measuring", word) || is_in("copula", word)
    });
    let put = put(context);
    // "a town of 8,000" tells of nothing counted before, nor does "126 skins at 45"; but "stood at 45"
    let is_priced = context.before(1) == "at" && put.is_none() && measure.is_none_or(|n| n > 3);
    if is_priced || context.before(1) == "of" && is_place_noun(context.before(2)) {
        return Some(None);
    }
    let is_put = |&noun: &usize| measure.is_some() || put.is_some_and(|put| noun > put);
    let own = || placed(context).or_else(|| context.subject().filter(is_put));
    let stands_for = |&at: &usize| is_in("tally", document.key(at));
    let earlier = context.earlier.and_then(|(_, noun)| noun);
    context.is_count().then(|| own().filter(|at| !stands_for(at)).or(earlier).or_else(own))
}

/// "fewer than 25 percent of the seats, so getting to 50 percent"; "two cases were aged 60, two between 70 and 80"
fn alike(context: &Context) -> Option<Option<usize>> {
    let (previous, counted) = context.previous?;
    let is_share = previous.unit == context.quantity.unit && previous.unit == "%" && context.goes_on();
    let is_share = is_share && !context.has_subject(previous);
    let is_age = context.quantity.rule == "age" && (previous.unit.is_empty() || previous.rule == "age");
    (is_share || is_age).then_some(counted)
}
