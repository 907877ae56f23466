//! From the bytes of a file to a text.

use crate::view::problem::decode;
use crate::view::{Action, MAX_BYTES, Problem, State};

const NAME: &str = "note.txt";

fn opened(bytes: &[u8]) -> State {
    State::default().after(Action::Open(NAME.to_owned(), Ok(bytes.to_vec())))
}

#[test]
fn a_text_comes_out_as_it_went_in() {
    for text in [
        "plain",
        "naïve — “quotes” 😀",
        "tab\tand\r\nline ends\rof\u{2028}all kinds",
        "\u{c}form feed",
        "e\u{301}",
    ] {
        assert_eq!(opened(text.as_bytes()).draft, text);
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    assert_eq!(opened("\u{feff}Rain.".as_bytes()).draft, "Rain.");
    assert_eq!(opened("\u{feff}".as_bytes()).problem, Some(Problem::EmptyFile(NAME.to_owned())));
    assert_eq!(opened("Rain\u{feff}.".as_bytes()).draft, "Rain\u{feff}.");
}

#[test]
fn what_is_no_text_in_utf8_is_named_for_what_it_is() {
    let not_utf8 = Problem::NotUtf8(NAME.to_owned());
    let binary = Problem::Binary(NAME.to_owned());
    let cases: [(&[u8], Problem); 7] = [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", binary.clone()),
        (b"PK\x03\x04\xff\xfe", binary.clone()),
        (b"text with a \0 in it", binary),
        (b"caf\xe9 in Latin-1", not_utf8.clone()),
        (b"cut off \xe2\x80", not_utf8.clone()),
        (b"\xff\xfeR\0a\0i\0n\0", not_utf8.clone()),
        (b"\xfe\xff\0R\0a\0i\0n", not_utf8),
    ];
    for (bytes, problem) in cases {
        assert_eq!(opened(bytes).problem, Some(problem), "{bytes:?}");
    }
}

#[test]
fn size_is_checked_before_anything_else() {
    assert_eq!(decode(NAME, &vec![0; MAX_BYTES + 1]), Err(Problem::TooLarge));
    assert_eq!(decode(NAME, &vec![b'a'; MAX_BYTES]).map(|text| text.len()), Ok(MAX_BYTES));
}

#[test]
fn every_problem_says_what_to_do() {
    let name = || NAME.to_owned();
    for problem in [
        Problem::Empty,
        Problem::EmptyFile(name()),
        Problem::TooLarge,
        Problem::Binary(name()),
        Problem::NotUtf8(name()),
        Problem::Unreadable(name()),
        Problem::NoFile,
    ] {
        let words = problem.to_string();
        assert!(words.ends_with('.') && words.len() > 30, "{words}");
    }
}
