//! From characters to a document: tokens, paragraphs, sentences, quotations.

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
pub use document::Document;
pub use language::{Unsuited, unsuited};
pub use paragraph::paragraphs;
pub use quotation::Quotation;
pub use span::Span;
pub use token::{Token, TokenKind, tokens};
