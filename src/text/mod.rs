//! From characters to a document: tokens, paragraphs, sentences, quotations.

mod decimal;
mod offsets;
mod paragraph;
mod span;

pub use decimal::Decimal;
pub use paragraph::paragraphs;
pub use span::Span;
