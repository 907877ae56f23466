//! Aliases: each named thing is written out as all its mentions in order, with `=` between them.

use crate::{Case, check};

fn entities(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    let joined = report.entities.iter().map(|entity| {
        let mentions = entity.mentions.iter().map(|mention| mention.span.of(text));
        mentions.collect::<Vec<_>>().join(" = ")
    });
    joined.collect()
}

#[test]
fn one_thing_by_several_names() {
    check(ONE, entities);
}

#[test]
fn several_things_with_names_alike() {
    check(SEVERAL, entities);
}

#[rustfmt::skip]
const ONE: &[Case] = cases! {
    the_same_name_again: "They left Moscow. Snow fell in Moscow." => "Moscow = Moscow";
    a_surname_after_the_full_name: "The prize went to Mara Lund. Later Lund wept." => "Mara Lund = Lund";
    a_surname_before_the_full_name: "It was President Tokayev. Kassym-Zhomart Tokayev had come." =>
        "Tokayev = Kassym-Zhomart Tokayev";
    a_surname_after_a_title: "The prize went to Mara Lund. Later Dr. Lund wept." => "Mara Lund = Lund";
    a_possessive: "The prize went to Mara Lund. Then Lund's barn burned." => "Mara Lund = Lund";
    an_acronym: "The World Health Organization met. Then the WHO left." => "World Health Organization = WHO";
    an_acronym_in_brackets: "The Tesmir Harbour Authority (THA) met. Then the THA left." =>
        "Tesmir Harbour Authority = THA = THA";
    an_acronym_of_an_unknown_name: "The Karvel Fishing Union met. Then the KFU left." => "Karvel Fishing Union = KFU";
    a_transliteration: "It was Nursultan Nazarbaev. The statue shows Nursultan Nazarbayev." =>
        "Nursultan Nazarbaev = Nursultan Nazarbayev";
    a_transliterated_surname: "It was Nursultan Nazarbayev. Then President Nazarbaev left." =>
        "Nursultan Nazarbayev = Nazarbaev";
    diacritics_left_out: "It was Régis Dubé. Later Regis Dube left." => "Régis Dubé = Regis Dube";
    diacritics_of_a_city: "They met in São Paulo. They stayed in Sao Paulo." => "São Paulo = Sao Paulo";
    a_nationality_and_its_plural: "The Kazakh team won. The Kazakhs cheered." => "Kazakh = Kazakhs";
    a_nationality_as_noun_and_adjective: "A Russian ship sank. Two Russians swam." => "Russian = Russians";
    a_country_by_two_names: "They left the United States. The U.S. was silent." => "United States = U.S.";
    another_country_by_two_names: "They left the United Kingdom. The UK was silent." => "United Kingdom = UK";
    a_middle_name_left_out: "It was John F. Abel. Later John Abel left." => "John F. Abel = John Abel";
    a_country_and_its_dotted_letters: "They left the U.K. and the UK was silent." => "U.K. = UK";
    a_union_and_its_letters: "The European Union met. Then the EU left." => "European Union = EU";
    a_surname_of_two_parts: "It was Bashar al-Assad. Later Assad left." => "Bashar al-Assad = Assad";
    a_surname_after_titles_and_full_name: "Foreign Minister Sergei Lavrov left. Mr. Lavrov flew home." =>
        "Sergei Lavrov = Lavrov";
    a_curly_possessive: "It was Mara Lund. Lund’s barn burned." => "Mara Lund = Lund";
    a_full_name_without_the_middle_one: "Tomas Jan Weil came. Tomas Weil left." => "Tomas Jan Weil = Tomas Weil";
    a_typhoon_alone: "Typhoon Lin hit the coast. Lin killed two." => "Typhoon Lin = Lin";
};

#[rustfmt::skip]
const SEVERAL: &[Case] = cases! {
    letters_that_are_declared_twice: "The Board of Health (BH) met. BH left. The Board of Homes (BH) met. BH lost." =>
        "Board of Health = BH = BH", "Board of Homes = BH = BH";
    two_people_of_one_surname: "It was Mara Lund and Amos Lund." => "Mara Lund", "Amos Lund";
    two_people_of_one_first_name: "It was Mara Lund and Mara Weil." => "Mara Lund", "Mara Weil";
    a_surname_means_the_person_named_last: "First came Mara Lund, then Amos Lund. Later Lund wept." =>
        "Mara Lund", "Amos Lund = Lund";
    a_nationality_and_its_country: "A Russian ship left Russia." => "Russian", "Russia";
    a_nationality_and_its_ministry: "The Kazakh Ministry of the Interior met a Kazakh team." =>
        "Kazakh Ministry of the Interior", "Kazakh";
    a_capital_and_its_country: "The note from Moscow surprised Russia." => "Moscow", "Russia";
    a_city_and_its_airport: "The train left London for London Airport." => "London", "London Airport";
    two_nationalities: "A Russian ship met a Kazakh one." => "Russian", "Kazakh";
    surnames_alike: "It was Mara Lund and Amos Lunt." => "Mara Lund", "Amos Lunt";
    two_ministries: "The Ministry of Defence met the Ministry of Health." => "Ministry of Defence", "Ministry of Health";
    two_acronyms_of_one_letter_apart: "The treaty binds the WHO and the WTO." => "WHO", "WTO";
    a_party_and_its_members: "The Democratic Party met. Some Democrats left." => "Democratic Party", "Democrats";
    two_countries_of_one_word: "The train left North Korea for South Korea." => "North Korea", "South Korea";
    two_countries_spelt_alike: "The plane left Niger for Nigeria." => "Niger", "Nigeria";
    a_person_and_a_place_of_one_name: "It was Mara London. She lives in London." => "Mara London", "London";
    a_river_and_a_city: "They crossed the Danube in Vienna." => "Danube", "Vienna";
    short_surnames_alike: "It was Bo Lee and Ann Li." => "Bo Lee", "Ann Li";
    two_spellings_that_are_two_people: "It was Anna Ivanov and Boris Ivanova." => "Anna Ivanov", "Boris Ivanova";
    a_husband_and_wife: "It was Mr. Lund and Mrs. Meyer." => "Lund", "Meyer";
    a_river_and_the_country_of_one_name: "They flew to Jordan. It was Mara Jordan." => "Jordan", "Mara Jordan";
    a_country_and_its_ministry: "Russia met the Russian Ministry of Defence." =>
        "Russia", "Russian Ministry of Defence";
    an_acronym_of_another_name: "The World Health Organization met the WTO." => "World Health Organization", "WTO";
    a_war_and_its_place: "The Battle of Tesmir was lost. They left Tesmir." => "Battle of Tesmir", "Tesmir";
    a_newspaper_and_its_city: "They left New York. The New York Times was silent." => "New York", "New York Times";
};
