//! Rivals: figures of two sources for the same thing, which dispute each other without any word for it.

use super::Claims;
use crate::lexicon::is_in;
use crate::report::CueClass;

/// How many figures and sentences apart rivals may stand.
const REACH: usize = 4;
const SENTENCES: usize = 2;

/// The pairs of figures of `claims` that two sources set against each other.
pub fn rivals(claims: &Claims) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for other in 1..claims.quantities.len() {
        let at = claims.start(other);
        let before = (other.saturating_sub(REACH)..other).rev();
        let mut near = before.take_while(|&one| claims.distance(one, at) <= SENTENCES);
        pairs.extend(near.find(|&one| are_rivals(claims, one, other)).map(|one| (one, other)));
    }
    pairs
}

fn are_rivals(claims: &Claims, one: usize, other: usize) -> bool {
    let (first, second) = (&claims.quantities[one], &claims.quantities[other]);
    let (Some(says), Some(answers)) = (claims.voices.at(first.tokens.start), claims.voices.at(second.tokens.start))
    else {
        return false;
    };
    let source = |attribution: &crate::report::Attribution| {
        attribution.source.first().map(|span| span.of(claims.document.text).to_lowercase())
    };
    // "They had earlier spoken of 18": whoever spoke before.
    let is_pronoun = |source: &Option<String>| source.as_deref().is_some_and(|words| is_in("pronoun", words));
    let (one_source, other_source) = (source(says.attribution), source(answers.attribution));
    let are_two = one_source.is_some()
        && other_source.is_some()
        && one_source != other_source
        && !is_pronoun(&other_source)
        && (says.attribution.entity.is_none() || says.attribution.entity != answers.attribution.entity);
    let is_given = |class: CueClass| matches!(class, CueClass::Report | CueClass::Claim | CueClass::Belief);
    let differ = first.value.is_some() && second.value.is_some() && first.value != second.value;
    let (matter, rival) = (&claims.matters[one], &claims.matters[other]);
    // "Police put the crowd at 3,000. Organisers spoke of 20,000."
    let is_one_thing = matter.is(rival) || (claims.is_bare(other) && matter.may_be(rival) && other == one + 1);
    are_two
        && is_given(says.attribution.class)
        && is_given(answers.attribution.class)
        && first.unit == second.unit
        && differ
        && is_one_thing
        && !claims.is_part(one)
        && !claims.is_part(other)
}
