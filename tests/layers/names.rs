//! Names: each mention is written out, with its kind.

use crate::{Case, check};

fn names(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    let mut mentions: Vec<_> = report
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(|m| (m.span, entity.kind)))
        .collect();
    mentions.sort_by_key(|&(span, _)| span);
    mentions.iter().map(|(span, kind)| format!("{} | {}", span.of(text), kind.word())).collect()
}

#[test]
fn what_is_a_name() {
    check(NAMED, names);
}

#[test]
fn what_is_no_name() {
    check(UNNAMED, names);
}

#[test]
fn why_it_is_a_name() {
    let explanations = |text: &str| {
        let report = saidso::analyse(text);
        let mut mentions: Vec<_> = report.entities.iter().flat_map(|entity| &entity.mentions).collect();
        mentions.sort_by_key(|mention| mention.span);
        mentions.iter().map(|m| format!("{} | {} | {}", m.span.of(text), m.why.rule, m.why.words)).collect()
    };
    check(EXPLAINED, explanations);
}

#[rustfmt::skip]
const NAMED: &[Case] = cases! {
    a_union_that_is_somebodys: "The army claimed Lena Horvat's Civic Union won on Monday." => "Lena Horvat | person", "Civic Union | organization";
    a_storm_and_its_short_name: "Typhoon Lin hit the coast. Lin killed two." => "Typhoon Lin | event", "Lin | event";
    a_utility_by_its_last_word: "Karvel Power said the gates were open." => "Karvel Power | organization";
    a_degree_after_a_name: "Mara Lund, QC, said prices rose." => "Mara Lund | person";
    a_valley_of_two_words: "They met in the Tesmir Lund valley." => "Tesmir Lund | place";
    a_persons_party: "Lena Horvat's Civic Union won." => "Lena Horvat | person", "Civic Union | organization";
    a_name_with_an_owner: "They met at St Anna's Hospital." => "St Anna's Hospital | organization";
    a_general: "It is led by General Ibram Keita." => "Ibram Keita | person";
    a_passenger: "Passenger Milan Reis was hurt." => "Milan Reis | person";
    a_capital_in_apposition: "They met in the capital, Losk, on Monday." => "Losk | place";
    a_company_of_two_words_in_apposition: "The insurer, Norddal Re, declined to confirm this." => "Norddal Re | organization";
    an_operator_in_apposition: "The operator, Tomas Norddal, declined to confirm this." => "Tomas Norddal | person";
    a_company_in_apposition: "The gas company, Norgas, left." => "Norgas | organization";
    a_state_owned_company: "Hydrel, the state-owned company that runs the dam, left." => "Hydrel | organization";
    a_town_in_its_dateline: "LESTRA, 3 May — It rained.\n\nThe road between Lestra and the sea is shut." => "LESTRA | place", "Lestra | place";
    a_king_of_a_country: "King Harald of Norway left on Monday." => "Harald | person", "Norway | place";
    a_king_at_the_end_of_a_sentence: "They crowned the new King. After that they left." => ;
    a_title_that_is_a_surname: "They spoke to Larry King Friday." => "Larry King | person";
    two_countries_and_a_hyphen: "The India-Pakistan border was shut." => "India | place", "Pakistan | place";
    two_cities_and_a_dash: "The Moscow–Kyiv talks failed." => "Moscow | place", "Kyiv | place";
    a_party_with_a_hyphen: "The Democratic-Republican Party won." => "Democratic-Republican Party | organization";
    a_firm_by_its_first_word: "Hydrel Energy runs the dam. Hydrel said it was safe. Hydrel's dam is old." =>
        "Hydrel Energy | organization", "Hydrel | organization", "Hydrel | organization";
    a_firm_with_the_name_of_its_founder: "John Tolver founded Tolver Group. Tolver said he was sorry." =>
        "John Tolver | person", "Tolver Group | organization", "Tolver | person";
    a_party_with_an_ordinary_word: "Green Party leaders met. Green trees fell." => "Green Party | organization";
    a_town_with_a_battle: "The Battle of Tesmir was lost. The next day the rain reached Tesmir." =>
        "Battle of Tesmir | event", "Tesmir | place";
    of_the_kind_that_it_mostly_is: "In the port city of Tesmir men broke into the palace. The mayor of Tesmir left. Rebels hold Tesmir now." =>
        "Tesmir | place", "Tesmir | place", "Tesmir | place";
    whoever_rules_a_country: "He met Sultan Qaboos of Oman." => "Qaboos | person", "Oman | place";
    an_office_of_statistics: "Prices rose, Statistics Norland said." => "Statistics Norland | organization";
    a_radio: "The mayor told Radio Tesmir that the dam broke." => "Radio Tesmir | organization";
    a_list_whose_initials_follow: "The Union of Fishers, Sailors and Divers (UFSD) met." =>
        "Union of Fishers, Sailors and Divers | organization", "UFSD | organization";
    a_plain_word_after_a_title: "The plan of Dr Hope failed." => "Hope | person";
    two_storms_and_a_town: "Hurricane Dorian hit. Dorian weakened. The rain reached Tesmir." =>
        "Hurricane Dorian | event", "Dorian | event", "Tesmir | place";
    a_company_in_apposition: "Hydrosk, the company that runs the dam, was silent. They asked Hydrosk." =>
        "Hydrosk | organization", "Hydrosk | organization";
    a_bank_before_its_name: "Shares fell at the bank Holm." => "Holm | organization";
    a_name_that_somebody_goes_by: "The captain, who goes by the name of Falcon, left." => "Falcon | person";
    a_newspaper_before_its_name: "An opposition newspaper, Slovo, was shut." => "Slovo | organization";
    a_mine_of_a_kind: "The blast shook the Grauwald coal mine." => "Grauwald | place";
    a_neighbour: "They fled into neighbouring Ostria." => "Ostria | place";
    a_state_by_its_ministry: "They asked Ostria's interior ministry." => "Ostria | place";
    a_person: "The prize went to Mara Lund." => "Mara Lund | person";
    a_person_of_the_philippines: "The prize went to Ramon dela Cruz." => "Ramon dela Cruz | person";
    a_person_with_a_middle_initial: "The vote went to John F. Abel." => "John F. Abel | person";
    a_person_with_initials: "The book by J. K. Osterman sold well." => "J. K. Osterman | person";
    an_irish_person: "The prize went to Sean O'Brien." => "Sean O'Brien | person";
    a_surname_met_in_full_before: "Mara Lund won. Later Lund wept." => "Mara Lund | person", "Lund | person";
    a_ministry: "The Ministry of Defence was silent." => "Ministry of Defence | organization";
    a_ministry_of_a_country: "The Kazakh Ministry of the Interior was silent." =>
        "Kazakh Ministry of the Interior | organization";
    a_firm: "The mill belongs to Tolver Inc. and its bank." => "Tolver Inc. | organization";
    an_alliance: "The treaty binds NATO in the north." => "NATO | organization";
    a_newspaper: "The story ran in Le Monde on Friday." => "Le Monde | organization";
    an_international_body: "The World Health Organization was silent." => "World Health Organization | organization";
    a_party: "The Labour Party lost." => "Labour Party | organization";
    an_armed_group: "The ship was seized by the Houthis." => "Houthis | organization";
    a_social_network: "The clip spread on Facebook and Twitter." =>
        "Facebook | organization", "Twitter | organization";
    a_land_by_its_people: "Karvelia: shots in the night. The Karvelian capital is calm." =>
        "Karvelia | place", "Karvelian | group";
    a_given_name_that_looks_so: "Julia wept. The Julian calendar was used." => "Julia | person", "Julian | person";
    a_country: "The train reached Kazakhstan." => "Kazakhstan | place";
    a_city: "The train reached Moscow." => "Moscow | place";
    a_capital_for_a_government: "The note from Washington angered Beijing." => "Washington | place", "Beijing | place";
    a_list_of_places_is_two: "They met in Almaty, Kazakhstan." => "Almaty | place", "Kazakhstan | place";
    an_airport: "Snow closed Heathrow Airport." => "Heathrow Airport | place";
    a_river: "The Danube froze." => "Danube | place";
    a_government_with_a_capital: "The Government of Iraq fell." => "Government of Iraq | organization";
    a_nationality: "A Russian ship sank." => "Russian | group";
    a_nationality_before_a_plain_noun: "The Russian government was silent." => "Russian | group";
    a_religion: "Most of the Muslims had left." => "Muslims | group";
    members_of_a_party: "The bill was blocked by Democrats." => "Democrats | group";
    a_continent_as_an_adjective: "The South American team won." => "South American | group";
    an_institution_of_a_people: "She left the Swedish Parliament." => "Swedish Parliament | organization";
    a_president_after_the_country: "He called the President of Kazakhstan Arman Lund." =>
        "Kazakhstan | place", "Arman Lund | person";
    a_minister_after_the_ministry: "So said Minister of Information Mara Lund." => "Mara Lund | person";
    a_person_after_the_group: "The vote was won by Democrat Mara Lund." =>
        "Democrat | group", "Mara Lund | person";
    two_places_side_by_side: "He stood outside the US White House." => "US | place", "White House | place";
    two_persons_joined_by_and: "The prize went to Wolfgang and Maria." => "Wolfgang | person", "Maria | person";
    firms_in_a_row: "It has shops of Google, Tolver Inc. and Facebook." =>
        "Google | organization", "Tolver Inc. | organization", "Facebook | organization";
    a_firm_with_a_comma: "The mill belongs to Lund, Inc. and its bank." => "Lund, Inc. | organization";
    initials_in_brackets: "The Karvel Fishing Union (KFU) met. The plan of KFU failed." =>
        "Karvel Fishing Union | organization", "KFU | organization", "KFU | organization";
    a_product: "She dropped her iPhone." => "iPhone | work";
    after_a_title: "The director, Dr Meerjady Sabrina Flora, said four had died." => "Meerjady Sabrina Flora | person";
    a_storm_of_an_unknown_name: "The road was cut by Cyclone Zerina. Then Zerina weakened." =>
        "Cyclone Zerina | event", "Zerina | event";
    a_people_after_a_prefix: "The inter-Korean line was cut." => "Korean | group";
    a_race: "He ran the Chicago Marathon." => "Chicago Marathon | event";
    a_storm: "The roof was lost to Hurricane Dorian." => "Hurricane Dorian | event";
    a_treaty: "The state left the Paris Agreement." => "Paris Agreement | work";
    a_pact: "The Warsaw Pact fell apart." => "Warsaw Pact | organization";
    a_particle_al: "The town mourned Bashar al-Assad." => "Bashar al-Assad | person";
    a_particle_van_der: "The talk was given by Ursula van der Meer." => "Ursula van der Meer | person";
    a_particle_bin: "The house belonged to Osama bin Laden." => "Osama bin Laden | person";
    a_byline: "By Odile Marchetti in Santa Rima" => "Odile Marchetti | person", "Santa Rima | place";
    a_newspaper: "He told the daily El Faro about it." => "El Faro | organization";
    a_dateline: "TESMIR, 17 March — The market burned." => "TESMIR | place";
    an_unknown_place_after_in: "The fire began in Tesmir at dawn." => "Tesmir | place";
    a_people_by_its_ending: "They fled to the Karvelian capital at dawn." => "Karvelian | group";
    a_people: "The prize went to the Zulu king." => "Zulu | group";
    a_court: "The Supreme Court met." => "Supreme Court | organization";
    a_university: "The University of Tesmir closed." => "University of Tesmir | organization";
    a_sea_and_a_mountain: "The Black Sea and Mount Kenya are far." => "Black Sea | place", "Mount Kenya | place";
    a_battle: "The Battle of Tesmir was lost." => "Battle of Tesmir | event";
    a_prize: "He won the Nobel Peace Prize." => "Nobel Peace Prize | work";
    a_hyphened_first_name: "Kassym-Zhomart Tokayev left." => "Kassym-Zhomart Tokayev | person";
    a_particle_da: "The wall was painted by Leonardo da Vinci." => "Leonardo da Vinci | person";
    members_of_two_parties: "The Democrat Tomas Weil and the Republican Jan Ostrow came." =>
        "Democrat | group", "Tomas Weil | person", "Republican | group", "Jan Ostrow | person";
    two_titles: "Mayor Lund and Judge Meyer came." => "Lund | person", "Meyer | person";
    a_place_after_a_person: "Mayor Tomas Meyer of Osk came." => "Tomas Meyer | person", "Osk | place";
    a_dateline_of_two_words: "NEW YORK — The bridge fell." => "NEW YORK | place";
    a_dateline_of_two_places: "MOSCOW/KYIV — The bridge fell." => "MOSCOW | place", "KYIV | place";
    a_port_by_its_name_and_a_port: "The Port of Odesa shut. Odesa port opened." => "Port of Odesa | place", "Odesa | place";
    the_country_of_a_dateline: "BELVAR, Orlonia (AP) — Gunmen stormed a station." => "BELVAR | place", "Orlonia | place", "AP | organization";
    the_agency_of_a_dateline: "BELVAR, Orlonia (Coastwire) — Gunmen stormed a station." => "BELVAR | place", "Orlonia | place", "Coastwire | organization";
    no_name_after_the_comma_of_a_dateline: "BELVAR,(4 May – Gunmen stormed a station." => "BELVAR | place";
    numbers_in_a_list_of_firms: "The firms cut jobs: Halden Energy, 80, and Merrow Bank, 12." => "Halden Energy | organization", "Merrow Bank | organization";
    a_pollster: "In a poll by Statwell taken on Thursday, most said no." => "Statwell | organization";
    a_group_that_calls_itself: "A group that calls itself Black Tern has claimed responsibility." => "Black Tern | organization";
    a_company_named_for_what_it_sells: "Ostrel Water said the gates were open. Karvel Power did not." => "Ostrel Water | organization", "Karvel Power | organization";
    a_person_named_power: "Samantha Power said the gates were open." => "Samantha Power | person";
    a_person_whose_age_is_told: "Another, Inga Moss, 38, said the ward was dark." => "Inga Moss | person";
    an_agency_that_is_named_again: "TESSIN, Vardia (Northwire) — Many were killed. A spokeswoman told Northwire by telephone." =>
        "TESSIN | place", "Vardia | place", "Northwire | organization", "Northwire | organization";
    a_firm_without_its_noun: "The mine's owner, Brandt Resources, says 26. Brandt shares fell 12 percent." => "Brandt Resources | organization", "Brandt | organization";
    a_firm_named_after_its_town: "Kalder Power said the lights were out in Kalder." => "Kalder Power | organization", "Kalder | place";
    a_ship: "The bodies were found on the ferry Lady Maren, which sank on Tuesday. The Lady Maren had passed an inspection." =>
        "Lady Maren | work", "Lady Maren | work";
    a_ships_captain: "The ship's captain, Mara Lund, said it was old." => "Mara Lund | person";
    a_ship_that_a_president_ordered: "The vessel President Hedin ordered was late." => "Hedin | person";
    an_unknown_neighbour: "Neighbouring Ostland closed its border on Friday." => "Ostland | place";
    neighbours_that_are_not_named: "Neighbouring states closed their borders on Friday." => ;
    a_neighbour_that_begins_a_sentence: "Neighbouring Tarsia has closed its border." => "Tarsia | place";
    a_month_in_a_dateline: "BELVAR, March 3 — Gunmen stormed a station." => "BELVAR | place";
};

#[rustfmt::skip]
const UNNAMED: &[Case] = cases! {
    a_word_for_a_body_that_opens_a_sentence: "Bureau said prices rose." => ;
    common_nouns: "The president met the ministry and the army." => ;
    a_word_that_opens_a_sentence: "Rain fell. Farmers wept. Nobody came." => ;
    a_time_zone: "It ended at 8 p.m. CET on Friday." => ;
    a_part_of_a_law: "It is forbidden by Title IV of the act." => ;
    the_pronoun_i: "Then I left, and I never came back." => ;
    a_month_or_day: "It opened on Monday, 3 May, and shut in December." => ;
    a_currency_code: "It cost USD 50 and EUR 40 in all." => ;
    a_country_in_a_currency: "It cost 50 U.S. dollars." => ;
    a_title_before_a_person: "It was signed by President Tokayev." => "Tokayev | person";
    a_doctor: "It was signed by Dr. Mara Lund." => "Mara Lund | person";
    a_mister: "It was signed by Mr. Lund." => "Lund | person";
    a_role_with_a_nationality: "It was signed by Kazakh President Tokayev." => "Kazakh | group", "Tokayev | person";
    a_possessive: "The roof of Mara Lund's barn burned." => "Mara Lund | person";
    a_curly_possessive: "Kazakhstan’s roads froze." => "Kazakhstan | place";
    an_article: "The ship left the Netherlands." => "Netherlands | place";
    quotation_marks: "The story ran in “Le Monde” on Friday." => "Le Monde | organization";
    a_plain_head_noun: "They bought the Toyota plant." => "Toyota | organization";
    a_hashtag: "They wrote #Kazakhstan under it." => ;
    a_web_address: "It stands on https://kazakhstan.example/Moscow now." => ;
    a_title_case_headline_is_not_one_name: "Flood Closes Old Bridge\n\nThe flood came at night and the old bridge fell." => ;
    a_sentence_that_opens_with_an_adverb: "However, Moscow was silent." => "Moscow | place";
    a_question: "Who paid? Why?" => ;
    a_known_place_that_opens_as_a_plain_word: "Reading is easy. She likes reading." => ;
    a_day_after_a_name: "Mara Lund left on Friday." => "Mara Lund | person";
    an_all_lower_case_text: "the rain fell. the farmers wept." => ;
    a_quoted_statement: "“Nobody came,” she said." => ;
    a_compass_point: "They went north and then east." => ;
    a_title_alone: "Then the Prime Minister left." => ;
    a_plain_word_after_the_place_of_a_dateline: "PARIS — The market burned." => "PARIS | place";
    a_chain_of_titles: "Foreign Minister Sergei Lavrov left." => "Sergei Lavrov | person";
    a_queen: "Queen Elizabeth II died." => "Elizabeth II | person";
    a_year_before_an_event: "The 2019 Chicago Marathon was long." => "Chicago Marathon | event";
    a_plain_head_after_an_agency: "The Xinhua agency was silent." => "Xinhua | organization";
    a_source_of_a_quotation_opening_with_a_plain_word: "“Rain fell,” Mara Lund said." => "Mara Lund | person";
    a_currency_sign_with_letters: "It cost US$50 or Rs 30." => ;
    a_sentence_in_brackets: "(Nobody came.) Rain fell." => ;
    a_handle: "They wrote to @Moscow about it." => ;
    words_after_a_colon: "They wanted one thing: Bread." => ;
    a_listed_word_in_lower_case: "The turkey and the china broke." => ;
    a_plain_word_after_an_agency_in_a_dateline: "MOSCOW (Reuters) - The market burned." =>
        "MOSCOW | place", "Reuters | organization";
};

#[rustfmt::skip]
const EXPLAINED: &[Case] = cases! {
    a_battle_after_a_clause: "The union backed him, although the Battle of Tesmir was lost." =>
        "Battle of Tesmir | heads: Battle | “Battle” tells what kind of name this is.";
    a_people_of_a_country: "They arrested a former Bosnian Serb police officer in Bosnia-Herzegovina." =>
        "Bosnian Serb | groups: Bosnian Serb | “Bosnian Serb” is in the list of groups.",
        "Bosnia-Herzegovina | names | Its letters and the words around it read like the name of a place.";
    a_name_of_one_word: "The Gazette reported that the bridge was safe." =>
        "Gazette | names | Its letters and the words around it read like the name of an organization.";
    a_member_of_a_party: "Democrat Mara Lund came." =>
        "Democrat | groups: Democrat | “Democrat” is in the list of groups.",
        "Mara Lund | first-names: Mara | “Mara” is a first name.";
    a_title: "Kazakh President Tokayev came." =>
        "Kazakh | nations: Kazakh | “Kazakh” is in the list of nations.",
        "Tokayev | titles: President | “President” stands before this name.";
    a_country_by_another_name: "Britain's Lund won." =>
        "Britain | nations: United Kingdom | “Britain” is in the list of nations.",
        "Lund | names | Its letters and the words around it read like the name of a person.";
    a_storm: "Hurricane Dorian hit the coast." =>
        "Hurricane Dorian | heads: Hurricane | “Hurricane” tells what kind of name this is.";
    the_noun_at_the_start: "Lake Osk rose." => "Lake Osk | heads: Lake | “Lake” tells what kind of name this is.";
    the_noun_before_of: "The Treaty of Tesmir was signed." =>
        "Treaty of Tesmir | heads: Treaty | “Treaty” tells what kind of name this is.";
    a_dateline: "PARIS (AP) — The bridge fell." =>
        "PARIS | dateline | A report opens with its place, and perhaps its agency, before a dash.",
        "AP | organizations: Associated Press | “AP” is in the list of organizations.";
    a_noun_beside_the_name: "Hydrosk, the dam operator, closed. Hydrosk said so." =>
        "Hydrosk | beside a noun for a body | A word such as “company” or “movement” stands beside this name.",
        "Hydrosk | a name elsewhere | The text uses it as a name elsewhere.";
    a_short_name_in_brackets: "The Tesmir Board of Roads (TBR) met." =>
        "Tesmir Board of Roads | heads: Board | “Board” tells what kind of name this is.",
        "TBR | names; aliases: brackets | Its letters and the words around it read like the name of an organization. \
         Taken for Tesmir Board of Roads: the short name that the text gives in brackets.";
    a_firm_by_its_first_word: "Tolver Inc. closed. Tolver denied it." =>
        "Tolver Inc. | heads: Inc. | “Inc.” tells what kind of name this is.",
        "Tolver | short form; aliases: head left out | The text names it in full elsewhere: “Tolver Inc.”. \
         Taken for Tolver Inc.: the name without the word that says what kind of thing it is.";
    another_spelling: "Mohammed Weil met Muhammad Weil." =>
        "Mohammed Weil | first-names: Mohammed | “Mohammed” is a first name.",
        "Muhammad Weil | first-names: Muhammad; aliases: transcription | “Muhammad” is a first name. \
         Taken for Mohammed Weil: the same name, written otherwise in Latin letters.";
    a_name_turned_round: "The Ministry of Health met. The Health Ministry left." =>
        "Ministry of Health | heads: Ministry | “Ministry” tells what kind of name this is.",
        "Health Ministry | organizations: Health Ministry; aliases: turned | “Health Ministry” is in the list of organizations. \
         Taken for Ministry of Health: the same name turned round.";
};
