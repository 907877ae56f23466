//! Tokens: the text with a space between any two, and behind each that is no word or punctuation its kind.

use saidso::text::{self, TokenKind};

use crate::{Case, check};

fn tokens(text: &str) -> Vec<String> {
    let tokens = text::tokens(text).into_iter().map(|token| {
        let kind = match token.kind {
            TokenKind::Word | TokenKind::Punctuation => "",
            TokenKind::Number => "/number",
            TokenKind::Ordinal => "/ordinal",
            TokenKind::Clitic => "/clitic",
            TokenKind::Reference => "/reference",
            TokenKind::Symbol => "/symbol",
        };
        format!("{}{kind}", token.span.of(text))
    });
    vec![tokens.collect::<Vec<_>>().join(" ")]
}

#[test]
fn what_is_parted() {
    check(PARTED, tokens);
}

#[test]
fn what_stays_whole() {
    check(WHOLE, tokens);
}

#[rustfmt::skip]
const PARTED: &[Case] = cases! {
    a_negation: "can't don’t" => "ca n't/clitic do n’t/clitic";
    a_word_that_begins_with_an_apostrophe: "ʼa" => "ʼa";
    a_contracted_verb: "She'll say they've" => "She 'll/clitic say they 've/clitic";
    a_possessive: "Lund's barn" => "Lund 's/clitic barn";
    a_curly_possessive: "Lund’s barn" => "Lund ’s/clitic barn";
    a_plural_possessive: "dogs' bowls" => "dogs ' bowls";
    a_hyphened_word: "so-called" => "so - called";
    a_number_and_its_unit: "5km" => "5/number km";
    a_percent_sign: "45%" => "45/number %/symbol";
    a_dollar_sign: "$200" => "$/symbol 200/number";
    a_euro_sign: "€95m" => "€/symbol 95/number m";
    a_pound_sign: "£3" => "£/symbol 3/number";
    a_full_stop: "It rained." => "It rained .";
    a_comma_after_a_number: "In 1998, 40" => "In 1998/number , 40/number";
    a_range_with_an_en_dash: "20–30" => "20/number – 30/number";
    a_score: "3-1" => "3/number - 1/number";
    an_aircraft: "F-16" => "F - 16/number";
    quotation_marks: "“no”" => "“ no ”";
    brackets: "(no)" => "( no )";
    a_dash_between_words: "rain—again" => "rain — again";
    a_slash: "and/or" => "and / or";
    an_address_and_the_full_stop_after_it: "See www.tesmir.example." => "See www.tesmir.example/reference .";
    an_address_in_brackets: "(https://tesmir.example/a)" => "( https://tesmir.example/a/reference )";
    a_letter_that_ends_a_sentence: "vitamin C. It" => "vitamin C . It";
    a_word_that_is_an_abbreviation_only_before_numbers: "He said no. She" => "He said no . She";
    a_number_and_a_longer_ending: "23rds" => "23/number rds";
    an_at_sign_alone: "mara @ home" => "mara @ home";
    a_hash_before_a_number: "#5" => "# 5/number";
    two_emoji_without_a_joiner: "👩🚒" => "👩/symbol 🚒/symbol";
    a_letter_before_its_sentence_ends: "plan C." => "plan C .";
    letters_of_money: "R1,200 N2bn R500 P2 million" => "R 1,200/number N 2/number bn R 500/number P 2/number million";
};

#[rustfmt::skip]
const WHOLE: &[Case] = cases! {
    a_title: "Mr. Lund" => "Mr. Lund";
    a_dotted_abbreviation: "the U.S. and the U.K." => "the U.S. and the U.K.";
    half_of_the_day: "9 a.m." => "9/number a.m.";
    an_initial: "J. K. Osterman" => "J. K. Osterman";
    number_before_a_number: "No. 5" => "No. 5/number";
    an_irish_name: "O'Brien O’Brien" => "O'Brien O’Brien";
    a_french_article: "L'Equipe l’Oréal" => "L'Equipe l’Oréal";
    a_grouped_number: "1,234,567.8" => "1,234,567.8/number";
    an_ordinal: "23rd 1st 42nd 5th" => "23rd/ordinal 1st/ordinal 42nd/ordinal 5th/ordinal";
    a_decade: "1990s" => "1990s/ordinal";
    letters_with_digits: "G7 M23" => "G7 M23";
    an_address: "https://tesmir.example/a?b=1" => "https://tesmir.example/a?b=1/reference";
    a_handle: "@tesmir_news" => "@tesmir_news/reference";
    a_hashtag: "#flood" => "#flood/reference";
    dots: "wait ... now" => "wait ... now";
    two_hyphens: "rain -- again" => "rain -- again";
    a_combining_mark: "Re\u{301}gis" => "Re\u{301}gis";
    a_soft_hyphen: "gov\u{ad}ernment" => "gov\u{ad}ernment";
    a_word_in_another_script: "Москва 東京" => "Москва 東京";
    an_underscore_in_a_handle: "@a_b" => "@a_b/reference";
    the_pronoun_before_a_full_stop: "so do I." => "so do I .";
    a_byte_order_mark_is_a_gap: "\u{feff}Rain" => "Rain";
    a_joined_emoji: "👩\u{200d}🚒" => "👩\u{200d}🚒/symbol";
    an_emoji_with_its_skin_tone: "👍🏽" => "👍🏽/symbol";
    a_heart_with_its_variation_selector: "❤\u{fe0f}" => "❤\u{fe0f}/symbol";
    two_flags: "🇰🇿🇫🇷" => "🇰🇿/symbol 🇫🇷/symbol";
    a_joined_emoji_before_a_word: "👩\u{200d}🚒ran" => "👩\u{200d}🚒/symbol ran";
    half_of_the_day_in_the_afternoon: "6 p.m. and" => "6/number p.m. and";
    an_initial_that_is_also_short_for_page: "P. Lund" => "P. Lund";
    a_question_within_an_address: "www.tesmir.example/a?b=1, now" => "www.tesmir.example/a?b=1/reference , now";
    letters_of_a_type: "N95 R5 P40, 200" => "N95 R5 P40 , 200/number";
};
