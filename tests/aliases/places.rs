//! Places and groups.

use super::{Case, check};

#[test]
fn one_by_several_names() {
    check(ONE);
}

#[test]
fn several() {
    check(SEVERAL);
}

#[rustfmt::skip]
const ONE: &[Case] = &[
    ("a country by two names", "They left the {pl United States}. The {pl U.S.} and {pl America} slept.",
        &["United States = U.S. (listed) = America (listed)"]),
    ("a country by two abbreviations", "The {pl U.K.} slept. The {pl UK} woke.", &["U.K. = UK (spelling)"]),
    ("a country renamed", "{pl Burma} slept. {pl Myanmar} woke.", &["Burma (listed) = Myanmar : Myanmar"]),
    ("Kiev", "{pl Kiev} slept. {pl Kyiv} woke.", &["Kiev (listed) = Kyiv : Kyiv"]),
    ("Odessa", "{pl Odessa} slept. {pl Odesa} woke.", &["Odessa (listed) = Odesa : Odesa"]),
    ("Kharkov", "{pl Kharkov} slept. {pl Kharkiv} woke.", &["Kharkov (listed) = Kharkiv : Kharkiv"]),
    ("Chernigov", "{pl Chernigov} slept. {pl Chernihiv} woke.", &["Chernigov (listed) = Chernihiv : Chernihiv"]),
    ("Calcutta", "{pl Calcutta} slept. {pl Kolkata} woke.", &["Calcutta (listed) = Kolkata : Kolkata"]),
    ("Bombay", "{pl Bombay} slept. {pl Mumbai} woke.", &["Bombay (listed) = Mumbai : Mumbai"]),
    ("Peking", "{pl Peking} slept. {pl Beijing} woke.", &["Peking (listed) = Beijing : Beijing"]),
    ("a capital with its district", "{pl Washington, D.C.} slept. {pl Washington} woke.",
        &["Washington, D.C. (listed) = Washington : Washington"]),
    ("a province by its letters", "{pl British Columbia} slept. {pl B.C.} woke.", &["British Columbia = B.C. (listed)"]),
    ("an unlisted place by its letters", "{pl Oyel Bexland} slept. {pl O.B.} woke.", &["Oyel Bexland = O.B. (acronym)"]),
    ("accents left out", "{pl São Paulo} slept. {pl Sao Paulo} woke.", &["São Paulo = Sao Paulo (spelling)"]),
    ("accents left out of an unlisted name", "{pl Ørsköld} slept. {pl Orskold} woke.", &["Ørsköld = Orskold (spelling)"]),
    ("an unlisted name in two transcriptions", "{pl Dzhambulgan} slept. {pl Jambulgan} woke.",
        &["Dzhambulgan = Jambulgan (transcription)"]),
    ("Saint and St.", "{pl St. Oyel} slept. {pl Saint Oyel} woke.", &["St. Oyel (spelling) = Saint Oyel : Saint Oyel"]),
    ("a river by its name", "The {pl Oyel River} froze. The {pl Oyel} thawed.", &["Oyel River = Oyel (head left out)"]),
    ("a mountain by its name", "{pl Mount Oyel} slept. {pl Oyel} woke.", &["Mount Oyel = Oyel (head left out)"]),
    ("a square by its last word", "{pl Oyelbex Square} slept. The {pl Square} woke.",
        &["Oyelbex Square = Square (end of name)"]),
    ("an airport after at", "They left {pl Henderson Executive Airport}. They landed at {pl Henderson}.",
        &["Henderson Executive Airport = Henderson (site)"]),
    ("a prison after at", "He left {pl Richard J. Donovan Correctional Facility}. He was held at {pl Donovan}.",
        &["Richard J. Donovan Correctional Facility = Donovan (site)"]),
    ("a nationality and its plural", "The {g Kazakh} team won. The {g Kazakhs} cheered.", &["Kazakh = Kazakhs (plural)"]),
    ("a nationality as noun and adjective", "A {g Swedish} ship met a {g Swede}.", &["Swedish = Swede (plural)"]),
    ("a former nationality", "A {g Soviet} ship met two {g Soviets}.", &["Soviet = Soviets (plural)"]),
    ("an unlisted people", "A {g Karvelian} ship met two {g Karvelians}.",
        &["Karvelian (plural) = Karvelians : Karvelians"]),
    ("a people's men", "A {g Karvelman} met two {g Karvelmen}.", &["Karvelman = Karvelmen (plural)"]),
    ("a people in two transcriptions", "A {g Kyrgyz} ship met a {g Kirghiz} one.", &["Kyrgyz = Kirghiz (transcription)"]),
];

#[rustfmt::skip]
const SEVERAL: &[Case] = &[
    ("North Korea is not Korea", "{pl North Korea} met {pl Korea} and {pl South Korea}.",
        &["North Korea", "Korea", "South Korea"]),
    ("Iran and Iraq", "{pl Iran} met {pl Iraq}.", &["Iran", "Iraq"]),
    ("Austria and Australia", "{pl Austria} met {pl Australia}.", &["Austria", "Australia"]),
    ("Niger and Nigeria", "{pl Niger} met {pl Nigeria}.", &["Niger", "Nigeria"]),
    ("their people", "A {g Nigerien} met a {g Nigerian}.", &["Nigerien", "Nigerian"]),
    ("the two Congos' neighbours", "{pl Guinea} met {pl Guinea-Bissau} and {pl Equatorial Guinea}.",
        &["Guinea", "Guinea-Bissau", "Equatorial Guinea"]),
    ("Republic of China and China", "{pl China} met the {pl Republic of China}.", &["China", "Republic of China"]),
    ("Virginia and West Virginia", "{pl Virginia} met {pl West Virginia}.", &["Virginia", "West Virginia"]),
    ("New Mexico and Mexico", "{pl Mexico} met {pl New Mexico}.", &["Mexico", "New Mexico"]),
    ("the capital and the state", "{pl Washington} met {pl Washington State}.", &["Washington", "Washington State"]),
    ("a city and its airport", "They left {pl London} for {pl London Airport}.", &["London", "London Airport"]),
    ("an unlisted town and its airport", "They left {pl Tesmir} for {pl Tesmir Airport}.", &["Tesmir", "Tesmir Airport"]),
    ("a town that something is in", "They left {pl Tesmir Airport}. They live in {pl Tesmir} and met at {pl Tesmir}.",
        &["Tesmir Airport", "Tesmir = Tesmir"]),
    ("at another place", "They left {pl Tesmir Airport}. They met at {pl Kolvan}.", &["Tesmir Airport", "Kolvan"]),
    ("a county and its town", "{pl Oyel County} met {pl Oyel}.", &["Oyel County", "Oyel"]),
    ("two rivers", "The {pl Oyel River} met the {pl Bex River}. The {pl River} froze.", &["Oyel River", "Bex River", "River"]),
    ("two short names alike", "{pl Bari} met {pl Bary}.", &["Bari", "Bary"]),
    ("a capital and its country", "{pl Moscow} surprised {pl Russia}.", &["Moscow", "Russia"]),
    ("a country and its people", "A {g Russian} ship left {pl Russia}.", &["Russian", "Russia"]),
    ("two nationalities", "A {g Russian} ship met a {g Kazakh} one.", &["Russian", "Kazakh"]),
    ("North Koreans and Koreans", "A {g North Korean} met a {g Korean}.", &["North Korean", "Korean"]),
    ("an unlisted people and its northern kin", "A {g North Karvelian} met a {g Karvelian}.",
        &["North Karvelian", "Karvelian"]),
    ("Soviets and Russians", "A {g Soviet} ship met a {g Russian} one.", &["Soviet", "Russian"]),
    ("a people that ends in ss", "A {g Swiss} ship met a {g Swis} one.", &["Swiss", "Swis"]),
    ("New York and New York State", "{pl New York} met {pl New York State}.", &["New York", "New York State"]),
    ("places go by no phrase", "{pl York} in {pl England}, formerly {pl Eboracum}, slept.", &["York", "England", "Eboracum"]),
];
