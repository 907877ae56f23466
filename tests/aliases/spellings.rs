//! Spellings of one name, and which of them names the entity.

use super::{Case, check};

#[test]
fn one_name_in_two_transcriptions() {
    let pairs = [
        ("Nursultan Nazarbayev", "Nursultan Nazarbaev"),
        ("Muammar Gaddafi", "Muammar Qaddafi"),
        ("Muammar Gaddafi", "Muammar Kadhafi"),
        ("Muammar Gaddafi", "Muammar Gadhafi"),
        ("Dzhaliev", "Jaliev"),
        ("Sadyr Zhaparov", "Sadyr Japarov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelenskyi", "Volodymyr Zelenskiy"),
        ("Viktor Yanukovich", "Viktor Yanukovych"),
        ("Mohammed Waseem", "Muhammad Wasim"),
        ("Mohamed Salah", "Mohammad Salah"),
        ("Saddam Hussein", "Saddam Husayn"),
        ("Boris Yeltsin", "Boris Eltsin"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Alexei Navalny", "Aleksey Navalnyy"),
        ("Fyodor Dostoyevsky", "Fyodor Dostoevsky"),
        ("Mikhail Gorbachev", "Mikhail Gorbachyov"),
        ("Alexander Lukashenko", "Aleksandr Lukashenka"),
        ("Nikol Pashinyan", "Nikol Pashinian"),
        ("Slobodan Milošević", "Slobodan Milosevich"),
        ("Novak Djokovic", "Novak Jokovic"),
        ("Thomas Müller", "Thomas Mueller"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Kassym-Zhomart Tokayev", "Kassym-Jomart Tokayev"),
        ("Régis Dubé", "Regis Dube"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
    ];
    for (one, other) in pairs {
        let (_, entities) = super::entities(&format!("It was {{p {one}}}. Then {{p {other}}} left."));
        assert_eq!(entities.len(), 1, "{one} and {other}");
        let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
        let (_, entities) = super::entities(&format!("It was {{p {one}}}. Then {{p {}}} left.", last(other)));
        assert_eq!(entities.len(), 1, "{one} and {}", last(other));
    }
}

#[test]
fn names_alike_are_no_transcriptions() {
    let pairs = [
        ("Mara Hansen", "Mara Jansen"),
        ("Mara Petrov", "Mara Petrovich"),
        ("Mara Smith", "Mara Smitt"),
        ("Mara Johnson", "Mara Jackson"),
        ("Mara Nazarov", "Mara Nazarbayev"),
        ("Mara Peterson", "Mara Petersen"),
        ("Mara Ivanov", "Mara Ivanova"),
        ("Mara Hussein", "Mara Hassan"),
        ("Mara Mahmoud", "Mara Mohammed"),
        ("Mara Gerry", "Mara Kerry"),
        ("Mara Ahmed", "Mara Hamed"),
        ("Mara Abdullah", "Mara Abdul"),
        ("Mara Miller", "Mara Mueller"),
        ("Mara Stephens", "Mara Stevens"),
        ("Mara Khan", "Mara Han"),
        ("Marco Lund", "Marcus Lund"),
        ("Daniel Lund", "Daniela Lund"),
        ("Paul Lund", "Paula Lund"),
    ];
    for (one, other) in pairs {
        let (_, entities) = super::entities(&format!("It was {{p {one}}}. Then {{p {other}}} left."));
        assert_eq!(entities.len(), 2, "{one} and {other}");
    }
}

#[test]
fn the_fullest_spelling_names_the_entity() {
    check(NAMED);
}

#[rustfmt::skip]
const NAMED: &[Case] = &[
    ("the fullest", "{p Tokayev} spoke. {p Kassym Tokayev} left. {p Kassym-Zhomart Tokayev} slept.",
        &["Tokayev (surname) = Kassym Tokayev (middle name) = Kassym-Zhomart Tokayev : Kassym-Zhomart Tokayev"]),
    ("not the capitals of a headline", "{p MARA LUND} won. {p Mara Lund} wept. {p MARA LUND} left.",
        &["MARA LUND (spelling) = Mara Lund = MARA LUND (spelling) : Mara Lund"]),
    ("capitals if there is nothing else", "{p MARA LUND} won. {p LUND} wept.", &["MARA LUND = LUND (surname)"]),
    ("the most frequent accents", "{p Regis Dube} won. {p Régis Dubé} wept. {p Régis Dubé} left.",
        &["Regis Dube (spelling) = Régis Dubé = Régis Dubé : Régis Dubé"]),
    ("the most frequent transcription", "{p Zelenskyy} won. {p Zelensky} wept. {p Zelensky} left.",
        &["Zelenskyy (transcription) = Zelensky = Zelensky : Zelensky"]),
    ("the first of two that are alike", "{p Regis Dube} won. {p Régis Dubé} wept.",
        &["Regis Dube = Régis Dubé (spelling)"]),
    ("not a nickname", "{p Lund}, nicknamed “{p The Great Rock of Tesmir}”, won.",
        &["Lund = The Great Rock of Tesmir (known as)"]),
    ("the usual name of a country", "The {pl Russian Federation} won. {pl Russia} wept.",
        &["Russian Federation (listed) = Russia : Russia"]),
    ("the fuller of two unusual names", "The {pl UK} won. {pl Great Britain} wept.",
        &["UK (listed) = Great Britain : Great Britain"]),
    ("the words of an acronym", "The {o KFU} won. The {o Karvel Fishing Union} wept.",
        &["KFU (acronym) = Karvel Fishing Union : Karvel Fishing Union"]),
    ("no title", "{p Joe Lund} won. {p Vice President Lund} wept.", &["Joe Lund = Vice President Lund (surname)"]),
];
