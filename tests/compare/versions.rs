//! Versions of one text: which texts are such, and what changed between them.

use saidso::compare::compare;

use crate::check;

const OLD: &str = "Nine dead in Tesmir\n\n\
    Troops killed nine people and injured 120 in Tesmir on Thursday night, the Interior Ministry said.\n\n\
    Up to 30,000 people filled Liberty Square, according to the city police. The ministry may publish a list of names.\n\n\
    “We are treating gunshot wounds,” said Pavel Orszan, a surgeon.\n\n\
    Officials said that 3,000 people had been arrested.\n";

#[test]
fn what_changed_between_versions() {
    check(cases! {
        nothing: OLD, OLD => "deaths: nine = nine", "injuries: 120 = 120", "crowd: 30,000 = 30,000", "arrests: 3,000 = 3,000", "versions";
        sentences_in_another_order:
            "Rain fell on the old port of Dravna. The mayor said that 40 houses may be flooded.",
            "The mayor said that 40 houses may be flooded. Rain fell on the old port of Dravna."
            => "?: 40 = 40", "versions";
        another_number_and_another_source:
            "Nine people were killed in Tesmir on Thursday night, the Interior Ministry said.",
            "At least 31 people were killed in Tesmir on Thursday night, medics said."
            => "deaths: Nine ↔ 31", "name 1: Interior Ministry", "speaks 1: the Interior Ministry", "speaks 2: medics",
               "versions", "figure: Nine → 31", "says: the Interior Ministry said → medics said", "hedge: + At least";
        said_becomes_claimed:
            "Officials said that 3,000 people had been arrested in the port.",
            "Officials claimed that 3,000 people had been arrested in the port."
            => "arrests: 3,000 = 3,000", "versions", "says: Officials said → Officials claimed", "hedge: + claimed";
        a_hedge_is_gone:
            "The ministry may publish a list of all the names.", "The ministry will publish a list of all the names."
            => "versions", "hedge: − may";
        one_hedge_for_another:
            "The dam may break in the next days.", "The dam could break in the next days."
            => "versions", "hedge: may → could";
        one_of_two_hedges_for_another:
            "The old dam at Dravna may break in the next days. The wall of the old school may break in the next 12 days.",
            "The old dam at Dravna could break in the next days. The wall of the old school may break in the next 14 days."
            => "figure 1: 12 days", "figure 2: 14 days", "versions", "figure: 12 days → 14 days", "hedge: may → could";
        one_of_two_numbers_is_gone:
            "In the port of Dravna 9 houses burned down on Monday night. In the town of Tesmir 12 houses fell down on Friday morning.",
            "In the port of Dravna the houses burned down on Monday night. In the town of Tesmir 13 houses fell down on Friday morning."
            => "?: 12 ↔ 13", "figure 1: 9", "versions", "figure: − 9", "figure: 12 → 13";
        a_number_and_a_doubt_said_once_more:
            "The mayor said that 40 houses may be flooded in Dravna.",
            "The mayor said that 40 houses may be flooded in Dravna. It rained on. The 40 houses are old, and some may fall."
            => "?: 40 = 40", "versions", "hedge: + may";
        a_sentence_cut_in_two_loses_nothing:
            "The mayor said that 40 houses were flooded in Dravna, and that 12 boats sank.",
            "The mayor said that 40 houses were flooded in Dravna. And 12 boats sank."
            => "?: 40 = 40", "?: 12 = 12", "versions";
    });
}

#[test]
fn stories_of_two_writers_are_no_versions() {
    check(cases! {
        one_quotation_in_common:
            "The count went on in Norwick all night. Tomas Brandt would not give up. “It is not over,” Brandt told supporters in the old town hall. \
             His lawyers looked for ballots in a school.",
            "In the end the lead was small. “It is not over,” Brandt told supporters in the old town hall. Rain drummed on the roof all \
             the time. The winner danced until the morning came."
            => "name 1: Norwick";
        short_sentences_tell_nothing:
            "He did not elaborate. Rain fell on the old port of Dravna all day.", "He did not elaborate. The mayor of Tesmir lost her keys."
            => "name 1: Dravna", "name 2: Tesmir";
    });
}

#[test]
fn sentences_that_stand_in_both_texts_are_counted() {
    let texts = [
        "Rain fell on the old port of Dravna. The old bridge fell into the river at dawn. It was old.",
        "The old bridge fell into the river at dawn. It was old. Rain fell on the old port of Dravna. Nobody came to the old school.",
    ];
    let reports = texts.map(saidso::analyse);
    let found = compare([(texts[0], &reports[0]), (texts[1], &reports[1])]);
    // Short ones do not count.
    assert_eq!(found.shared, 2);
}
