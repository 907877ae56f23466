//! Whom the text means: of each attribution the cue and the entity for which its source stands, or `—`.

use crate::{Case, check};

fn meant(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    let name = |entity: Option<usize>| entity.map_or("—", |entity| &report.entities[entity].name).to_owned();
    report.attributions.iter().map(|a| format!("{} | {}", a.cue[0].of(text), name(a.entity))).collect()
}

#[test]
fn for_whom_pronouns_and_role_nouns_stand() {
    check(MEANT, meant);
}

#[rustfmt::skip]
const MEANT: &[Case] = cases! {
    a_nurse_without_a_name: "Jonas Arendt had counted 33. A nurse said the morgue was full. “They bring them at night,” she said." => "said | —", "said | —";
    a_nurse_and_not_the_woman_before_her: "Lena Horvat had counted 33. A nurse said the morgue was full. “They bring them at night,” she said." => "said | —", "said | —";
    a_doctor_who_is_named: "A doctor, Amal Reyes, said it was full. She said it was bad." => "said | Amal Reyes", "said | Amal Reyes";
    a_statement_is_nobody: "Mara Lund has resigned. A statement said it was late. She said it was bad." => "said | —", "said | Mara Lund";
    a_state_that_its_sentence_begins_with: "The UN said it was alarmed. Neighbouring Ostland closed its border after what it described as “hostile fire”." => "said | UN", "described | Ostland";
    a_body_that_spoke_before: "The UN said it was alarmed. It described the fire as “hostile”." => "said | UN", "described | UN";
    a_womans_name: "Max Roth met Lena Horvat. She said it was safe." => "said | Lena Horvat";
    no_womans_name: "Lena Horvat met Max Roth. He said it was safe." => "said | Max Roth";
    a_mans_name_in_a: "Joshua Lund met Lena Horvat. He said it was safe." => "said | Joshua Lund";
    a_word_before_a_name_that_is_no_role: "Police freed the wounded Mara Lund. “It was loud,” said the wounded." => "said | —";
    not_one_of_whom_something_is: "The trial of Jan Ostrow shook Tomas Weil. He said it was unfair." => "said | Tomas Weil";
    a_pronoun: "Mara Lund opened the bridge. She said it was safe." => "said | Mara Lund";
    the_subject_before_another: "Mara Lund met Tomas Weil. She said it was safe." => "said | Mara Lund";
    a_known_gender: "Mrs Lund met Tomas Weil. He said it was safe." => "said | Tomas Weil";
    nobody_before: "He said it was safe." => "said | —";
    too_far_back: "Mara Lund left. The bridge fell. It was old. Nobody came. It rained. She said it was safe." => "said | —";
    a_role_before_a_name: "Health Minister Mara Lund came. The minister said it was safe." => "said | Mara Lund";
    a_role_after_a_name: "Tomas Weil, a surgeon from Tesmir, came. The surgeon said it was safe." => "said | Tomas Weil";
    a_role_of_two: "The surgeon Tomas Weil and the surgeon Mara Lund came. The surgeon said it was safe." => "said | —";
    a_role_of_nobody: "Tomas Weil came. The surgeon said it was safe." => "said | —";
    another_nations_president:
        "Kazakh President Tokayev came. The Russian president said it was safe." => "said | —";
    a_title_of_a_man: "Mr Weil met Mara Lund. She said it was safe." => "said | Mara Lund";
    a_spokeswoman: "Police spokeswoman Lund met Tomas Weil. He said it was safe." => "said | Tomas Weil";
    a_spokesman: "Police spokesman Weil met Mara Lund. She said it was safe." => "said | Mara Lund";
    what_somebody_is: "Tomas Weil is a surgeon in Tesmir. The surgeon said it was safe." => "said | Tomas Weil";
    a_role_with_an_adjective: "The old surgeon Tomas Weil came. The old surgeon said it was safe." => "said | Tomas Weil";
    a_role_with_another_adjective: "The old surgeon Tomas Weil came. The young surgeon said it was safe." => "said | —";
    a_role_with_an_indefinite_article: "The surgeon Tomas Weil came. A surgeon said it was safe." => "said | —";
    a_womans_name_without_an_a: "Max Roth met Ruth Amsel. She said it was safe." => "said | Ruth Amsel";
    a_speaker_of_herself: "Selma Harkov won. A lawyer, Ines Dall, spoke of the detained. She said 340 were held." => "spoke of | Ines Dall", "said | Ines Dall";
    a_likely_one_before_a_known_one_far_away: "Mr Roth had left home. It rained. Jan Ostrow met him. He said it was safe." => "said | Jan Ostrow";
    an_object_of_a_verb: "Tarsia, which has accused Oduya Brandt, lied, Jon Abel said. He said it was safe." => "said | Jon Abel", "accused | —", "said | Jon Abel";
    a_speaker_after_a_verb: "“It was loud,” added Jan Ostrow. He said it was safe." => "added | Jan Ostrow", "said | Jan Ostrow";
    the_latest_subject: "Mara Lund met Tomas Weil. Jan Ostrow left. He said it was safe." => "said | Jan Ostrow";
};
