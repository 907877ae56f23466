//! What each corpus means by its labels, said in the kinds of the guidelines.

use saidso::report::EntityKind::{self, Event, Group, Organization, Person, Place, Work};

/// A corpus: one text a line, as JSON with `id`, `text` and `spans`.
pub struct Scheme {
    /// Its file.
    pub file: &'static str,
    /// How much one of its texts counts.
    pub weight: f32,
    /// Whether its labels were made by a program and not by people.
    pub is_silver: bool,
    /// Whether it annotates common nouns too: "ISIL units".
    pub has_nouns: bool,
    /// Kinds of which it does not annotate all names: where it says nothing, there may be one.
    pub silent: &'static [EntityKind],
    /// Its labels.
    pub labels: &'static [Label],
}

/// A label of a corpus.
pub struct Label {
    /// How the corpus calls it.
    pub name: &'static str,
    /// The kinds that a span so labelled may have.
    pub kinds: &'static [EntityKind],
    /// Whether it may also be no name by the guidelines.
    pub maybe: bool,
}

const fn is(name: &'static str, kinds: &'static [EntityKind]) -> Label {
    Label { name, kinds, maybe: false }
}

const fn may_be(name: &'static str, kinds: &'static [EntityKind]) -> Label {
    Label { name, kinds, maybe: true }
}

/// A label for what is no name by the guidelines.
const fn no_name(name: &'static str) -> Label {
    Label { name, kinds: &[], maybe: true }
}

/// The corpora. What a coarse label leaves open, such as MISC, the learner settles by what the others teach.
pub const SCHEMES: &[Scheme] = &[
    Scheme {
        file: "gmb-kaggle.train.jsonl",
        weight: 0.5,
        is_silver: true,
        has_nouns: false,
        silent: &[],
        labels: &[
            is("geo", &[Place]),
            is("org", &[Organization]),
            is("per", &[Person]),
            is("gpe", &[Group, Place]),
            may_be("tim", &[Event]),
            may_be("art", &[Work, Organization, Place]),
            is("eve", &[Event]),
            may_be("nat", &[Event]),
        ],
    },
    Scheme {
        file: "uner-ewt.train.jsonl",
        weight: 2.0,
        is_silver: false,
        has_nouns: false,
        silent: &[Event, Work, Group],
        labels: &[
            is("PER", &[Person]),
            is("LOC", &[Place]),
            is("ORG", &[Organization]),
            may_be("OTH", &[Group, Event, Work]),
        ],
    },
    Scheme {
        file: "gum.train.jsonl",
        weight: 2.0,
        is_silver: false,
        has_nouns: false,
        silent: &[Event, Work, Group],
        labels: &[
            is("PERSON", &[Person]),
            is("PLACE", &[Place]),
            is("ORG", &[Organization]),
            is("EVENT", &[Event, Work]),
            may_be("OBJECT", &[Work]),
            may_be("ABSTRACT", &[Work, Group, Event, Organization]),
            may_be("ANIMAL", &[Person]),
            no_name("TIME"),
        ],
    },
    Scheme {
        file: "wikigold.all.jsonl",
        weight: 2.0,
        is_silver: false,
        has_nouns: false,
        silent: &[],
        labels: &[
            is("PER", &[Person]),
            is("LOC", &[Place]),
            is("ORG", &[Organization]),
            may_be("MISC", &[Group, Event, Work]),
        ],
    },
    Scheme {
        file: "crossner-politics.train.jsonl",
        weight: 2.0,
        is_silver: false,
        has_nouns: false,
        silent: &[],
        labels: &[
            is("politician", &[Person]),
            is("person", &[Person]),
            is("politicalparty", &[Organization]),
            is("organisation", &[Organization]),
            is("country", &[Place]),
            is("location", &[Place]),
            is("election", &[Event]),
            is("event", &[Event]),
            may_be("misc", &[Group, Event, Work]),
        ],
    },
    Scheme {
        file: "re3d-open.all.jsonl",
        weight: 2.0,
        is_silver: false,
        has_nouns: true,
        silent: &[Event, Work, Group],
        labels: &[
            is("Person", &[Person]),
            is("Location", &[Place]),
            is("Organisation", &[Organization]),
            may_be("Nationality", &[Group]),
            may_be("DocumentReference", &[Work]),
            may_be("MilitaryPlatform", &[Work]),
            no_name("Temporal"),
            no_name("Quantity"),
            no_name("Weapon"),
            no_name("Money"),
            no_name("Vehicle"),
            no_name("CommsIdentifier"),
            no_name("Frequency"),
        ],
    },
];
