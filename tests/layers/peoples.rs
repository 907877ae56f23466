//! The names of the world's peoples: each sentence is written out as the persons that it names.

use saidso::report::EntityKind;

use crate::{Case, check};

#[test]
fn persons_of_many_peoples() {
    check(PERSONS, |text| {
        let report = saidso::analyse(text);
        let persons = report.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
        persons.flat_map(|person| &person.mentions).map(|mention| mention.span.of(text).to_owned()).collect()
    });
}

#[rustfmt::skip]
const PERSONS: &[Case] = cases! {
    kyrgyz: "“Nobody told us,” said Aibek Toktogulov, a teacher in Osh." => "Aibek Toktogulov";
    kazakh: "The sentence was read to Zhanar Sultanbekova in a closed hearing." =>
        "Zhanar Sultanbekova";
    yoruba: "Oluwaseun Adebayo, who sells yams in Ibadan, lost his stall." => "Oluwaseun Adebayo";
    igbo: "The award went to Chimamanda Okonkwo on Friday." => "Chimamanda Okonkwo";
    hausa: "Police arrested Babagana Danladi near the bridge." => "Babagana Danladi";
    zulu: "The minister, Thulani Dlamini, refused to comment." => "Thulani Dlamini";
    somali: "According to Abdirahman Warsame, the road is closed." => "Abdirahman Warsame";
    tamil: "The petition was signed by Muthuvel Karunanidhi and others." => "Muthuvel Karunanidhi";
    tamil_initials: "The court freed M. K. Selvam." => "M. K. Selvam";
    vietnamese: "The lawyer, Nguyen Van Dai, was arrested in Hanoi." => "Nguyen Van Dai";
    icelandic: "Vigdís Sigurðardóttir opened the hall." => "Vigdís Sigurðardóttir";
    icelandic_father: "The match was stopped by Gylfi Sigurðsson." => "Gylfi Sigurðsson";
    arabic_al: "The general, Abdel Fattah al-Masri, spoke for an hour." => "Abdel Fattah al-Masri";
    arabic_bin: "Mohammed bin Rashed did not attend." => "Mohammed bin Rashed";
    arabic_alone: "The poem by Mahmoud Haddad was read aloud." => "Mahmoud Haddad";
    chinese_order: "The dissident Liu Xiaoming died in custody." => "Liu Xiaoming";
    korean: "The leader, Kim Jong-su, watched the test." => "Kim Jong-su";
    korean_after_a_title: "President Yoon Suk-ho declared it on Tuesday." => "Yoon Suk-ho";
    japanese: "The prime minister, Fumio Takeda, resigned." => "Fumio Takeda";
    spanish_double_surname: "The writer Gabriel Ortega Márquez was born here." =>
        "Gabriel Ortega Márquez";
    spanish_two_first_names: "Juan Manuel Ortega signed the deal." => "Juan Manuel Ortega";
    dutch: "The bank was run by Jeroen van der Veer." => "Jeroen van der Veer";
    german_von: "The seat was won by Ursula von der Hagen." => "Ursula von der Hagen";
    irish: "The story was told by Siobhán O'Connor." => "Siobhán O'Connor";
    scottish: "The farm of Angus McDonald burned." => "Angus McDonald";
    croatian: "The strike was called by Ivo Marković." => "Ivo Marković";
    ukrainian: "The mayor, Vitali Shevchenko, asked people to leave." => "Vitali Shevchenko";
    belarusian: "Svetlana Kovalenko fled to Lithuania." => "Svetlana Kovalenko";
    albanian: "The school was built by Edi Hoxha." => "Edi Hoxha";
    georgian: "The case against Mikheil Gelashvili was dropped." => "Mikheil Gelashvili";
    armenian: "The party of Nikol Petrosyan won." => "Nikol Petrosyan";
    filipino: "The ferry was steered by Rodrigo Magsaysay's cousin." => "Rodrigo Magsaysay";
    indonesian: "The speech by Joko Santoso was short." => "Joko Santoso";
    urdu: "The actor Imran Khan Afridi waved." => "Imran Khan Afridi";
    punjabi: "The farmer, Gurpreet Singh, lost two fields." => "Gurpreet Singh";
    bengali_after_a_title: "The nurse, Sheikh Hasina Akter, was not named at first." => "Hasina Akter";
    persian: "The student, Mahsa Karimi, died in hospital." => "Mahsa Karimi";
    hebrew: "The rabbi, Ovadia Mizrahi, was buried on Monday." => "Ovadia Mizrahi";
    tongan: "The judge, Sione Latukefu, adjourned the case." => "Sione Latukefu";
    honduran: "The activist Berta Cáceres was killed." => "Berta Cáceres";
    afghan: "The envoy, Zalmay Ahmadzai, flew to Doha." => "Zalmay Ahmadzai";
    pashto: "The warlord Gulbuddin Zadran returned to Kabul." => "Gulbuddin Zadran";
};
