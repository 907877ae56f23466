//! Exact decimal numbers.

use std::fmt;

use serde::{Serialize, Serializer};

/// A decimal number, `digits * 10^exponent`, kept exact: 2.3 million is 2300000, not 2299999.9999999995.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    exponent: i32,
}

/// Exponents beyond this are no figure of a news text; clamping them keeps arithmetic total.
const MAX_EXPONENT: i32 = 60;

impl Decimal {
    /// `digits * 10^exponent` in lowest terms.
    pub fn new(digits: i128, exponent: i32) -> Decimal {
        let (mut digits, mut exponent) = (digits, exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT));
        if digits == 0 {
            return Decimal { digits: 0, exponent: 0 };
        }
        while digits % 10 == 0 {
            digits /= 10;
            exponent += 1;
        }
        Decimal { digits, exponent }
    }

    /// Nothing.
    pub const ZERO: Decimal = Decimal { digits: 0, exponent: 0 };

    /// Its digits, then its exponent.
    pub(crate) fn to_bytes(self) -> [u8; 17] {
        let mut bytes = [self.exponent as u8; 17];
        bytes[..16].copy_from_slice(&self.digits.to_le_bytes());
        bytes
    }

    /// The number whose [`to_bytes`](Decimal::to_bytes) these are.
    pub(crate) fn from_bytes(bytes: [u8; 17]) -> Decimal {
        let [digits @ .., exponent] = bytes;
        Decimal { digits: i128::from_le_bytes(digits), exponent: i32::from(exponent as i8) }
    }

    /// The number that `text` writes with ASCII digits and at most one `.`; none for anything else.
    /// Digits past the 30th are beyond what a figure means and are taken as zeros.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (mut digits, mut exponent, mut seen, mut point) = (0i128, 0i32, 0usize, false);
        for c in text.chars() {
            match c {
                '0'..='9' => {
                    seen += 1;
                    if digits < 10i128.pow(30) {
                        digits = digits * 10 + i128::from(c as u8 - b'0');
                        exponent = exponent.saturating_sub(i32::from(point));
                    } else {
                        exponent = exponent.saturating_add(i32::from(!point));
                    }
                }
                '.' if !point => point = true,
                _ => return None,
            }
        }
        (seen > 0).then(|| Decimal::new(digits, exponent))
    }

    /// The product, rounded to nothing: exact unless it leaves the range of 38 digits, then saturated.
    pub fn times(self, other: Decimal) -> Decimal {
        Decimal::new(self.digits.saturating_mul(other.digits), self.exponent + other.exponent)
    }

    /// What part of `whole` this is, cut off after twelve decimal places; none if either has decimal places itself, is out
    /// of range, or `whole` is 0.
    pub fn share_of(self, whole: Decimal) -> Option<Decimal> {
        const PLACES: i32 = 12;
        let part = self.scaled(-PLACES)?.checked_div(whole.scaled(0)?)?;
        Some(Decimal::new(part, -PLACES))
    }

    /// The sum, exact unless it leaves the range of 38 digits; then what is too small to count is left out.
    pub fn plus(self, other: Decimal) -> Decimal {
        let exponent = self.exponent.min(other.exponent);
        match (self.scaled(exponent), other.scaled(exponent)) {
            (Some(one), Some(two)) => Decimal::new(one.saturating_add(two), exponent),
            _ if self.to_f64().abs() < other.to_f64().abs() => other,
            _ => self,
        }
    }

    /// The digits of this number when written with `exponent`, which is no larger than its own; none if they are
    /// too many.
    fn scaled(self, exponent: i32) -> Option<i128> {
        let power = u32::try_from(self.exponent - exponent).ok()?;
        self.digits.checked_mul(10i128.checked_pow(power)?)
    }

    /// The number with its sign turned.
    pub fn negative(self) -> Decimal {
        Decimal { digits: -self.digits, ..self }
    }

    /// Whether the number has no decimal places.
    pub fn is_whole(self) -> bool {
        self.exponent >= 0
    }

    /// The nearest floating-point number. Of more than 38 digits, or more than 15 with decimal places among them, or more
    /// than 22 decimal places, it may be off by a few units in its last place: the parser of the standard library, which
    /// is exact there too, takes more bytes of the page than any news text makes of it.
    pub fn to_f64(self) -> f64 {
        /// A power of ten beyond this is infinite.
        const LARGEST: u32 = 309;
        // A whole number is rounded once; up to 10^22 powers of ten are exact, so that dividing by one rounds once too.
        match self.scaled(0) {
            Some(whole) => whole as f64,
            None => {
                let power = (0..self.exponent.unsigned_abs().min(LARGEST)).fold(1.0, |power, _| power * 10.0);
                let digits = self.digits as f64;
                (if self.exponent < 0 { digits / power } else { digits * power }).clamp(f64::MIN, f64::MAX)
            }
        }
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Decimal {
        Decimal::new(number.into(), 0)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<std::cmp::Ordering> {
        self.to_f64().partial_cmp(&other.to_f64())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits.unsigned_abs().to_string();
        let sign = if self.digits < 0 { "-" } else { "" };
        match self.exponent {
            e if e >= 0 => write!(f, "{sign}{digits}{}", "0".repeat(e as usize)),
            e => {
                let places = e.unsigned_abs() as usize;
                let padded = format!("{digits:0>width$}", width = places + 1);
                let (whole, part) = padded.split_at(padded.len() - places);
                write!(f, "{sign}{whole}.{part}")
            }
        }
    }
}

/// A JSON number: an integer where it is one and fits, otherwise the nearest double.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// The largest integer up to which doubles, and so JavaScript, count exactly.
        const SAFE: u128 = 1 << 53;
        match self.scaled(0).filter(|whole| whole.unsigned_abs() <= SAFE) {
            Some(whole) => serializer.serialize_i64(whole as i64),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    /// A notation, and how the number it writes is shown; none where it writes none.
    struct Case {
        text: &'static str,
        shown: Option<&'static str>,
    }

    #[test]
    fn parses_and_shows_decimal_notation() {
        let cases = [
            Case { text: "0", shown: Some("0") },
            Case { text: "007", shown: Some("7") },
            Case { text: "164", shown: Some("164") },
            Case { text: "8000", shown: Some("8000") },
            Case { text: "2.30", shown: Some("2.3") },
            Case { text: "0.05", shown: Some("0.05") },
            Case { text: ".5", shown: Some("0.5") },
            Case { text: "5.", shown: Some("5") },
            Case { text: "0.0", shown: Some("0") },
            Case { text: "", shown: None },
            Case { text: ".", shown: None },
            Case { text: "1.2.3", shown: None },
            Case { text: "1,000", shown: None },
            Case { text: "-1", shown: None },
            Case { text: "1e3", shown: None },
            Case { text: "١٢", shown: None },
        ];
        for Case { text, shown } in cases {
            let parsed = Decimal::parse(text).map(|number| number.to_string());
            assert_eq!(parsed.as_deref(), shown, "{text:?}");
        }
    }

    #[test]
    fn one_number_has_one_form() {
        assert_eq!(Decimal::new(2300, -2), Decimal::from(23));
        assert_eq!(Decimal::parse("1.50"), Some(Decimal::new(15, -1)));
        assert_eq!(Decimal::new(0, 7), Decimal::from(0));
        assert_ne!(Decimal::new(1, 1), Decimal::new(1, 0));
    }

    #[test]
    fn very_long_numbers_keep_their_size() {
        let long = "1".repeat(1000);
        assert_eq!(Decimal::parse(&long[..38]).map(Decimal::to_f64), long[..38].parse().ok());
        let near = Decimal::parse(&long[..40]).map(|number| number.to_f64() / 1.111_111_111_111_111e39);
        assert!(near.is_some_and(|near| (near - 1.0).abs() < 1e-14), "{near:?}");
        assert!(Decimal::parse(&long).is_some_and(|number| number.to_f64() > 1e60));
        let small = Decimal::parse(&format!("0.{}1", "0".repeat(1000))).map(Decimal::to_f64);
        assert!(small.is_some_and(|number| number.abs() < 1e-30), "{small:?}");
    }

    #[test]
    fn decimals_are_the_nearest_floating_point_numbers() {
        for text in ["0.1", "2.3", "3.14159", "99.99", "1234567.89", "0.000001", "4.35", "123456789012.345"] {
            let parsed = Decimal::parse(text);
            assert_eq!(parsed.map(Decimal::to_f64), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn arithmetic_is_exact() {
        let number = |text| Decimal::parse(text).expect("a number");
        assert_eq!(number("2.3").times(Decimal::from(1_000_000)), Decimal::from(2_300_000));
        assert_eq!(number("0.1").plus(number("0.2")), number("0.3"));
        assert_eq!(number("0.5").times(number("0.2")), number("0.1"));
        assert_eq!(Decimal::new(5, -1).plus(Decimal::new(-5, -1)), Decimal::from(0));
    }

    #[test]
    fn arithmetic_out_of_range_saturates() {
        let most = Decimal::new(i128::MAX, 60);
        let least = Decimal::new(-1, -60);
        for number in [most.times(most), most.plus(most), most.plus(least), least.plus(most)] {
            assert!(number.to_f64() > 1e90, "{number:?}");
        }
        assert!(Decimal::new(i128::MIN, 60).plus(least).to_f64() < -1e90);
    }

    #[test]
    fn orders_by_size() {
        assert!(Decimal::new(25, -1) > Decimal::from(2));
        assert!(Decimal::from(-3) < Decimal::from(2));
        assert!(Decimal::new(1, 40) > Decimal::new(9, 39));
    }

    #[test]
    fn shows_negative_numbers_with_their_sign() {
        assert_eq!(Decimal::new(-5, -2).to_string(), "-0.05");
        assert_eq!(Decimal::from(-120).to_string(), "-120");
    }

    #[test]
    fn is_a_json_number_whole_where_it_can_be() {
        let json = |number| serde_json::to_string(&number).expect("a number");
        assert_eq!(json(Decimal::from(2_300_000)), "2300000");
        assert_eq!(json(Decimal::new(23, -1)), "2.3");
        assert_eq!(json(Decimal::from(-7)), "-7");
        assert_eq!(json(Decimal::from(1 << 53)), "9007199254740992");
        assert_eq!(json(Decimal::new(1, 20)), "1e+20");
        assert_eq!(json(Decimal::new(i128::MIN, 0)).parse::<f64>().ok(), Some(i128::MIN as f64));
    }
}
