//! Sources: of what kind each is, in the notation of attributions; and what an attribution is explained with.

use crate::attributions::attributions;
use crate::{Case, check};

#[test]
fn who_the_source_is() {
    check(KINDS, attributions);
}

#[test]
fn why_it_is_attributed() {
    let explanations = |text: &str| {
        let report = saidso::analyse(text);
        report.attributions.iter().map(|a| a.why.words.clone().into_owned()).collect()
    };
    check(EXPLAINED, explanations);
}

#[rustfmt::skip]
const KINDS: &[Case] = cases! {
    a_central_bank: "“Prices fell,” the Bank of England said." => "the Bank of England | said | “Prices fell,” | official, direct";
    several: "“The dam will break,” said several." => "several | said | “The dam will break,” | unnamed, direct";
    according_to_many: "According to many, the dam will break." => "many | According to | the dam will break | unnamed, indirect";
    a_wounded_man: "“We ran,” said the wounded man." => "the wounded man | said | “We ran,” | unnamed, direct";
    a_name_that_ends_as_a_participle: "“We ran,” said Mohammed Khaled Aziz." => "Mohammed Khaled Aziz | said | “We ran,” | person, direct";
    a_retired_judge: "The dam is unsafe, in the opinion of a retired judge." =>
        "a retired judge | in the opinion of | The dam is unsafe | unnamed, indirect";
    a_company_in_apposition: "The operator, Halden Energy, said that the bridge was safe." =>
        "The operator, Halden Energy | said | the bridge was safe | organization, indirect";
    a_rebel_commander: "A rebel commander said that the bridge was safe." =>
        "A rebel commander | said | the bridge was safe | unnamed, indirect";
    a_spokesperson_with_a_name: "Police spokeswoman Mara Lund said the bridge was safe." =>
        "Police spokeswoman Mara Lund | said | the bridge was safe | person, indirect";
    a_pronoun_for_somebody_unnamed: "A surgeon said it was safe. He feared rain in May." =>
        "A surgeon | said | it was safe | unnamed, indirect", "He | feared | rain in May | unnamed, indirect";
    an_office_holder_with_a_name: "President Tokayev said the bridge was safe." =>
        "President Tokayev | said | the bridge was safe | person, indirect";
    a_spokesperson_without_a_name: "A police spokesman said the bridge was safe." =>
        "A police spokesman | said | the bridge was safe | official, indirect";
    police: "Police said the bridge was safe." => "Police | said | the bridge was safe | official, indirect";
    prosecutors: "Prosecutors said the bridge was safe." =>
        "Prosecutors | said | the bridge was safe | official, indirect";
    a_ministry: "The ministry said the bridge was safe." =>
        "The ministry | said | the bridge was safe | official, indirect";
    a_country: "Russia said the bridge was safe." => "Russia | said | the bridge was safe | official, indirect";
    a_capital: "Moscow said the bridge was safe." => "Moscow | said | the bridge was safe | official, indirect";
    a_firm: "Tolver Inc. said the bridge was safe." =>
        "Tolver Inc. | said | the bridge was safe | organization, indirect";
    a_study: "A study found that the bridge was safe." =>
        "A study | found | the bridge was safe | document, indirect";
    a_report: "The report said the bridge was safe." => "The report | said | the bridge was safe | document, indirect";
    a_newspaper_by_its_last_word: "The Tesmir Courier reported that the bridge was safe." =>
        "The Tesmir Courier | reported | the bridge was safe | media, indirect";
    a_newspaper: "Le Monde reported that the bridge was safe." =>
        "Le Monde | reported | the bridge was safe | media, indirect";
    bare_officials: "Officials said the bridge was safe." => "Officials | said | the bridge was safe | unnamed, indirect";
    authorities: "Authorities said the bridge was safe." =>
        "Authorities | said | the bridge was safe | unnamed, indirect";
    investigators: "Investigators said the bridge was safe." =>
        "Investigators | said | the bridge was safe | unnamed, indirect";
    experts: "Experts said the bridge was safe." => "Experts | said | the bridge was safe | unnamed, indirect";
    a_man: "A man said the bridge was safe." => "A man | said | the bridge was safe | unnamed, indirect";
    kin: "His mother said the bridge was safe." => "His mother | said | the bridge was safe | unnamed, indirect";
    a_pronoun_for_a_person: "Mara Lund left. She said the bridge was safe." =>
        "She | said | the bridge was safe | person, indirect";
    critics: "Critics said the bridge was old." => "Critics | said | the bridge was old | unnamed, indirect";
    a_law: "The law says that bridges must be safe." =>
        "The law | says | bridges must be safe | document, indirect";
    a_poll: "A poll by the Tesmir Courier showed that most voters agreed." =>
        "A poll by the Tesmir Courier | showed | most voters agreed | document, indirect";
    an_international_body: "The World Health Organization said the bridge was safe." =>
        "The World Health Organization | said | the bridge was safe | official, indirect";
    one_of_a_group: "One of the men said that the bridge was safe." =>
        "One of the men | said | the bridge was safe | unnamed, indirect";
    sources: "Sources told the Tesmir Courier that the bridge was safe." =>
        "Sources | told | the bridge was safe | unnamed, indirect";
    a_spokesman_for_a_person: "A spokesman for Mara Lund said the bridge was safe." =>
        "A spokesman for Mara Lund | said | the bridge was safe | unnamed, indirect";
    a_lawyer_of_a_person: "The lawyer of Mara Lund said the bridge was safe." =>
        "The lawyer of Mara Lund | said | the bridge was safe | unnamed, indirect";
    a_company_after_what_it_runs: "The operator of the dam, Halden Energy, said it was safe." =>
        "The operator of the dam, Halden Energy | said | it was safe | organization, indirect";
    the_head_of_a_company: "The head of the bank, Tolver Bank, said it was safe." =>
        "The head of the bank, Tolver Bank | said | it was safe | unnamed, indirect";
    a_picture: "A video shared by residents shows that the bridge fell." =>
        "A video shared by residents | shows | the bridge fell | document, indirect";
    an_it_for_the_subject_of_the_sentence_before: "The ministry met on Tuesday. It said the bridge was safe." =>
        "It | said | the bridge was safe | official, indirect";
    an_it_for_the_subject_of_its_own_sentence: "Two men left. The council met, and it said that the bridge was safe." =>
        "it | said | the bridge was safe | official, indirect";
    an_it_for_a_firm_that_has_said_nothing: "Halden Energy closed its mill. It denied the theft." =>
        "It | denied | the theft | organization, indirect";
    an_it_after_a_person: "Mara Lund left the council. It said that the bridge was safe." =>
        "It | said | the bridge was safe | unnamed, indirect";
    an_it_after_an_it: "The council met. It rained. It said that the bridge was safe." =>
        "It | said | the bridge was safe | unnamed, indirect";
    a_pronoun_for_a_firm: "Halden Energy said that it was old. It denied the theft." =>
        "Halden Energy | said | it was old | organization, indirect", "It | denied | the theft | organization, indirect";
    a_spokesman_for_rebels: "A spokesman for the rebels said the bridge was safe." => "A spokesman for the rebels | said | the bridge was safe | unnamed, indirect";
    the_rebels_spokesman: "The rebels' spokesman said the bridge was safe." => "The rebels' spokesman | said | the bridge was safe | unnamed, indirect";
    the_presidents_spokesman: "The president's spokesman said the bridge was safe." =>
        "The president's spokesman | said | the bridge was safe | official, indirect";
    the_presidents_office: "The president's office said the bridge was safe." =>
        "The president's office | said | the bridge was safe | official, indirect";
    a_company_spokesman: "A company spokesman said the bridge was safe." => "A company spokesman | said | the bridge was safe | unnamed, indirect";
    a_spokesman_for_a_ministry: "A spokesman for the ministry said the bridge was safe." =>
        "A spokesman for the ministry | said | the bridge was safe | official, indirect";
    a_spokesperson_for_amnesty: "A spokesperson for Amnesty International said the bridge was safe." =>
        "A spokesperson for Amnesty International | said | the bridge was safe | organization, indirect";
    pictures_taken_from: "Pictures taken from a balcony show that the bridge was safe." => "Pictures taken from a balcony | show | the bridge was safe | document, indirect";
    videos_posted_on: "Videos posted on social media showed that the bridge was safe." =>
        "Videos posted on social media | showed | the bridge was safe | document, indirect";
    an_age_before_a_clause: "A driver, 71, who gave his name only as Tomas, said the bridge was safe." =>
        "A driver, 71, who gave his name only as Tomas | said | the bridge was safe | person, indirect";
    it_in_a_statement: "The Interior Ministry was silent. In a statement published on its website, it said that the bridge was safe." =>
        "it | said | the bridge was safe | official, indirect";
    it_of_a_group_in_apposition: "Human Rights Watch, a group based in New York, has been there. It said the bridge was safe." =>
        "It | said | the bridge was safe | organization, indirect";
    it_is_no_records: "The bridge was old, court records show. It says it did nothing wrong." =>
        "court records | show | The bridge was old | document, indirect", "It | says | it did nothing wrong | unnamed, indirect";
    they_are_no_one_person: "Mara Lund said the bridge was safe. Others, they argued, would be sorry." =>
        "Mara Lund | said | the bridge was safe | person, indirect", "they | argued | Others … would be sorry | unnamed, indirect";
};

#[rustfmt::skip]
const EXPLAINED: &[Case] = cases! {
    a_report: "The dam is old, police say." => "“say” makes this a report of the source.";
    a_claim: "Mara Lund claimed that the dam was old." => "“claimed” makes this a claim of the source.";
    a_denial: "Mara Lund denied the theft." => "“denied” makes this a denial of the source.";
    an_accusation: "Mara Lund accused the mayor of theft." => "“accused” makes this an accusation of the source.";
    a_belief_in_two_words: "Mara Lund expressed concern that the dam was old." =>
        "“expressed concern” makes this a belief of the source.";
    a_promise: "Mara Lund vowed to mend the dam." => "“vowed” makes this a promise or plan of the source.";
    a_demand: "Mara Lund urged the mayor to go." => "“urged” makes this a demand or advice of the source.";
    somebody_unnamed: "A man claimed that the dam was old." => "“claimed” makes this a claim of somebody who is not named.";
    nobody: "The mayor reportedly left." =>
        "“reportedly” makes this a report, not the writer's own knowledge, and names nobody for it.";
};
