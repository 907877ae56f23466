//! Those by whom something is said, those of whom a participle tells more, and what the writer adds; in the notation of attributions.

use crate::attributions::attributions;
use crate::{Case, check};

#[test]
fn who_says_it_and_what() {
    check(SAID, attributions);
}

#[rustfmt::skip]
const SAID: &[Case] = cases! {
    a_report_marked_secret: "The report, signed in March and marked “secret”, warns of floods." =>
        "The report, signed in March and marked “secret” | warns | floods | document, indirect";
    that_turnout: "Party officials admit that turnout was low." => "Party officials | admit | turnout was low | unnamed, indirect";
    no_comment: "Datapoll would not comment on the leak." => ;
    what_seems: "Voters seem unimpressed." => ;
    described_as: "The dam was described by the mayor as safe." => "the mayor | was described | The dam … as safe | official, indirect";
    described_by_a_named_mayor: "The dam was described by the mayor, Tomas Weil, as safe and new." =>
        "the mayor, Tomas Weil | was described | The dam … as safe and new | person, indirect";
    said_to_be: "The dam was said by officials to be old." => "officials | was said | The dam … to be old | unnamed, indirect";
    told_to: "He was told by officers to leave." => "officers | told | to leave | unnamed, indirect";
    accused_of: "He was accused by the mayor of theft." => "the mayor | accused | He … of theft | official, indirect";
    accused_by_a_ministry: "He was accused by the Ministry of Roads of theft." =>
        "the Ministry of Roads | accused | He … of theft | official, indirect";
    criticised_for: "The plan was criticised by the mayor for its cost." =>
        "the mayor | was criticised | The plan … for its cost | official, indirect";
    criticised_by_the_mayor_of_a_town: "The plan was criticised by the mayor of Tesmir." =>
        "the mayor of Tesmir | was criticised | The plan | official, indirect";
    criticised_by_a_spokesman_for: "The plan was criticised by a spokesman for the mayor." =>
        "a spokesman for the mayor | was criticised | The plan | official, indirect";
    quoted_by_a_paper: "The mayor was quoted by the Tesmir Courier as saying the dam was safe." =>
        "The mayor | was quoted by the Tesmir Courier as saying | the dam was safe | official, indirect";
    a_company_that_runs_a_dam: "The company that runs the Ostrel dam said on Thursday that the river was safe." =>
        "The company that runs the Ostrel dam | said | the river was safe | unnamed, indirect";
    a_delegate_with_an_age: "Its delegate in Kashta, Noor Adeyemi, 44, said she had seen the injured." =>
        "Its delegate in Kashta, Noor Adeyemi, 44 | said | she had seen the injured | person, indirect";
    a_day_before_a_name_with_an_age: "On Monday, Noor Adeyemi, 44, said the town was safe." =>
        "Noor Adeyemi, 44 | said | the town was safe | person, indirect";
    a_lead_author: "Mara Lund, the lead author of the study and a specialist, said the dose was safe." =>
        "Mara Lund, the lead author of the study and a specialist | said | the dose was safe | person, indirect";
    a_student_with_a_name: "“They started shooting,” said a student, Pavle, who asked that his surname be withheld." =>
        "a student, Pavle | said | “They started shooting,” | person, direct";
    according_to_her: "According to her, hospitals count bodies." => "her | According to | hospitals count bodies | person, indirect";
    well_over: "A doctor put the figure at “well over 80”, and complained." =>
        "A doctor | put the figure at | “well over 80” | unnamed, direct";
    denied_this_and_what_followed: "The army denied this, and the general left the town." => "The army | denied | this | official, indirect";
    denied_that_but: "The ministry denied that, but a second official confirmed it." => "The ministry | denied | that | official, indirect";
    denied_that_with_a_clause: "The ministry denied that the town was lost." => "The ministry | denied | the town was lost | official, indirect";
    a_week_ago: "It was twice as much as it had admitted a week ago, as villagers complained that nobody had warned them." =>
        "villagers | complained | nobody had warned them | unnamed, indirect";
    what_we_know_of_something: "What we know about the unrest in Tesmir\n\nTwo men died." => ;
    says_before_a_full_stop: "Three are in custody, the federation says; the police have confirmed only one arrest." =>
        "the federation | says | Three are in custody | unnamed, indirect",
        "the police | have confirmed | only one arrest | official, indirect";
    a_person_named_like_a_month: "“It was loud,” added Jan Ostrow." => "Jan Ostrow | added | “It was loud,” | person, direct";
    a_month_before_a_title: "In April President Lund said the dam was safe." =>
        "President Lund | said | the dam was safe | person, indirect";
    an_operator_which_says: "That contradicts the operator, which has said that the fire came first." =>
        "the operator | said | the fire came first | unnamed, indirect";
    a_name_in_a_relative_clause: "Another relative, who would give only her first name, Lise, said that officers had come." =>
        "Another relative, who would give only her first name, Lise | said | officers had come | person, indirect";
    another_voice_after_though: "The chamber puts the loss at 12 million crowns, though its own president conceded that the figure was low." =>
        "The chamber | puts the loss at | 12 million crowns | unnamed, indirect",
        "its own president | conceded | the figure was low | official, indirect";
    another_voice_after_but: "Residents said that shots were fired, but the army said that both men were safe and that they had left." =>
        "Residents | said | shots were fired | unnamed, indirect",
        "the army | said | both men were safe and that they had left | official, indirect";
    another_voice_after_an_insertion: "A list of names has been drawn up, a diplomat said, but the union insists that men are missing." =>
        "a diplomat | said | A list of names has been drawn up | unnamed, indirect",
        "the union | insists | men are missing | unnamed, indirect";
    several_voices_with_commas: "The police say 35, the council says 61." =>
        "The police | say | 35 | official, indirect", "the council | says | 61 | official, indirect";
    what_one_is_told_depends_on_whom_one_asks: "The toll depends on whom one asks." => ;
    a_council_itself: "The rumours were denied by the hospital, by the police and by the council itself, which said that the man was “alive”." =>
        "the hospital | were denied | The rumours | unnamed, indirect",
        "the council itself | said | the man was “alive” | official, mixed";
    a_voice_in_a_message: "In an audio message attributed to its commander, a man's voice called the deal “a surrender” and vowed to fight on." =>
        "a man's voice | called | the deal “a surrender” | unnamed, mixed",
        "a man's voice | vowed | to fight on | unnamed, indirect";
    without_giving_a_date: "A customs official said that they would be let in “soon”, without giving a date." =>
        "A customs official | said | they would be let in “soon” | unnamed, mixed";
    a_statement_after_however: "The ministry, however, issued a statement saying that “hostile actors” had cut a cable." =>
        "The ministry | issued a statement saying | “hostile actors” had cut a cable | official, mixed";
    between_two_sums: "Analysts at Corvane put the possible cost at between $90 million and $140 million." =>
        "Analysts at Corvane | put the possible cost at | between $90 million and $140 million | unnamed, indirect";
    in_a_message_it: "In a message seen by this newspaper it demanded $4 million." =>
        "it | demanded | $4 million | unnamed, indirect";
    what_draws_crowds: "She told the station that the road, drawing crowds, was open." =>
        "She | told | the road, drawing crowds, was open | person, indirect";
    contradicting_a_notice: "The bank denied that data had been stolen, contradicting a notice that had told clients to change their passwords." =>
        "The bank | denied | data had been stolen | unnamed, indirect",
        "a notice | told | to change their passwords | unnamed, indirect";
    briefed_on_it: "Two diplomats briefed on the matter said the president was ill." =>
        "Two diplomats briefed on the matter | said | the president was ill | unnamed, indirect";
    informed_of_it: "An official informed of the decision said the road would open." =>
        "An official informed of the decision | said | the road would open | unnamed, indirect";
    seen_by_a_paper: "Documents seen by the Courier show that the dam was unsafe." =>
        "Documents seen by the Courier | show | the dam was unsafe | document, indirect";
    a_company_with_a_hyphen: "Hydrel, the state-owned company that operates the dam, put the number of checks last year at 14." =>
        "Hydrel, the state-owned company that operates the dam | put the number of checks last year at | 14 | organization, indirect";
    many: "Many fear that the army will split." => "Many | fear | the army will split | unnamed, indirect";
    some: "Some fear that the army will split." => "Some | fear | the army will split | unnamed, indirect";
    most: "Most believe the army will split." => "Most | believe | the army will split | unnamed, indirect";
    some_of_a_noun: "Some fear of floods remains." => ;
    a_figure_that: "Lund claimed that 200 people had died, a figure that nobody could confirm." =>
        "Lund | claimed | 200 people had died | person, indirect";
    a_town_that: "Lund said that 200 people had died in Osk, a town that lies in the north." =>
        "Lund | said | 200 people had died in Osk, a town that lies in the north | person, indirect";
    between_two: "Insurers estimate damage at between 1.5 and 2 billion crowns." =>
        "Insurers | estimate damage at | between 1.5 and 2 billion crowns | unnamed, indirect";
    puts_at_about: "The ministry puts the number at about 40." => "The ministry | puts the number at | about 40 | official, indirect";
    mentions_just_five: "The memo mentions just five." => "The memo | mentions | just five | document, indirect";
    that_as_a_subject: "That would make it the costliest flood, the mayor said." =>
        "the mayor | said | That would make it the costliest flood | official, indirect";
    after_a_colon: "Others point to old anger: according to the union, some 4,000 men are not paid." =>
        "the union | according to | some 4,000 men are not paid | unnamed, indirect";
    another_voice_after_a_dash: "The council put the number of dead at three — all of them guards — while the union speaks of 40." =>
        "The council | put the number of dead at | three — all of them guards | official, indirect",
        "the union | speaks of | 40 | unnamed, indirect";
    a_quotation_of_another: "Residents said help was slow. “We called. Nobody came,” said Jana Petrik. “They all knew it well.”" =>
        "Residents | said | help was slow | unnamed, indirect",
        "Jana Petrik | said | “We called. Nobody came,” … “They all knew it well.” | person, direct";
    on_a_live_page: "14:32 — Two men died, police said." => "police | said | Two men died | official, indirect";
    a_heading_of_a_live_page: "14:32 — What we know\n\nTwo men died." => ;
    in_a_list: "It rained.\n\n• Police say the road is shut" => "Police | say | the road is shut | official, indirect";
    a_headline_that_asks: "Karvelia: Coup or no coup? What we know so far" => ;
    a_headline_that_says: "Mayor: We did not know" => "Mayor | : | We did not know | official, indirect";
    whose_lawyer: "Lund's lawyer said it was safe." => "Lund's lawyer | said | it was safe | unnamed, indirect";
    close_to_somebody: "A person close to Ms Lund said it was safe." => "A person close to Ms Lund | said | it was safe | unnamed, indirect";
    a_presidents_party: "The president's party, the Union for Karvel, said it was safe." =>
        "The president's party, the Union for Karvel | said | it was safe | organization, indirect";
    a_former_minister: "A former minister said it was safe." => "A former minister | said | it was safe | unnamed, indirect";
};
