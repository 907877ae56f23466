//! The rules that join a mention to its entity, each with its name and its reason in words.

/// Why a mention is taken for a mention of a fuller name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// "Nazarbayev" and "NAZARBAYEV", "São Paulo" and "Sao Paulo", "Defence" and "Defense".
    Spelling,
    /// "Nazarbayev" and "Nazarbaev".
    Transcription,
    /// "Burma" and "Myanmar".
    Listed,
    /// "Kazakh" and "Kazakhs".
    Plural,
    /// "Karvel Fishing Union (KFU)".
    Brackets,
    /// "Mara Lund, also known as Ilse Brandt".
    KnownAs,
    /// "WHO" and "World Health Organization".
    Acronym,
    /// "Mara Lund" and "Lund".
    Surname,
    /// "Xi Jinping" and "Xi".
    FamilyNameFirst,
    /// "Mara Lund" and "Mara".
    FirstName,
    /// "Enrique Peña Nieto" and "Peña".
    InnerName,
    /// "Gabriel García Márquez" and "García Márquez".
    LastWords,
    /// "Mohammed bin Salman Al Saud" and "Mohammed bin Salman".
    FirstWords,
    /// "John F. Abel" and "John Abel".
    MiddleName,
    /// "John Abel" and "J. Abel".
    Initials,
    /// "William Abel" and "Bill Abel".
    FormOfFirstName,
    /// "Abe Shinzo" and "Shinzo Abe".
    Order,
    /// "Dwayne “The Rock” Johnson" and "The Rock".
    Nickname,
    /// "Charles III" and "Charles", "Amos Lund Jr." and "Amos Lund".
    Byname,
    /// "Kazakh Interior Ministry" and "Interior Ministry".
    Country,
    /// "Ministry of the Interior" and "Interior Ministry".
    Turned,
    /// "Acme Corporation" and "Acme".
    HeadLeftOut,
    /// "Tesmir Harbour Authority" and "Harbour Authority".
    EndOfName,
    /// "Federal Bureau of Investigation" and "Bureau".
    MainWord,
    /// "Heathrow Airport" and "at Heathrow".
    Site,
}

impl Rule {
    /// The name of the rule, as explanations carry it.
    pub fn id(self) -> &'static str {
        self.row().0
    }

    /// What the mention is to the name that it is taken for, to be read after "Taken for Mara Lund: ".
    pub fn words(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> (&'static str, &'static str) {
        match self {
            Rule::Spelling => ("aliases: spelling", "the same name in another spelling"),
            Rule::Transcription => {
                ("aliases: transcription", "the same name, written otherwise in Latin letters")
            }
            Rule::Listed => ("aliases: listed", "another name of the same in our lists"),
            Rule::Plural => ("aliases: plural", "another form of the same name"),
            Rule::Brackets => ("aliases: brackets", "the short name that the text gives in brackets"),
            Rule::KnownAs => ("aliases: known as", "the text says that both are one"),
            Rule::Acronym => ("aliases: acronym", "the first letters of the name"),
            Rule::Surname => ("aliases: surname", "the surname of the full name"),
            Rule::FamilyNameFirst => {
                ("aliases: family name first", "the family name, which stands first in the full name")
            }
            Rule::FirstName => ("aliases: first name", "the first name, which nobody else in this text has"),
            Rule::InnerName => {
                ("aliases: inner name", "a part of the full name, which nobody else in this text has")
            }
            Rule::LastWords => ("aliases: last words", "the last words of the full name"),
            Rule::FirstWords => ("aliases: first words", "the first words of the full name"),
            Rule::MiddleName => ("aliases: middle name", "the same name with fewer middle names"),
            Rule::Initials => ("aliases: initials", "the same name with an initial for the first name"),
            Rule::FormOfFirstName => {
                ("aliases: form of first name", "the same name with another form of the first name")
            }
            Rule::Order => ("aliases: order", "the same name in another order"),
            Rule::Nickname => {
                ("aliases: nickname", "the nickname that the full name gives in quotation marks")
            }
            Rule::Byname => ("aliases: byname", "the same name without its number or byname"),
            Rule::Country => ("aliases: country", "the same body, its country named or left out"),
            Rule::Turned => ("aliases: turned", "the same name turned round"),
            Rule::HeadLeftOut => {
                ("aliases: head left out", "the name without the word that says what kind of thing it is")
            }
            Rule::EndOfName => {
                ("aliases: end of name", "the end of the longer name, and of no other in this text")
            }
            Rule::MainWord => {
                ("aliases: main word", "the main word of the longer name, and of no other in this text")
            }
            Rule::Site => ("aliases: site", "after “at”, part of the name of a site"),
        }
    }
}
