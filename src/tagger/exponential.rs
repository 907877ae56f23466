//! The exponential function and the logarithm, of operations that give the same number on every machine.
//!
//! Those of the standard library are the system's, and systems round differently: a name that is as probable as not would be
//! marked by the command and not by the page. Both here are made of sums, products and quotients of `f64`, whose every bit is
//! settled, and are off by less than the `f32` that they give can hold.

use std::f64::consts::{LN_2, LOG2_E};

/// e to the power of `x`.
pub fn exp(x: f32) -> f32 {
    // Beyond these it is 0 and infinite.
    let x = f64::from(x).clamp(-110.0, 90.0);
    let twos = (x * LOG2_E + 0.5_f64.copysign(x)) as i64;
    let rest = x - twos as f64 * LN_2;
    // Its series. The rest is no more than half of LN_2 away from 0, so that the terms get small soon.
    let series = INVERSE_FACTORIALS.iter().rfold(0.0, |sum, factor| sum * rest + factor);
    (series * power_of_two(twos)) as f32
}

/// The natural logarithm of `x`, a positive number that is not so small that it has lost digits.
pub fn ln(x: f32) -> f32 {
    let x = f64::from(x);
    let twos = (x.to_bits() >> MANTISSA) as i64 - BIAS;
    let rest = x / power_of_two(twos);
    // The series of the area hyperbolic tangent, for a rest from 1 to 2.
    let slant = (rest - 1.0) / (rest + 1.0);
    let series = (0..10).rfold(0.0, |sum, n| sum * slant * slant + 2.0 / f64::from(2 * n + 1));
    (twos as f64 * LN_2 + slant * series) as f32
}

/// 2 to the power of `n`, which lies well within what an `f64` can hold.
fn power_of_two(n: i64) -> f64 {
    f64::from_bits(((n + BIAS) as u64) << MANTISSA)
}

/// The bits of an `f64` below its exponent, and what is added to the exponent there.
const MANTISSA: u32 = 52;
const BIAS: i64 = 1023;

const INVERSE_FACTORIALS: [f64; 9] =
    [1.0, 1.0, 1.0 / 2.0, 1.0 / 6.0, 1.0 / 24.0, 1.0 / 120.0, 1.0 / 720.0, 1.0 / 5_040.0, 1.0 / 40_320.0];

#[cfg(test)]
mod tests {
    use super::{exp, ln};

    /// Fails unless `found` is the number next to `exact`, or, where that lies in the middle, nearly so.
    fn is_next_to(found: f32, exact: f64, x: f32) {
        let nearest = exact as f32;
        let step = f64::from(f32::from_bits(nearest.to_bits() + 1)) - f64::from(nearest);
        assert!((f64::from(found) - exact).abs() <= 0.505 * step.abs(), "of {x}: {found}, not {exact}");
    }

    #[test]
    fn they_are_as_near_as_an_f32_can_be() {
        for n in -87 * 256..88 * 256_i32 {
            let x = n as f32 / 256.0;
            is_next_to(exp(x), f64::from(x).exp(), x);
        }
        for n in 1..40_000_u16 {
            let x = f32::from(n) / 256.0;
            is_next_to(ln(x), f64::from(x).ln(), x);
            is_next_to(ln(1.0 / x), f64::from(1.0 / x).ln(), 1.0 / x);
        }
    }

    #[test]
    fn what_no_f32_can_hold_is_nothing_or_infinite() {
        assert_eq!([f32::NEG_INFINITY, -1e30, -104.0].map(exp), [0.0; 3]);
        assert_eq!([89.0, 1e30, f32::INFINITY].map(exp), [f32::INFINITY; 3]);
        assert!(exp(-103.0) > 0.0 && exp(88.5).is_finite());
        assert!(exp(f32::NAN).is_nan());
    }
}
