//! Links that hold a text: what stands in the fragment of the address, which no browser sends to a server.
//!
//! The text is compressed (RFC 1951) and written in the alphabet of addresses (RFC 4648, “base64url”). After it may stand `&at=`
//! and a byte of the text to go to, and a text directive with its words, by which other programs find them.

/// What begins the fragment of such a link.
pub const TEXT: &str = "#text=";

/// The fragment that holds a text as `code`, and the byte `at` of it where words stand that are written as in an address.
pub fn fragment(code: &str, at: Option<(usize, String)>) -> String {
    let mut fragment = format!("{TEXT}{code}");
    if let Some((at, words)) = at {
        fragment += &format!("&at={at}:~:text={words}");
    }
    fragment
}

/// The code in a `fragment`, and the byte to go to; none where it holds no text. Anyone can write a link, so the code may be
/// none, and the byte anywhere.
pub fn parts(fragment: &str) -> Option<(&str, Option<usize>)> {
    let held = fragment.strip_prefix(TEXT)?;
    let (code, rest) = held.split_once('&').unwrap_or((held, ""));
    let at = rest.strip_prefix("at=").and_then(|at| at.split(':').next()?.parse().ok());
    Some((code, at))
}

#[cfg(test)]
mod tests {
    use super::{fragment, parts};

    #[test]
    fn a_fragment_holds_what_was_put_into_it() {
        assert_eq!(fragment("aZ-_9", None), "#text=aZ-_9");
        let led = fragment("aZ", Some((17, "at%20least".to_owned())));
        assert_eq!(led, "#text=aZ&at=17:~:text=at%20least");
        assert_eq!(parts(&led), Some(("aZ", Some(17))));
    }

    #[test]
    fn a_fragment_is_read_as_far_as_it_makes_sense() {
        let cases = [
            ("#text=", Some(("", None))),
            ("#text=aZ", Some(("aZ", None))),
            // The browser keeps the directive to itself.
            ("#text=aZ&at=17", Some(("aZ", Some(17)))),
            ("#text=aZ&at=-1", Some(("aZ", None))),
            ("#text=aZ&at=", Some(("aZ", None))),
            ("#text=aZ&by=17", Some(("aZ", None))),
            ("#texts=aZ", None),
            ("#marks", None),
            ("", None),
        ];
        for (address, expected) in cases {
            assert_eq!(parts(address), expected, "{address:?}");
        }
    }
}
