//! What holds for every text, whatever it says: the properties that the design promises. Here they are tried on texts made at
//! random, and in `tests/fuzz` on texts that are bred to reach every branch.

pub mod one;
pub mod shown;
pub mod two;
