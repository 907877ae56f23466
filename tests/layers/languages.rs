//! Which texts the engine takes for English, and which for too short.

use saidso::text::{Unsuited, unsuited};

#[rustfmt::skip]
const TEXTS: &[(&str, Option<Unsuited>)] = &[
    ("The ministry said on Friday that at least 26 people had been killed in the capital.", None),
    ("“We heard it before we felt it,” said Petr Vanek, who had left the shaft minutes earlier.", None),
    ("Blast in Osten kills 11, governor says; union fears more dead under rubble of mine", None),
    ("Police arrested 40 protesters overnight, officials said, and a curfew was extended.", None),
    ("The bridge over the river is shut today.", None),
    ("Storm shuts the Dravna bridge; the mayor waits", None),
    ("Bread and peace!", Some(Unsuited::TooShort)),
    ("Rain снег", Some(Unsuited::TooShort)),
    ("2019 2020 2021 2022 — 14 % 18 % 22 %", Some(Unsuited::TooShort)),
    ("Das Ministerium sagte am Freitag, dass in der Hauptstadt mindestens 26 Menschen getötet worden seien.", Some(Unsuited::NotEnglish)),
    ("Het ministerie zei vrijdag dat in de hoofdstad ten minste 26 mensen waren gedood, en dat er meer gewonden zijn.", Some(Unsuited::NotEnglish)),
    ("Le ministère a déclaré vendredi qu’au moins 26 personnes avaient été tuées dans la capitale pendant la nuit.", Some(Unsuited::NotEnglish)),
    ("El ministerio dijo el viernes que al menos 26 personas habían muerto en la capital durante la noche.", Some(Unsuited::NotEnglish)),
    ("Il ministero ha detto venerdì che almeno 26 persone sono state uccise nella capitale durante la notte.", Some(Unsuited::NotEnglish)),
    ("Ministeriet sagde fredag, at mindst 26 mennesker var blevet dræbt i hovedstaden i løbet af natten.", Some(Unsuited::NotEnglish)),
    ("O ministério disse na sexta-feira que pelo menos 26 pessoas foram mortas na capital durante a noite.", Some(Unsuited::NotEnglish)),
    ("Министерство сообщило в пятницу, что в столице погибли не менее 26 человек.", Some(Unsuited::NotEnglish)),
    ("内政部周五表示，首都至少有26人丧生。", Some(Unsuited::NotEnglish)),
    ("Kementerian mengatakan pada hari Jumat bahwa sedikitnya 26 orang tewas di ibu kota.", Some(Unsuited::NotEnglish)),
];

#[test]
fn which_texts_can_be_read() {
    let wrong: Vec<_> = TEXTS
        .iter()
        .map(|&(text, fit)| (text, fit, unsuited(text)))
        .filter(|(_, fit, found)| fit != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
