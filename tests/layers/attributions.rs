//! Attributions: source | cue | content | kind of source, quote; `—` without a source, `…` between parts.

use saidso::text::Span;

use crate::{Case, check};

pub fn attributions(text: &str) -> Vec<String> {
    let words = |spans: &[Span]| {
        let parts: Vec<_> = spans.iter().map(|span| span.of(text)).collect();
        if parts.is_empty() { "—".to_owned() } else { parts.join(" … ") }
    };
    let report = saidso::analyse(text);
    let written = report.attributions.iter().map(|a| {
        let (source, cue, content) = (words(&a.source), words(&a.cue), words(&a.content));
        format!("{source} | {cue} | {content} | {}, {}", a.source_kind.word(), a.quote.word())
    });
    written.collect()
}

#[test]
fn what_is_attributed() {
    check(ATTRIBUTED, attributions);
}

#[test]
fn what_is_attributed_by_layout() {
    check(BY_LAYOUT, attributions);
}

#[test]
fn what_goes_on() {
    check(GOING_ON, attributions);
}

#[test]
fn what_is_not_attributed() {
    check(UNATTRIBUTED, attributions);
}

#[rustfmt::skip]
const ATTRIBUTED: &[Case] = cases! {
    one_who_is_told_of_is_no_apposition_of_the_source: "According to police, Tomas Weil fled." =>
        "police | According to | Tomas Weil fled | official, indirect";
    a_name_that_ends_as_an_adverb_does: "On Monday Kelly said the dam was old." =>
        "Kelly | said | the dam was old | person, indirect";
    a_surname_that_ends_as_an_adverb_does: "Mara Connolly claimed the dam was old." =>
        "Mara Connolly | claimed | the dam was old | person, indirect";
    a_noun_that_ends_as_an_adverb_does: "The assembly said the dam was old." =>
        "The assembly | said | the dam was old | official, indirect";
    an_adverb_before_the_verb: "The mayor angrily denied the theft." =>
        "The mayor | angrily denied | the theft | official, indirect";
    somebody_makes_it_clear: "The council met. It made clear that the dam was old." =>
        "It | made clear | the dam was old | official, indirect";
    a_bracket_after_the_source: "The bridge is safe (according to the ministry)." =>
        "the ministry | according to | The bridge is safe | official, indirect";
    a_cue_before_a_colon: "The bridge fell.\n\nShe said: “It was old. Nobody came.”" =>
        "She | said | “It was old. Nobody came.” | person, direct";
    somebody_unnamed_before_a_colon: "The hall was full. The minister looked tired: “If he orders it, some will obey.”" =>
        "The minister | : | “If he orders it, some will obey.” | official, direct";
    a_quotation_that_is_a_sentence_of_its_own: "“It is old.” Mara Lund said it was new." =>
        "Mara Lund | said | it was new | person, indirect";
    a_relative_clause_about_an_apposition: "Hydrosk, the company that runs the dam, blamed “extraordinary rain”." =>
        "Hydrosk, the company that runs the dam | blamed | “extraordinary rain” | organization, direct";
    an_adverb_after_the_source: "Rescue workers, however, believe that the bridge is safe." =>
        "Rescue workers | believe | the bridge is safe | unnamed, indirect";
    said_by_phone: "Mara Lund said by phone that the bridge was safe." => "Mara Lund | said | the bridge was safe | person, indirect";
    a_clause_of_the_writer_after_a_semicolon: "The Gazette reported that the bridge was safe; it later withdrew the report." =>
        "The Gazette | reported | the bridge was safe | media, indirect";
    a_deed_of_the_writer_after_but: "The Gazette reported that the bridge was safe, but later withdrew the report." =>
        "The Gazette | reported | the bridge was safe | media, indirect";
    what_was_left_unsaid_after_but: "The mayor said that the bridge was safe, but did not elaborate." =>
        "The mayor | said | the bridge was safe | official, indirect";
    what_goes_on_after_but: "The mayor said that the bridge was old, but safe." =>
        "The mayor | said | the bridge was old, but safe | official, indirect";
    a_newspaper_by_its_name: "The Tesmir Post said that the bridge was safe." =>
        "The Tesmir Post | said | the bridge was safe | media, indirect";
    a_claim_that_was_denied: "Rumours that the army chief, General Pol Hadane, had resigned were denied by his office." =>
        "his office | denied | the army chief, General Pol Hadane, had resigned | unnamed, indirect";
    two_voices_in_a_sentence: "Witnesses reported tanks on the coastal road, and a diplomat, speaking on condition of anonymity, said that 40 troops were there." =>
        "Witnesses | reported | tanks on the coastal road | unnamed, indirect",
        "a diplomat, speaking on condition of anonymity | said | 40 troops were there | unnamed, indirect";
    nothing_that_was_said: "Tomas Reyl accused the guards of firing first. He offered no evidence." =>
        "Tomas Reyl | accused | the guards of firing first | person, indirect";
    a_subject_before_its_relative_clause: "A nurse who asked not to be named because she was not allowed to speak to the press said the bridge was closed." =>
        "A nurse who asked not to be named because she was not allowed to speak to the press | said | the bridge was closed | unnamed, indirect";
    a_relative_clause_of_the_source_cut_short: "“It was loud,” said Tomas Weil, who lives, with his wife, near the bridge." =>
        "Tomas Weil | said | “It was loud,” | person, direct";
    a_charge_without_its_pronoun: "Jan Ostrow accused her of fraud, a charge her office rejected as absurd." =>
        "Jan Ostrow | accused | her of fraud | person, indirect",
        "her office | rejected | a charge … as absurd | unnamed, indirect";
    a_name_given_within_the_relative_clause: "“It was loud,” a driver who gave his name only as Ruslan told the station." =>
        "a driver who gave his name only as Ruslan | told | “It was loud,” | person, direct";
    a_party_whose_leader_is_named: "The Freedom Movement, whose leader Amir Datsun is in hiding, denied the attack." =>
        "The Freedom Movement, whose leader Amir Datsun is in hiding | denied | the attack | organization, indirect";
    a_quotation_that_a_colon_leads_in: "A diplomat left early. Another was blunt: “If he orders it, some will obey.”" =>
        "Another | : | “If he orders it, some will obey.” | unnamed, direct";
    a_title_after_a_colon: "It had a long title: “The Bridge At Night In The Rain”." => ;
    said_within_what_is_said: "The director told the station that the levels may be high, although the results were early and, he stressed, had yet to be confirmed." =>
        "The director | told | the levels may be high, although the results were early and, he stressed, had yet to be confirmed | unnamed, indirect",
        "he | stressed | the levels may be high, although the results were early and … had yet to be confirmed | unnamed, indirect";
    two_cues_of_one_source: "Mara Lund accused the mayor of fraud and said that the bridge was not safe." =>
        "Mara Lund | accused | the mayor of fraud | person, indirect",
        "Mara Lund | said | the bridge was not safe | person, indirect";
    said_that: "Mara Lund said that the bridge was safe." =>
        "Mara Lund | said | the bridge was safe | person, indirect";
    said_without_that: "Mara Lund said the bridge was safe." => "Mara Lund | said | the bridge was safe | person, indirect";
    says: "Mara Lund says the bridge is safe." => "Mara Lund | says | the bridge is safe | person, indirect";
    a_quotation_before_its_speaker: "“The bridge is safe,” Mara Lund said." =>
        "Mara Lund | said | “The bridge is safe,” | person, direct";
    a_quotation_before_said: "“The bridge is safe,” said Mara Lund." =>
        "Mara Lund | said | “The bridge is safe,” | person, direct";
    a_bracket_and_an_apposition: "“The bridge is safe,” Mara Lund (R-Ohio), a member of the board, said." =>
        "Mara Lund (R-Ohio), a member of the board | said | “The bridge is safe,” | person, direct";
    after_a_dateline: "TESMIR, 17 March — The bridge was safe, the mayor said." =>
        "the mayor | said | The bridge was safe | official, indirect";
    a_colon_before_a_paragraph: "Mara Lund said:\n“The bridge is safe.”" =>
        "Mara Lund | said | “The bridge is safe.” | person, direct";
    a_colon_before_a_paragraph_without_marks: "Mara Lund added:\n\nThe bridge is safe. It will hold.\n\nThe mayor left." =>
        "Mara Lund | added | The bridge is safe. It will hold | person, indirect";
    that_number: "Mara Lund rejects that number." => "Mara Lund | rejects | that number | person, indirect";
    a_relative_clause_with_a_verb_of_its_own: "A former manager, who did not want to be named, says that it had not worked since March." =>
        "A former manager, who did not want to be named | says | it had not worked since March | unnamed, indirect";
    a_sign_before_a_source: "😀 The ministry said that the bridge was safe." =>
        "The ministry | said | the bridge was safe | official, indirect";
    a_straight_quotation: "\"The bridge is safe,\" said Mara Lund." =>
        "Mara Lund | said | \"The bridge is safe,\" | person, direct";
    a_quotation_after_a_colon: "Mara Lund said: “The bridge is safe.”" =>
        "Mara Lund | said | “The bridge is safe.” | person, direct";
    a_statement_before_its_speaker: "The bridge was safe, Mara Lund said." =>
        "Mara Lund | said | The bridge was safe | person, indirect";
    a_statement_before_said: "The bridge was safe, said Mara Lund." =>
        "Mara Lund | said | The bridge was safe | person, indirect";
    a_quotation_in_two_parts: "“The bridge,” Mara Lund said, “is safe.”" =>
        "Mara Lund | said | “The bridge,” … “is safe.” | person, direct";
    words_quoted_within_a_statement: "Mara Lund said the bridge was “quite safe”." =>
        "Mara Lund | said | the bridge was “quite safe” | person, mixed";
    according_to_an_acronym: "The bridge was safe, according to the US Geological Survey." =>
        "the US Geological Survey | according to | The bridge was safe | official, indirect";
    according_to_at_the_end: "The bridge was safe, according to Mara Lund." =>
        "Mara Lund | according to | The bridge was safe | person, indirect";
    according_to_at_the_start: "According to Mara Lund, the bridge was safe." =>
        "Mara Lund | According to | the bridge was safe | person, indirect";
    told_somebody: "Mara Lund told the Tesmir Courier that the bridge was safe." =>
        "Mara Lund | told | the bridge was safe | person, indirect";
    told_reporters: "Mara Lund told reporters the bridge was safe." =>
        "Mara Lund | told | the bridge was safe | person, indirect";
    a_source_with_an_apposition: "Mara Lund, head of the council, said the bridge was safe." =>
        "Mara Lund, head of the council | said | the bridge was safe | person, indirect";
    an_agent: "The attack was claimed by the Osk Front." =>
        "the Osk Front | was claimed | The attack | organization, indirect";
    alleged_before_a_noun: "Several alleged accomplices were tried." => "— | alleged | accomplices | none, indirect";
    a_noun_of_saying: "Mara Lund made the claim that the bridge was safe." =>
        "Mara Lund | made the claim | the bridge was safe | person, indirect";
    a_relative_with_that: "The firm that owns the dam said it was safe." =>
        "The firm that owns the dam | said | it was safe | unnamed, indirect";
    a_denial_of_what_was_said: "The board denied this." => "The board | denied | this | unnamed, indirect";
    a_belief: "Mara Lund believes the bridge is safe." => "Mara Lund | believes | the bridge is safe | person, indirect";
    a_fear: "Mara Lund feared that the bridge would fall." =>
        "Mara Lund | feared | the bridge would fall | person, indirect";
    a_promise: "Mara Lund promised to mend the bridge." => "Mara Lund | promised | to mend the bridge | person, indirect";
    an_order: "Mara Lund ordered the men to leave." => "Mara Lund | ordered | the men to leave | person, indirect";
    a_denial: "Mara Lund denied that the bridge was old." =>
        "Mara Lund | denied | the bridge was old | person, indirect";
    an_accusation: "Mara Lund accused the council of neglect." =>
        "Mara Lund | accused | the council of neglect | person, indirect";
    nested: "Police said that Mara Lund had said the bridge was safe." =>
        "Police | said | Mara Lund had said the bridge was safe | official, indirect",
        "Mara Lund | had said | the bridge was safe | person, indirect";
    allegedly: "The mayor allegedly took money." => "— | allegedly | The mayor … took money | none, indirect";
    reportedly: "The mayor reportedly took money." => "— | reportedly | The mayor … took money | none, indirect";
    a_statement_in_the_middle: "The bridge, Mara Lund said, was safe." =>
        "Mara Lund | said | The bridge … was safe | person, indirect";
    an_intention: "Mara Lund intends to mend the bridge." =>
        "Mara Lund | intends | to mend the bridge | person, indirect";
    a_plan: "Mara Lund plans to mend the bridge." => "Mara Lund | plans | to mend the bridge | person, indirect";
    told_somebody_before_a_quotation: "Mara Lund told reporters on Monday: “The bridge is safe.”" =>
        "Mara Lund | told | “The bridge is safe.” | person, direct";
    a_statement_as_a_setting: "In a statement, Mara Lund said the bridge was safe." =>
        "Mara Lund | said | the bridge was safe | person, indirect";
    two_speakers: "Mara Lund and Amos Weil said the bridge was safe." =>
        "Mara Lund and Amos Weil | said | the bridge was safe | person, indirect";
    two_sentences_with_two_cues: "Mara Lund said the bridge was safe. She added that it was old." =>
        "Mara Lund | said | the bridge was safe | person, indirect", "She | added | it was old | person, indirect";
    a_quotation_that_goes_on: "“The bridge is safe,” Mara Lund said. “We checked it.”" =>
        "Mara Lund | said | “The bridge is safe,” … “We checked it.” | person, direct";
    a_quotation_that_goes_on_in_a_new_paragraph: "“The bridge is safe,” Mara Lund said.\n\n“We checked it.”" =>
        "Mara Lund | said | “The bridge is safe,” … “We checked it.” | person, direct";
    a_warning: "Mara Lund warned that the bridge could fall." =>
        "Mara Lund | warned | the bridge could fall | person, indirect";
    a_question: "Mara Lund wondered whether the bridge was safe." =>
        "Mara Lund | wondered | whether the bridge was safe | person, indirect";
    a_regret: "Mara Lund regrets that the bridge is shut." =>
        "Mara Lund | regrets | the bridge is shut | person, indirect";
    an_addition_of_a_trader: "Prices fell by a third on Friday, a trader said, adding that more would follow." =>
        "a trader | said | Prices fell by a third on Friday | unnamed, indirect",
        "a trader | adding | more would follow | unnamed, indirect";
    another_voice_after_but: "Mara Lund said the bridge was safe, but the mayor warned that it was old." =>
        "Mara Lund | said | the bridge was safe | person, indirect", "the mayor | warned | it was old | official, indirect";
    an_adverb_before_what_is_added: "Mara Lund said the bridge was safe, further adding that it was new." =>
        "Mara Lund | said | the bridge was safe | person, indirect", "Mara Lund | further adding | it was new | person, indirect";
    a_quotation_of_two_sentences: "“It rained all day. It is safe,” Mara Lund told reporters." =>
        "Mara Lund | told | “It rained all day. It is safe,” | person, direct";
    reportedly_at_the_start: "Reportedly, the boxes were only shut later." =>
        "— | Reportedly | the boxes were only shut later | none, indirect";
    allegedly_within_a_quotation: "“The men allegedly took gold,” she said." =>
        "she | said | “The men allegedly took gold,” | person, direct", "— | allegedly | The men … took gold | none, direct";
    believed_to_be: "The bridge is believed to be safe." => "— | is believed | The bridge … to be safe | none, indirect";
    according_to_after_a_day: "On Monday, according to police, two men fled." =>
        "police | according to | two men fled | official, indirect";
    according_to_an_owner_and_his_name: "According to its owner, Tomas Weil, the dam is safe." =>
        "its owner, Tomas Weil | According to | the dam is safe | person, indirect";
    according_to_an_owner_in_the_middle: "The dam, according to its owner, Tomas Weil, is safe." =>
        "its owner, Tomas Weil | according to | The dam … is safe | person, indirect";
    according_to_an_acronym_at_the_start: "According to the US Navy, the dam is old." =>
        "the US Navy | According to | the dam is old | official, indirect";
    alleged_by_somebody: "Tomas Weil alleged abuse." => "Tomas Weil | alleged | abuse | person, indirect";
    alleged_by_her: "Mara Lund left. She alleged voter fraud." => "She | alleged | voter fraud | person, indirect";
    alleged_in_an_apposition: "Two men, alleged spies, were held." => "— | alleged | spies | none, indirect";
    an_acronym_after_a_name: "The World Health Organization (WHO) said that the dam was safe." =>
        "The World Health Organization (WHO) | said | the dam was safe | official, indirect";
    a_denial_of_a_claim: "The mayor denied that claim." => "The mayor | denied | that claim | official, indirect";
    what_nobody_did: "The mayor said no one had died." => "The mayor | said | no one had died | official, indirect";
    a_denial_of_reports_and_more: "The minister denied reports that two men had died and said that all were safe." =>
        "The minister | denied | reports that two men had died | official, indirect",
        "The minister | said | all were safe | official, indirect";
    a_sentence_before_a_driver: "“It was loud.” A driver told the station the road was closed." =>
        "A driver | told | the road was closed | unnamed, indirect";
    two_adverbs_before_the_cue: "Tomas Weil often also said that the dam was old." =>
        "Tomas Weil | often also said | the dam was old | person, indirect";
    an_adverb_of_manner: "Mara Lund firmly said that the dam was old." =>
        "Mara Lund | firmly said | the dam was old | person, indirect";
    a_noun_that_ends_as_an_adverb: "The ally said that the dam was old." => "The ally | said | the dam was old | unnamed, indirect";
    repeated_calls: "Mara Lund repeated calls for a vote." => "Mara Lund | repeated calls for | a vote | person, indirect";
    announced_without_that: "The ministry announced Russia planned to join the pact." =>
        "The ministry | announced | Russia planned to join the pact | official, indirect",
        "Russia | planned | to join the pact | official, indirect";
    is_questioning: "Tomas Weil is once again questioning the vote." =>
        "Tomas Weil | is once again questioning | the vote | person, indirect";
    a_statement_of_two_sentences: "“No one died. We were lucky,” the statement read." =>
        "the statement | read | “No one died. We were lucky,” | document, direct";
    an_interview_as_a_setting: "In an interview Tomas Weil declared that the dam was old." =>
        "Tomas Weil | declared | the dam was old | person, indirect";
    told_a_court: "Mara Lund told the court he was ill." => "Mara Lund | told | he was ill | person, indirect";
    a_day_and_an_aside_before_that: "The mayor said on Friday, after the vote, that the dam was old." =>
        "The mayor | said | the dam was old | official, indirect";
    insisted_that_no: "The minister insisted that no memo had been written." => "The minister | insisted | no memo had been written | official, indirect";
};

#[rustfmt::skip]
const BY_LAYOUT: &[Case] = cases! {
    a_turn: "Tomas Weil ran the dam.\n\nWeil: We did not know. Nobody told us." =>
        "Weil | : | We did not know. Nobody told us | person, indirect";
    a_turn_in_capitals: "LUND: Who told you that?" => "LUND | : | Who told you that? | person, indirect";
    a_headline: "Police: Two men held" => "Police | : | Two men held | official, indirect";
    a_colon_after_a_thing: "The bridge: a danger to all." =>;
    a_clock: "It opens at 7:45 and closes at 9:30." =>;
    a_signature: "“I was never asked about any of it.” — Mara Lund" =>
        "Mara Lund | — | “I was never asked about any of it.” | person, direct";
    a_signature_with_a_trade: "“Nobody told us. We heard it and ran.” — Ilse Brandt, baker" =>
        "Ilse Brandt, baker | — | “Nobody told us. We heard it and ran.” | person, direct";
    a_dash_within_a_sentence: "The bridge — a danger — was closed." =>;
    a_headline_with_a_small_letter: "Tomas Weil: a bridge fell" => "Tomas Weil | : | a bridge fell | person, indirect";
    a_headline_without_a_verb: "Tomas Meyer: Rain and wind" => "Tomas Meyer | : | Rain and wind | person, indirect";
    a_headline_that_quotes: "Tomas Weil: “rain and wind”" => "Tomas Weil | : | “rain and wind” | person, direct";
    a_board_of_many_words: "The Tesmir Board of Roads and Bridges: We did not know." =>
        "The Tesmir Board of Roads and Bridges | : | We did not know | organization, indirect";
    a_title_that_a_colon_leads_in: "The title was long: “Some of them will obey.”" =>;
    a_work_after_a_dash: "“The bridge fell at noon, and we ran.” — a film of the night" =>;
};

#[rustfmt::skip]
const GOING_ON: &[Case] = cases! {
    with_the_stop_outside: "“It is safe,” said Mara Lund. “It is new and good”." =>
        "Mara Lund | said | “It is safe,” … “It is new and good” | person, direct";
    a_quotation_after_a_statement: "The bridge was safe, Mara Lund said. “It is quite new. We tested it.” It opened in May." =>
        "Mara Lund | said | The bridge was safe … “It is quite new. We tested it.” | person, mixed";
    over_paragraphs: "Mara Lund said: “It is quite new.\n\n“We tested it.”" =>
        "Mara Lund | said | “It is quite new … “We tested it.” | person, direct";
    marks_of_two_apostrophes: "''It is safe,'' Mara Lund said. ''We tested it in May.''" =>
        "Mara Lund | said | ''It is safe,'' … ''We tested it in May.'' | person, direct";
    inverted_marks: "»It is safe«, Mara Lund said." => "Mara Lund | said | »It is safe« | person, direct";
    single_marks: "‘It is safe,’ Mara Lund said." => "Mara Lund | said | ‘It is safe,’ | person, direct";
    never_closed: "“It is safe, Mara Lund said.\n\nThe bridge is old." => "Mara Lund | said | “It is safe | person, direct";
    a_source_before_a_semicolon: "Up to 30,000 came, according to the city police; the organisers spoke of 120,000." =>
        "the city police | according to | Up to 30,000 came | official, indirect",
        "the organisers | spoke of | 120,000 | unnamed, indirect";
    an_insertion: "In return, they say, he awarded the contract." =>
        "they | say | In return … he awarded the contract | unnamed, indirect";
    two_verbs_of_one_subject: "The Foreign Ministry dismissed reports of snipers on the roof of the Opera House as “inventions” and denied that 3,000 people had been arrested." =>
        "The Foreign Ministry | dismissed | reports of snipers on the roof of the Opera House as “inventions” | official, mixed",
        "The Foreign Ministry | denied | 3,000 people had been arrested | official, indirect";
    what_a_source_fears: "Doctors, who asked not to be named because they feared losing their jobs, said that 38 bodies had been brought in." =>
        "Doctors, who asked not to be named because they feared losing their jobs | said | 38 bodies had been brought in | unnamed, indirect";
    whoever_has_seen_a_log: "The army said that nobody had fired, though a radio log, seen by two papers, tells of 40 shots." =>
        "The army | said | nobody had fired, though a radio log, seen by two papers, tells of 40 shots | official, indirect";
    what_the_head_of_a_firm_denies: "The firm's chief, Henrik Dahl, denied reports that the ferry had failed a test." =>
        "The firm's chief, Henrik Dahl | denied | reports that the ferry had failed a test | person, indirect";
    in_the_capital: "In the capital police said that the road was shut." => "police | said | the road was shut | official, indirect";
    in_a_town: "In Tesmir officials said that the road was shut." => "officials | said | the road was shut | unnamed, indirect";
    in_a_town_officials_of_its_hall: "In Tesmir officials in the town hall said that it was over." => "officials in the town hall | said | it was over | unnamed, indirect";
    in_the_evening: "In the evening police said that the road was shut." => "police | said | the road was shut | official, indirect";
    early_on_a_day: "Early on Friday police said that the road was shut." => "police | said | the road was shut | official, indirect";
    by_the_end_of_a_week: "By the end of the week hospitals said that it was over." => "hospitals | said | it was over | unnamed, indirect";
    two_hospitals_of_a_town: "In the old town two hospitals said that it was over." => "two hospitals | said | it was over | unnamed, indirect";
    in_a_speech: "In a speech Mara Lund said that it was over." => "Mara Lund | said | it was over | person, indirect";
    in_the_last_hours_of_a_day: "In the day's last speech Mara Lund said that it was over." => "Mara Lund | said | it was over | person, indirect";
    the_health_organization: "WHO said that more would follow." => "WHO | said | more would follow | official, indirect";
    whoever_is_asked: "She asked who did it." => "She | asked | who did it | person, indirect";
    a_man_close_to_her: "A man close to her said that it was over." => "A man close to her | said | it was over | unnamed, indirect";
    put_at_about: "The agency put that number at about 900." => "The agency | put that number at | about 900 | official, indirect";
    how_many_is_unclear: "It is unclear how many people were in the valley." => ;
    whoever_is_feared_dead: "Dozens feared dead as a bridge falls." => ;
    why_a_source_is_not_named: "A rescue worker, speaking on condition of anonymity because he was not allowed to talk to journalists, told the BBC that the shaft was closed." =>
        "A rescue worker | told | the shaft was closed | unnamed, indirect";
    said_within_a_source: "A man who said he was a soldier told reporters that the bridge was closed." =>
        "A man | said | he was a soldier | unnamed, indirect",
        "A man who said he was a soldier | told | the bridge was closed | unnamed, indirect";
    adding: "Mara Lund said the bridge was safe, adding that it was new." =>
        "Mara Lund | said | the bridge was safe | person, indirect", "Mara Lund | adding | it was new | person, indirect";
    over_a_paragraph_after_a_colon: "Mara Lund said: “It is old.”\n\n“It leaks and is wet.”" =>
        "Mara Lund | said | “It is old.” … “It leaks and is wet.” | person, direct";
};

#[rustfmt::skip]
const UNATTRIBUTED: &[Case] = cases! {
    a_question_who: "Who said that the bridge was safe?" => ;
    a_label_before_a_colon: "Karvelia: a town in the night" => ;
    a_quotation_in_the_next_paragraph: "It was alleged.\n“Bread and salt” is a song." => ;
    a_plain_statement: "The bridge was safe." => ;
    a_report_as_a_noun: "The council printed a report on the bridge." => ;
    reports_as_a_noun: "The reports of the council lay on the desk." => ;
    states_in_the_name_of_a_country: "The United States sent a ship." => ;
    a_plan_as_a_noun: "The plan failed." => ;
    claims_as_a_noun: "Its claims to the land are old." => ;
    an_infinitive: "It was time to say goodbye." => ;
    asked_not_to_be_named: "The man asked not to be named." => ;
    on_condition_of_anonymity: "The man spoke on condition of anonymity." => ;
    declined_to_comment: "The firm declined to comment." => ;
    according_to_for_in_line_with: "They were sorted according to weight." => ;
    told_to_leave: "The men were told to leave." => ;
    a_verdict: "The court convicted Mara Lund of fraud." => ;
    a_vote: "The council voted to mend the bridge." => ;
    a_compound: "They sailed through Turkish-claimed waters." =>;
    related_to: "A program related to the bridge was closed." =>;
    known_for: "The town is known for its bridge." => ;
    a_charge_as_a_price: "There is a charge of 5 euros." => ;
    an_order_as_a_noun: "The shop had one order for bread." => ;
    a_title_in_quotation_marks: "She sang “The Old Bridge” at dusk." => ;
    a_showing: "The film was shown in the square." => ;
    a_demand_as_a_noun: "Demand for bread fell." => ;
    a_question_as_a_noun: "The question came late." => ;
    a_denied_number: "Number denied soon after, and reduced to 26 dead." => ;
    a_headline_that_says_what_it_is_about: "Tesmir: rival death tolls after a night of shooting" => ;
    held_as_kept: "They held the bridge for two days." => ;
    noted_as_known: "The noted singer left." => ;
    expected_as_an_adjective: "The expected rain came." => ;
    planned_as_an_adjective: "The planned bridge was too short." => ;
    a_quoted_word_on_a_shirt: "Mara Lund wore a shirt with “peace” on it." => ;
    the_word_belief: "The belief in ghosts is old." => ;
    that_said: "That said, the bridge is safe." => ;
    needless_to_say: "Needless to say, the bridge is safe." => ;
    the_said_bridge: "The said bridge fell." => ;
    refused_to_comment: "The mayor refused to comment." => ;
    declined_to_be_named: "The man declined to be named." => ;
    a_request_for_comment: "The firm did not respond to a request for comment." => ;
    thanks: "The mayor thanked the men for their help." => ;
    a_feared_gang: "The feared gang left the town." => ;
    a_known_danger: "The ice is a known danger." => ;
    an_estimate_as_a_noun: "The estimate of the cost was too low." => ;
    an_answer_as_a_noun: "The answer lay on the desk." => ;
    a_doubt_as_a_noun: "There was no doubt about the bridge." => ;
    a_hope_as_a_noun: "The last hope was the ferry." => ;
    a_promise_as_a_noun: "The promise of rain filled the square." => ;
    reports_and_claims_as_nouns: "The town was full of reports, claims and doubts." => ;
    coming_and_going: "They left and came back with the men." => ;
    a_quotation_does_not_go_on_with_a_new_speaker:
        "“The bridge is safe,” Mara Lund said. “It is old,” Amos Weil said." =>
        "Mara Lund | said | “The bridge is safe,” | person, direct", "Amos Weil | said | “It is old,” | person, direct";
    a_plain_sentence_after_a_quotation: "“The bridge is safe,” Mara Lund said. It fell at noon." =>
        "Mara Lund | said | “The bridge is safe,” | person, direct";
    a_setting_before_the_source: "On Monday, Mara Lund said that the bridge was safe." =>
        "Mara Lund | said | the bridge was safe | person, indirect";
    an_adverb_before_the_cue: "Mara Lund also said that the bridge was safe." =>
        "Mara Lund | also said | the bridge was safe | person, indirect";
    told_by_radio: "They were told by radio to leave." => ;
    told_somebody_nothing: "Mara Lund told the news agency." => ;
    offered_no: "The minister offered no evidence." => ;
    neither_confirmed_nor_denied: "The ministry neither confirmed nor denied the report." => ;
};
