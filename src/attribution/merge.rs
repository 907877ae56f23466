//! Merging what the rules and the taggers find in a sentence.

use std::ops::Range;

use super::NEAR_DRAFTS;
use super::bounds;
use super::cue::{Frame, is_cue, is_past, looks_like_a_cue, row_of};
use super::draft::{Basis, Draft};
use super::learned::Learned;
use super::phrase::{determines, is_break};
use super::source::is_voice;
use super::subject::subject_before;
use super::veto::put_right;
use crate::lexicon::{self, WordClass};
use crate::order::sort_by_key;
use crate::report::CueClass;
use crate::text::Document;

/// A verb that the lexicon takes for a cue is none if the tagger finds that less probable, and it can be something else.
const DOUBTFUL: f32 = 0.05;

/// The attributions of a sentence of `document`: those that rules drafted, put right by those that the taggers found, and what
/// these found alone.
///
/// The taggers doubt verbs, of which many are no cue, and know better how far a source and a content reach. Closed patterns
/// they leave alone: passives and adverbs, which have no source, and what the layout says.
pub fn merge(document: &Document, mut ruled: Vec<Draft>, mut learned: Vec<Learned>) -> Vec<Draft> {
    for found in &mut learned {
        // "is unsafe, in the opinion of" is no cue.
        if found.cue.clone().any(|at| document.word(at) == ",") {
            found.content.clear();
        }
        begin_cue(document, found);
        end_cue(document, found);
        give_source(document, found);
    }
    let of = |cue: &Range<usize>| learned.iter().find(|found| meet(&found.cue, cue));
    ruled.retain(|draft| match draft.basis {
        Basis::Rule(_, Frame::Verb) => {
            of(&draft.cue).is_some_and(|found| found.probability >= DOUBTFUL)
                || is_beyond_doubt(document, draft)
        }
        // "walked back her statement that": the verb says whose it is.
        Basis::Rule(_, Frame::Noun) => !of(&draft.cue).is_some_and(|found| {
            let is_before = found.source.as_ref().is_some_and(|source| source.end <= found.cue.start);
            let is_whole = found.is_whole() && found.cue.start < draft.cue.start;
            is_before && is_whole && draft.source.as_ref().is_none_or(|source| source.len() == 1)
        }),
        _ => true,
    });
    let cues: Vec<Range<usize>> = ruled.iter().map(|draft| draft.cue.clone()).collect();
    for draft in &mut ruled {
        let is_open = matches!(draft.basis, Basis::Rule(_, Frame::Verb | Frame::Preposition | Frame::Agent));
        if let Some(found) = of(&draft.cue).filter(|found| is_open && found.is_whole()) {
            // "was quoted by the paper as saying" is one, but of "confessed to" the verb may be enough.
            let is_cut =
                draft.cue.len() > 2 && draft.cue.start <= found.cue.start && found.cue.end < draft.cue.end;
            draft.cue = if is_cut { draft.cue.clone() } else { found.cue.clone() };
            put_right(document, draft, found);
        }
    }
    // Two of the lexicon's words can be in one cue: "repeated calls for".
    ruled.dedup_by(|next, last| next.cue == last.cue);
    let is_new = |found: &Learned| {
        found.is_whole()
            && !looks_like_a_cue(document, &found.cue)
            && !ruled.iter().map(|draft| &draft.cue).chain(&cues).any(|cue| meet(cue, &found.cue))
    };
    let new: Vec<Draft> =
        learned.into_iter().filter(is_new).filter_map(|found| as_draft(document, found)).collect();
    ruled.extend(new);
    sort_by_key(&mut ruled, |draft| (draft.cue.start, draft.cue.end));
    let tells = |at: usize| tells_of_source(document, &ruled[at], &ruled[at + 1..]);
    let tells: Vec<bool> = (0..ruled.len()).map(tells).collect();
    let mut tells = tells.into_iter();
    ruled.retain(|_| tells.next() == Some(false));
    bounds::bounded(document, ruled)
}

/// Begins the cue `found` at its second verb, if the first is that of a clause about the subject: "The clinic in which he worked | denied".
fn begin_cue(document: &Document, found: &mut Learned) {
    let (first, last) = (found.cue.start, found.cue.end - 1);
    let is_finite = |at: usize| {
        let word = document.lower(at);
        let is_group = matches!(lexicon::word_class(word), Some(WordClass::Auxiliary | WordClass::Adverb));
        (word.ends_with('s') || word.ends_with("ed")) && !is_group
    };
    if last == first + 1 && is_finite(first) && is_finite(last) && is_cue(document, last) {
        found.cue.start = last;
        found.source = subject_before(document, last, document.sentence(last).start);
    }
}

/// Ends the cue `found` at its last verb of saying, if the subject of what is said was taken for more of it: "released a statement
/// saying | an attack that day had failed".
fn end_cue(document: &Document, found: &mut Learned) {
    let says = |at: usize| lexicon::is_in("saying", document.key(at)) && determines(document, at + 1);
    let Some(verb) = found.cue.clone().rev().skip(1).find(|&at| says(at)) else { return };
    if let Some(part) = found.content.first_mut().filter(|part| part.start >= found.cue.end) {
        part.start = verb + 1;
        found.cue.end = verb + 1;
    }
}

/// Gives to `found`, a past of a verb before what it says, the subject that the taggers missed: "The ministry, however, issued a
/// statement saying".
fn give_source(document: &Document, found: &mut Learned) {
    let cue = &found.cue;
    let says =
        is_past(document, cue.start) && found.content.first().is_some_and(|part| part.start >= cue.end);
    if found.source.is_none() && says {
        let subject = subject_before(document, cue.start, document.sentence(cue.start).start);
        found.source = subject.filter(|subject| is_voice(document, subject));
    }
}

/// Whether a verb can be nothing but a cue, outside of a quotation: one of saying, or one whose "that" says what is said.
fn is_beyond_doubt(document: &Document, draft: &Draft) -> bool {
    let verb = draft.cue.end - 1;
    let has_that =
        draft.content.first().is_some_and(|content| document.lower(content.start.wrapping_sub(1)) == "that");
    let says = lexicon::is_in("saying", document.key(verb)) || has_that;
    let is_open = document.quotation_at(verb).is_none();
    is_open && says && draft.content.first().is_some_and(|content| content.start > verb)
}

/// Whether `draft` is no more than a participle that tells who the source of one of those `after` it is: "Two diplomats briefed on the
/// matter said".
fn tells_of_source(document: &Document, draft: &Draft, after: &[Draft]) -> bool {
    let (verb, next) = (draft.cue.start, draft.cue.start + 1);
    // "seen by two papers"
    let is_participle = is_past(document, verb) || document.lower(next) == "by";
    let is_tied = |at: usize| lexicon::word_class(document.key(at)) == Some(WordClass::Preposition);
    let Some(own) = draft.source.as_ref().filter(|_| is_participle) else { return false };
    // "Videos posted on social media showed", but not "demanded in a video posted online"
    let is_placed = |at: usize| is_tied(at) || lexicon::is_in("bare place", document.key(at));
    let goes_on = |cue: &Range<usize>| {
        let is_phrase = |at: usize| {
            let class = lexicon::word_class(document.key(at));
            let is_clause = matches!(class, Some(WordClass::Conjunction | WordClass::Pronoun));
            !is_break(document, at) && !is_clause && document.lower(at) != "that"
        };
        is_placed(next) && !is_placed(cue.end) && (next..cue.start).all(is_phrase)
    };
    let is_told = |other: &Draft| {
        let says = || draft.content.iter().any(|part| part.contains(&other.cue.start));
        other.source.as_ref().is_some_and(|source| {
            let is_around = source.start == own.start && source.contains(&verb);
            is_around && is_tied(next) && says() || (is_around || source == own) && goes_on(&other.cue)
        })
    };
    after.iter().take(NEAR_DRAFTS).any(is_told)
}

/// The draft that `found` alone makes.
fn as_draft(document: &Document, found: Learned) -> Option<Draft> {
    let Learned { cue, confidence, source, content, .. } = found;
    let row = row_of(document, &cue);
    let class = row.map_or(CueClass::Report, |row| row.data.class);
    let opens = document.word(cue.end) == ":";
    // "It had a long title: “…”", "The title was long: “…”": nobody's words.
    let speaks = |source: &Range<usize>| {
        let is_name = |at: usize| document.is_capitalised(at) && at > document.sentence(at).start;
        document.lower(source.start) != "it" && (is_voice(document, source) || source.clone().any(is_name))
    };
    // "It rained for an hour": a verb that says nothing elsewhere.
    let is_open = source.as_ref().is_some_and(|source| document.lower(source.start) == "it");
    if is_open && row.is_none() {
        return None;
    }
    if opens && !source.as_ref().is_some_and(speaks) {
        return None;
    }
    // "The minister looked tired: “…”": the colon says whose words they are.
    let cue = if opens && row.is_none() { cue.end..cue.end + 1 } else { cue };
    Some(Draft { source, cue, class, basis: Basis::Model(confidence, row), content })
}

/// Whether two ranges of tokens have some in common.
pub fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
