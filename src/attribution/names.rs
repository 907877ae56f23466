//! Names: which entity each token of a document names.

use std::ops::Range;

use crate::report::{Entity, EntityKind};
use crate::text::Document;

/// The entities that a phrase names, looked up by token.
pub struct Names<'r> {
    entities: &'r [Entity],
    /// For each token the entity that it names.
    by_token: Vec<Option<usize>>,
}

impl<'r> Names<'r> {
    /// Prepares `entities` of `document`.
    pub fn new(document: &Document, entities: &'r [Entity]) -> Names<'r> {
        let mut by_token = vec![None; document.len()];
        for (i, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                by_token[document.range(mention.span)].fill(Some(i));
            }
        }
        Names { entities, by_token }
    }

    /// The entity that token `at` names.
    pub fn at(&self, at: usize) -> Option<usize> {
        self.by_token.get(at).copied().flatten()
    }

    /// How many entities there are.
    pub fn count(&self) -> usize {
        self.entities.len()
    }

    /// What `entity` is called.
    pub fn name(&self, entity: usize) -> &str {
        &self.entities[entity].name
    }

    /// The kind of what token `at` names.
    pub fn kind_at(&self, at: usize) -> Option<EntityKind> {
        self.at(at).map(|entity| self.entities[entity].kind)
    }

    /// What kind of name token `at` is in, from 1 on; 0 for none.
    pub fn kind_number(&self, at: usize) -> u32 {
        self.kind_at(at).map_or(0, |kind| 1 + kind as u32)
    }

    /// The entities named in `range`, in order of mention.
    fn within(&self, range: &Range<usize>) -> impl Iterator<Item = usize> + '_ {
        self.by_token[range.clone()].iter().copied().flatten()
    }

    /// The first entity of `kind` named in `range`.
    pub fn first(&self, range: &Range<usize>, kind: EntityKind) -> Option<usize> {
        self.within(range).find(|&entity| self.entities[entity].kind == kind)
    }
}
