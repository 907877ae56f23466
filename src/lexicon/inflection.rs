//! The forms of English verbs.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{WordMap, source};

/// All forms of the verb `lemma`: itself, third person, past, participle, -ing form. Duplicates are left out.
pub fn forms(lemma: &'static str) -> Vec<Cow<'static, str>> {
    let mut forms = vec![Cow::Borrowed(lemma)];
    static IRREGULAR: LazyLock<WordMap<&str>> =
        LazyLock::new(|| source!("irregular").lines().filter_map(|line| line.split_once('\t')).collect());
    let own: Vec<_> = IRREGULAR.get(lemma).map_or_else(Vec::new, |cells| cells.split('\t').collect());
    let regular = [third_person(lemma), past(lemma), past(lemma), gerund(lemma)];
    for (i, regular) in regular.into_iter().enumerate() {
        let form = match own.get(i) {
            Some(form) if !form.is_empty() => Cow::Borrowed(*form),
            _ => Cow::Owned(regular),
        };
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

fn third_person(lemma: &str) -> String {
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ies"),
        None if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") => {
            format!("{lemma}es")
        }
        None => format!("{lemma}s"),
    }
}

fn past(lemma: &str) -> String {
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ied"),
        None if lemma.ends_with('e') => format!("{lemma}d"),
        None => format!("{lemma}ed"),
    }
}

fn gerund(lemma: &str) -> String {
    match lemma.strip_suffix('e') {
        Some(stem) if !stem.ends_with('e') => format!("{stem}ing"),
        _ => format!("{lemma}ing"),
    }
}

/// `lemma` without its y, if a consonant stands before it.
fn consonant_y(lemma: &str) -> Option<&str> {
    lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn verbs_take_their_forms() {
        let cases = [
            ("claim", "claim claims claimed claiming"),
            ("deny", "deny denies denied denying"),
            ("say", "say says said saying"),
            ("believe", "believe believes believed believing"),
            ("stress", "stress stresses stressed stressing"),
            ("admit", "admit admits admitted admitting"),
            ("know", "know knows knew known knowing"),
            ("agree", "agree agrees agreed agreeing"),
        ];
        for (lemma, expected) in cases {
            assert_eq!(forms(lemma).join(" "), expected);
        }
    }
}
