//! Character references of HTML: `&amp;`, `&#8220;`, `&#x201C;`.

/// The references by name that are common in articles, each before its character, as the HTML standard
/// has them.
const NAMED: &str = "amp & lt < gt > quot \" apos ' nbsp \u{a0} lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » \
    ndash – mdash — hellip … euro € pound £ yen ¥ cent ¢ sect § copy © reg ® deg ° middot · \
    frac12 ½ frac14 ¼ frac34 ¾ eacute é egrave è aacute á oacute ó uuml ü ouml ö auml ä \
    ccedil ç";

/// A reference has no more bytes, its signs left aside.
const LONGEST: usize = 10;

/// The character that the reference at the start of `html` stands for, and how many bytes the reference has; none where there is
/// no reference.
pub fn reference(html: &str) -> Option<(char, usize)> {
    let body = html.strip_prefix('&')?;
    let end = body.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &body[..end];
    let number = |digits: &str, base| char::from_u32(u32::from_str_radix(digits, base).ok()?);
    let found = match name.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16)?,
            None => number(digits, 10)?,
        },
        None => {
            let mut names = NAMED.split(' ').step_by(2);
            let place = names.position(|known| known == name)?;
            NAMED.split(' ').nth(2 * place + 1)?.chars().next()?
        }
    };
    Some((found, end + 2))
}
