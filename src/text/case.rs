//! Capital and small letters of the alphabets in which names stand in English news: Latin, Greek, Cyrillic and Armenian.
//!
//! The standard library knows those of every script ever encoded, by tables that are 9 KB of download.

/// Runs of capitals beyond ASCII: the first, the last, the small letter of the first, and how far one capital is from the next; where
/// it is 2, the small letters stand in between. From Unicode's `UnicodeData.txt`, simple mappings.
const CAPITALS: [(char, char, char, u32); 40] = [
    ('À', 'Ö', 'à', 1),
    ('Ø', 'Þ', 'ø', 1),
    ('Ā', 'Į', 'ā', 2),
    ('İ', 'İ', 'i', 1),
    ('Ĳ', 'Ķ', 'ĳ', 2),
    ('Ĺ', 'Ň', 'ĺ', 2),
    ('Ŋ', 'Ŷ', 'ŋ', 2),
    ('Ÿ', 'Ÿ', 'ÿ', 1),
    ('Ź', 'Ž', 'ź', 2),
    ('Ɓ', 'Ɓ', 'ɓ', 1),
    ('Ɔ', 'Ɔ', 'ɔ', 1),
    ('Ɖ', 'Ɗ', 'ɖ', 1),
    ('Ə', 'Ə', 'ə', 1),
    ('Ɛ', 'Ɛ', 'ɛ', 1),
    ('Ƙ', 'Ƙ', 'ƙ', 1),
    ('Ơ', 'Ơ', 'ơ', 1),
    ('Ư', 'Ư', 'ư', 1),
    ('Ƴ', 'Ƴ', 'ƴ', 1),
    ('Ǎ', 'Ǜ', 'ǎ', 2),
    ('Ǟ', 'Ǯ', 'ǟ', 2),
    ('Ǹ', 'Ȟ', 'ǹ', 2),
    ('Ȣ', 'Ȳ', 'ȣ', 2),
    ('Ά', 'Ά', 'ά', 1),
    ('Έ', 'Ί', 'έ', 1),
    ('Ό', 'Ό', 'ό', 1),
    ('Ύ', 'Ώ', 'ύ', 1),
    ('Α', 'Ρ', 'α', 1),
    ('Σ', 'Ϋ', 'σ', 1),
    ('Ѐ', 'Џ', 'ѐ', 1),
    ('А', 'Я', 'а', 1),
    ('Ѡ', 'Ҁ', 'ѡ', 2),
    ('Ҋ', 'Ҿ', 'ҋ', 2),
    ('Ӏ', 'Ӏ', 'ӏ', 1),
    ('Ӂ', 'Ӎ', 'ӂ', 2),
    ('Ӑ', 'Ԯ', 'ӑ', 2),
    ('Ա', 'Ֆ', 'ա', 1),
    ('Ḁ', 'Ẕ', 'ḁ', 2),
    ('ẞ', 'ẞ', 'ß', 1),
    ('Ạ', 'Ỿ', 'ạ', 2),
    ('Ａ', 'Ｚ', 'ａ', 1),
];

/// Small letters that no capital of the table has.
const ALONE: [char; 5] = ['ı', 'ĸ', 'ŉ', 'ſ', 'ς'];

/// The small letter of a capital, and any other character as it is. One makes one: `İ` loses its dot.
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match CAPITALS.iter().find(|run| place(c, run.0, run).is_some()) {
        Some(run) => char::from_u32(c as u32 - run.0 as u32 + run.2 as u32).unwrap_or(c),
        None => c,
    }
}

/// The capital of a small letter, and any other character as it is.
pub fn upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    match CAPITALS.iter().find(|run| place(c, run.2, run).is_some()) {
        Some(run) => char::from_u32(c as u32 - run.2 as u32 + run.0 as u32).unwrap_or(c),
        None => c,
    }
}

/// Whether `c` is a capital letter.
pub fn is_capital(c: char) -> bool {
    lower(c) != c
}

/// Whether `c` is a small letter.
pub fn is_small(c: char) -> bool {
    upper(c) != c || ALONE.contains(&c)
}

/// `text` in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// `word`, which is in small letters, with a capital first letter.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(upper).into_iter().chain(letters).collect()
}

/// How far into `run`, whose capitals or small letters begin with `first`, `c` is.
fn place(c: char, first: char, run: &(char, char, char, u32)) -> Option<u32> {
    let place = (c as u32).checked_sub(first as u32)?;
    (place <= run.1 as u32 - run.0 as u32 && place % run.3 == 0).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::{capitalised, is_capital, is_small, lower, lowered, upper};

    /// What the standard library gives, where that is one character.
    fn only(mut letters: impl Iterator<Item = char>) -> Option<char> {
        letters.next().filter(|_| letters.next().is_none())
    }

    #[test]
    fn a_letter_has_the_partner_that_unicode_gives_it() {
        for c in ('\0'..=char::MAX).filter(|c| !"İ".contains(*c)) {
            assert!(lower(c) == c || Some(lower(c)) == only(c.to_lowercase()), "{c:?} {:x}", c as u32);
            assert!(
                upper(c) == c || Some(upper(c)) == only(c.to_uppercase()) || c == 'ß',
                "{c:?} {:x}",
                c as u32
            );
            assert!(!is_capital(c) || c.is_uppercase(), "{c:?}");
            assert!(!is_small(c) || c.is_lowercase(), "{c:?}");
        }
        assert_eq!(lower('İ'), 'i');
    }

    #[test]
    fn the_alphabets_of_names_are_there_in_full() {
        let alphabets = [
            '\0'..='\u{17f}',
            '\u{1cd}'..='\u{1dc}',
            '\u{1de}'..='\u{1ef}',
            '\u{1f8}'..='\u{21f}',
            '\u{386}'..='\u{3cf}',
        ];
        let more =
            ['\u{400}'..='Ֆ', 'ա'..='ֆ', '\u{1e00}'..='\u{1e95}', '\u{1ea0}'..='\u{1eff}', 'Ａ'..='ｚ'];
        // The ordinals of Spanish, and a sign for "and", are small letters by Unicode alone; the rest are signs for `κ`, `ς`, `β`.
        let signs = ['ª', 'º', 'Ϗ', 'µ'];
        for c in alphabets.into_iter().chain(more).flatten().filter(|c| !signs.contains(c)) {
            assert_eq!(is_capital(c), c.is_uppercase(), "{c:?} {:x}", c as u32);
            assert_eq!(is_small(c) || "ΐΰ".contains(c), c.is_lowercase(), "{c:?} {:x}", c as u32);
        }
    }

    #[test]
    fn words_change_letter_by_letter() {
        for (given, small, capital) in [
            ("ŞIRNAK", "şirnak", "Şirnak"),
            ("Əliyev", "əliyev", "Əliyev"),
            ("ÎLE", "île", "Île"),
            ("Шевченко", "шевченко", "Шевченко"),
            ("ΑΘΗΝΑ", "αθηνα", "Αθηνα"),
            ("Нұр-Сұлтан", "нұр-сұлтан", "Нұр-сұлтан"),
            ("2.5m", "2.5m", "2.5m"),
            ("თბილისი", "თბილისი", "თბილისი"),
            ("", "", ""),
        ] {
            assert_eq!(lowered(given), small);
            assert_eq!(capitalised(small), capital);
        }
    }
}
