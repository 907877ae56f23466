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
                        exponent -= i32::from(point);
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

    /// The sum, exact unless it leaves the range of 38 digits, then saturated.
    pub fn plus(self, other: Decimal) -> Decimal {
        let exponent = self.exponent.min(other.exponent);
        Decimal::new(self.scaled(exponent).saturating_add(other.scaled(exponent)), exponent)
    }

    fn scaled(self, exponent: i32) -> i128 {
        let power = u32::try_from(self.exponent - exponent).unwrap_or(0);
        10i128.checked_pow(power).map_or(i128::MAX, |scale| self.digits.saturating_mul(scale))
    }

    /// The number with its sign turned.
    pub fn negative(self) -> Decimal {
        Decimal { digits: -self.digits, ..self }
    }

    /// Whether the number has no decimal places.
    pub fn is_whole(self) -> bool {
        self.exponent >= 0
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        // Parsing the decimal notation rounds once and correctly; multiplying by a power of ten would round twice.
        format!("{}e{}", self.digits, self.exponent).parse().unwrap_or(f64::MAX)
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
        const SAFE: i128 = 1 << 53;
        let whole = if self.exponent >= 0 { self.scaled(0) } else { i128::MAX };
        if whole.abs() <= SAFE {
            serializer.serialize_i64(whole as i64)
        } else {
            serializer.serialize_f64(self.to_f64())
        }
    }
}
