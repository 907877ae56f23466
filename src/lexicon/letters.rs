//! The letters of names: without accents, and in one form for all transcriptions of a name.

use std::sync::LazyLock;

use super::source;

/// `word`, in lower case, as wire copy writes it: plain letters for accented ones, no apostrophes.
pub fn plain(word: &str) -> String {
    static ACCENTS: LazyLock<Vec<(char, &str)>> = LazyLock::new(|| {
        let rows = source!("accents").lines().filter_map(|line| line.split_once('\t'));
        rows.flat_map(|(plain, accented)| accented.chars().map(move |c| (c, plain))).collect()
    });
    let mut letters = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            _ if c.is_ascii_alphanumeric() => letters.push(c),
            // Marks that stand apart from their letter, and apostrophes: Qur'an, Hawai‘i.
            '\u{300}'..='\u{36f}' | '\'' | '’' | 'ʼ' | '‘' | '`' => {}
            _ => match ACCENTS.iter().find(|(accented, _)| *accented == c) {
                Some((_, plain)) => letters.push_str(plain),
                None => letters.push(c),
            },
        }
    }
    letters
}

/// One form for all spellings of the name `word`, in plain letters, that transcriptions give it: the same for
/// "qaddafi" and "gaddafi", for "zelensky" and "zelenskyy".
pub fn transcription(word: &str) -> String {
    let word = single(word, |c| !is_vowel(c));
    let mut form = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(c) = word[at..].chars().next() {
        let row = longest_row(&word, at);
        form.push_str(row.map_or(&word[at..at + c.len_utf8()], |row| row.form));
        at += row.map_or(c.len_utf8(), |row| row.letters.len());
    }
    single(&form, |_| true)
}

/// A row of the table: what its letters become.
struct Row {
    letters: &'static str,
    form: &'static str,
    /// Only at the start of a word.
    first: bool,
    /// Only at the end of a word.
    last: bool,
}

/// The row with the most letters that stand in `word` at byte `at`.
fn longest_row(word: &str, at: usize) -> Option<&'static Row> {
    /// The rows by their first letter, which is one of ASCII.
    static ROWS: LazyLock<Vec<Vec<Row>>> = LazyLock::new(|| {
        let mut rows: Vec<Vec<Row>> = (0..128).map(|_| Vec::new()).collect();
        for (pattern, form) in source!("transliterations").lines().filter_map(|line| line.split_once('\t')) {
            let (first, last) = (pattern.starts_with('^'), pattern.ends_with('$'));
            let letters = pattern.trim_start_matches('^').trim_end_matches('$');
            rows[usize::from(letters.as_bytes()[0])].push(Row { letters, form, first, last });
        }
        rows
    });
    let rest = &word[at..];
    let stands = |row: &&Row| {
        rest.starts_with(row.letters)
            && (!row.first || at == 0)
            && (!row.last || rest.len() == row.letters.len())
    };
    ROWS.get(usize::from(rest.as_bytes()[0]))?.iter().filter(stands).max_by_key(|row| row.letters.len())
}

/// `word` with runs of one letter that `accept` takes made single.
fn single(word: &str, accept: impl Fn(char) -> bool) -> String {
    let mut letters = String::with_capacity(word.len());
    for c in word.chars() {
        if !(accept(c) && c.is_alphabetic() && letters.ends_with(c)) {
            letters.push(c);
        }
    }
    letters
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}
