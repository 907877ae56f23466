//! Articles of our own writing, part of the program so that no request is needed.

/// A sample: its name in an address, what it is about, and its text.
pub struct Sample {
    /// As in `?sample=uprising`.
    pub name: &'static str,
    /// On the button.
    pub title: &'static str,
    /// The article.
    pub text: &'static str,
}

/// The samples, each on another subject.
pub const SAMPLES: [Sample; 3] = [
    Sample { name: "uprising", title: "An uprising", text: include_str!("../../www/samples/uprising.txt") },
    Sample { name: "flood", title: "A flood", text: include_str!("../../www/samples/flood.txt") },
    Sample { name: "trial", title: "A drug trial", text: include_str!("../../www/samples/trial.txt") },
];
