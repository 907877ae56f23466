//! From characters to a document: tokens, paragraphs, sentences, quotations.

pub(crate) mod case;
mod dateline;
mod decimal;
mod document;
mod language;
mod offsets;
mod paragraph;
mod quotation;
mod sentence;
mod span;
mod token;

pub use dateline::end_of_dateline;
pub use decimal::Decimal;
pub use document::{Document, lower};
pub use language::{Unsuited, unsuited};
pub use offsets::byte_at;
pub use paragraph::paragraphs;
pub use quotation::Quotation;
pub use span::Span;
pub use token::{Token, TokenKind, tokens};

/// A number made of the letters of `text`, by which a text is known again: FNV-1a (Fowler, Noll and Vo) of 64 bits.
pub fn text_number(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
