//! The kinds of marks and of their attributes, each with its word: the same in JSON, in lexicon files and on screen.

use serde::{Serialize, Serializer};

/// Declares an enum whose variants have a name in JSON and, the same, in the interface.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// Every kind, in the order of the guidelines.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word for this kind in JSON, in lexicon files and on screen.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The kind that `word` names.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

kinds! {
    /// The four layers of the report.
    Layer {
        /// Named people, organizations, places, groups, events and works.
        Entities = "entities",
        /// Numbers stated about the world.
        Figures = "figures",
        /// Who says what.
        Attributions = "attributions",
        /// How sure the text is.
        Hedges = "hedges",
    }
}

kinds! {
    /// What is named.
    EntityKind {
        /// People, also fictional.
        Person = "person",
        /// Companies, parties, teams, media, ministries, courts, alliances, armed groups.
        Organization = "organization",
        /// Countries, cities, regions, rivers, named buildings.
        Place = "place",
        /// Nationalities, ethnic, religious and political groups.
        Group = "group",
        /// Named events.
        Event = "event",
        /// Titled works, laws, treaties, awards, products, vehicles.
        Work = "work",
    }
}

kinds! {
    /// How a figure is bounded.
    Bound {
        /// The number as it stands.
        Exact = "exact",
        /// About that number.
        About = "about",
        /// That number or more.
        AtLeast = "at_least",
        /// That number or less.
        AtMost = "at_most",
        /// Between two numbers.
        Range = "range",
    }
}

kinds! {
    /// What became of a figure.
    Status {
        /// Given, and not called into question.
        Stated = "stated",
        /// Somebody rejects it.
        Denied = "denied",
        /// Replaced by another figure.
        Revised = "revised",
        /// A rival figure or open doubt is set against it.
        Disputed = "disputed",
        /// Withdrawn by its own source.
        Retracted = "retracted",
    }
}

kinds! {
    /// Who holds an attributed content.
    SourceKind {
        /// A named person.
        Person = "person",
        /// A named office or body that holds authority.
        Official = "official",
        /// Any other named organization.
        Organization = "organization",
        /// A report, study, poll, statement, law.
        Document = "document",
        /// A named outlet or broadcaster.
        Media = "media",
        /// Somebody who cannot be identified.
        Unnamed = "unnamed",
        /// Nobody is given.
        None = "none",
    }
}

kinds! {
    /// What a source does by what it says.
    CueClass {
        /// Says it, without more.
        Report = "report",
        /// Says it as a matter of dispute: claims, insists that.
        Claim = "claim",
        /// Says that it is not so.
        Denial = "denial",
        /// Says that somebody did wrong.
        Accusation = "accusation",
        /// Holds it for true, hopes, or fears it.
        Belief = "belief",
        /// Says that it will be done.
        Promise = "promise",
        /// Says that it should be done.
        Order = "order",
    }
}

kinds! {
    /// How the content of an attribution is given.
    Quote {
        /// All of it stands in quotation marks.
        Direct = "direct",
        /// None of it does.
        Indirect = "indirect",
        /// Some of it does.
        Mixed = "mixed",
    }
}

kinds! {
    /// What kind of hedge.
    HedgeKind {
        /// may, might, could, would, should.
        Modal = "modal",
        /// probably, likely, perhaps, seems.
        Probability = "probability",
        /// allegedly, reportedly, so-called.
        Evidential = "evidential",
        /// about, nearly, at least, before a figure.
        Approximator = "approximator",
        /// has not been confirmed, unclear.
        Unverified = "unverified",
        /// A quoted word held at arm's length.
        ScareQuote = "scare_quote",
    }
}
