//! What two texts have in common and what not, case by case, and what must not be told apart or taken for one.
#![cfg(not(target_arch = "wasm32"))]

use saidso::compare::{Comparison, Relation, compare};
use saidso::render::comparison::told;
use saidso::report::{Layer, Report};

/// Two texts and all that the comparison finds, in the notation of [`findings`].
struct Case {
    /// What the case guards.
    name: &'static str,
    texts: [&'static str; 2],
    expected: &'static [&'static str],
}

macro_rules! cases {
    ($($name:ident: $first:expr, $second:expr => $($expected:expr),*;)*) => {
        &[$(crate::Case { name: stringify!($name), texts: [$first, $second], expected: &[$($expected),*] }),*]
    };
}

mod versions;

/// Figures for one thing as `deaths: 9 ↔ 31`, with `=` between equal numbers and `≈` between those that may be; what one text
/// has alone as `figure 1: …`, `name 2: …`, `speaks 1: …`; what changed between versions as `figure: 9 → 31`, `hedge: + may`,
/// and first `versions` if they are such.
fn findings(texts: [&str; 2]) -> Vec<String> {
    let reports = texts.map(saidso::analyse);
    let found = compare([(texts[0], &reports[0]), (texts[1], &reports[1])]);
    let mut lines = Vec::new();
    for pair in &found.counted {
        let number = |side: usize| {
            pair.figures[side].first().map_or("–", |&at| reports[side].figures[at].words.as_str())
        };
        let sign = match pair.relation {
            Some(Relation::Same) => "=",
            Some(Relation::Otherwise) => "≈",
            Some(Relation::Another) => "↔",
            None => "|",
        };
        lines.push(format!("{}: {} {sign} {}", pair.theme.as_deref().unwrap_or("?"), number(0), number(1)));
    }
    for (side, (text, report)) in texts.iter().zip(&reports).enumerate() {
        let mut list = |what: &str, layer, own: &[usize]| {
            lines.extend(
                own.iter().map(|&at| format!("{what} {}: {}", side + 1, words(text, report, layer, at))),
            );
        };
        list("figure", Layer::Figures, &found.figures[side]);
        list("name", Layer::Entities, &found.names[side]);
        list("speaks", Layer::Attributions, &found.sources[side]);
    }
    changes(&found, texts, &reports, &mut lines);
    lines
}

fn changes(found: &Comparison, texts: [&str; 2], reports: &[Report; 2], lines: &mut Vec<String>) {
    let Some(changes) = &found.changes else { return };
    lines.push("versions".to_owned());
    for change in changes {
        let said = [0, 1].map(|side| {
            change.marks[side].map(|at| {
                let report = &reports[side];
                let a = (change.layer == Layer::Attributions).then(|| &report.attributions[at].cue);
                let cue = a
                    .map(|cue| cue.iter().map(|cue| format!(" {}", cue.of(texts[side]))).collect::<String>());
                words(texts[side], report, change.layer, at) + &cue.unwrap_or_default()
            })
        });
        let said = match said {
            [Some(one), Some(other)] => format!("{one} → {other}"),
            [Some(one), None] => format!("− {one}"),
            [None, Some(other)] => format!("+ {other}"),
            [None, None] => panic!("a change of nothing"),
        };
        let layer = match change.layer {
            Layer::Figures => "figure",
            Layer::Attributions => "says",
            _ => "hedge",
        };
        lines.push(format!("{layer}: {said}"));
    }
}

fn words(text: &str, report: &Report, layer: Layer, at: usize) -> String {
    match layer {
        Layer::Entities => report.entities[at].name.clone(),
        Layer::Figures => report.figures[at].words.clone(),
        Layer::Hedges => report.hedges[at].span.of(text).to_owned(),
        Layer::Attributions => {
            let source = report.attributions[at].source.first();
            source.map_or("nobody", |source| source.of(text)).to_owned()
        }
    }
}

fn check(cases: &[Case]) {
    let mut failed = Vec::new();
    for Case { name, texts, expected } in cases {
        let found = findings(*texts);
        if found != *expected {
            failed.push(format!("{name}\n    expected {expected:#?}\n    found    {found:#?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {} cases failed:\n\n{}\n",
        failed.len(),
        cases.len(),
        failed.join("\n\n")
    );
}

#[test]
fn figures_for_one_thing_stand_side_by_side() {
    check(cases! {
        another_number_of_another_source:
            "Medics said that 31 people were killed.", "The ministry said that nine people were killed."
            => "deaths: 31 ↔ nine", "speaks 1: Medics", "speaks 2: The ministry";
        equal_numbers_in_digits_and_in_words:
            "Troops shot nine people dead.", "The death toll rose to 9."
            => "deaths: nine = 9";
        the_same_rounded:
            "The police counted 3,937 marchers in the city.", "Nearly 4,000 marchers came, the police said."
            => "?: 3,937 ≈ 4,000";
        with_another_bound:
            "At least 26 people were killed.", "The shots killed 26 people."
            => "deaths: 26 ≈ 26";
        without_a_number:
            "Dozens of people were killed.", "The shots killed 61 people."
            => "deaths: Dozens ≈ 61";
        each_beside_the_one_of_its_source:
            "Medics counted 61 deaths. The ministry put the number of dead at 26.", "The death toll is 31, the ministry said. On Friday night medics said that 70 people had died."
            => "deaths: 61 ↔ 70", "deaths: 26 ↔ 31";
        those_in_custody:
            "57 people were in custody on Monday.", "By Monday police had arrested 58 people."
            => "arrests: 57 ↔ 58";
        one_noun_without_a_theme:
            "The town sold 14 boats.", "The town had sold twelve boats by May."
            => "?: 14 ↔ twelve";
        one_noun_of_which_only_one_tells_the_fate:
            "31 miners died.", "The pit held 31 miners."
            => "?: 31 = 31";
        money_of_one_currency:
            "The campaign cost €1.2 million.", "The campaign cost €1.4 million."
            => "?: €1.2 million ↔ €1.4 million", "versions", "figure: €1.2 million → €1.4 million";
        one_more:
            "The town sold 40 boats.", "The town had sold 41 boats by May."
            => "?: 40 ↔ 41", "versions", "figure: 40 → 41";
        about_so_many:
            "The town sold about 40 boats.", "The town had sold 41 boats by May."
            => "?: 40 ≈ 41";
        a_measure_of_one_thing:
            "The fire burned 300 hectares of forest.", "By Monday 450 hectares of forest had burned."
            => "?: 300 hectares ↔ 450 hectares";
    });
}

#[test]
fn figures_of_nobody_and_of_somebody() {
    check(cases! {
        of_somebody_before_of_nobody:
            "In Dravna 40 houses burned.", "Police said that 50 houses burned in Dravna. In all 60 houses burned."
            => "?: 40 ↔ 50", "damage: – | 60", "speaks 2: Police", "versions", "figure: 40 → 50", "figure: + 60",
               "says: + Police said";
        thousands_of_one_theme_and_of_none:
            "The storm killed 1,200 miners. It hit the old port.", "In the port 1,200 miners worked. It killed nobody."
            => "?: 1,200 = 1,200";
    });
}

#[test]
fn figures_for_two_things_stand_apart() {
    check(cases! {
        the_dead_are_not_the_injured:
            "The blast killed 40 people.", "The blast injured 60 people."
            => "figure 1: 40", "figure 2: 60", "versions", "figure: − 40", "figure: + 60";
        equal_numbers_of_two_fates:
            "The blast killed 40 people.", "The blast injured 40 people."
            => "figure 1: 40", "figure 2: 40", "versions", "figure: − 40", "figure: + 40";
        two_nouns:
            "The town sold 14 boats.", "The harbour has 12 cranes."
            => "figure 1: 14", "figure 2: 12";
        two_currencies:
            "The campaign spent €1.2 million.", "The campaign spent $1.4 million."
            => "figure 1: €1.2 million", "figure 2: $1.4 million", "versions", "figure: − €1.2 million", "figure: + $1.4 million";
        a_share_is_no_count:
            "The party won 40 seats.", "The party won 40% of the seats."
            => "figure 1: 40", "figure 2: 40%", "versions", "figure: − 40", "figure: + 40%";
        killed_soldiers_are_not_killed_miners:
            "The blast killed 19 soldiers.", "The blast killed 12 miners."
            => "figure 1: 19", "figure 2: 12", "versions", "figure: − 19", "figure: + 12";
        a_small_number_of_dead_and_of_nothing_known:
            "12 were killed in Tesmir.", "The captain spoke of 12."
            => "figure 1: 12", "name 1: Tesmir", "figure 2: 12", "speaks 2: The captain";
        two_of_nothing_known:
            "The two met in May.", "Only two came."
            => ;
    });
}

#[test]
fn names_of_one_text_only() {
    check(cases! {
        a_surname_is_the_full_name_of_the_other_text:
            "President Anton Velishek spoke in Tesmir.", "In Tesmir Mr. Velishek left early."
            => ;
        another_person_of_the_surname:
            "Mara Lund spoke in Tesmir.", "Peter Lund spoke in Tesmir."
            => "versions";
        spellings_and_short_names:
            "The World Health Organization met President Nazarbaev.", "The WHO met Nursultan Nazarbayev."
            => ;
        who_is_missing:
            "Irina Dalmat met Pavel Orszan in Dravna.", "Irina Dalmat went to Tesmir."
            => "name 1: Pavel Orszan", "name 1: Dravna", "name 2: Tesmir";
        a_word_without_capital_is_no_name:
            "Officials flew to Turkey.", "They ate turkey in Tesmir."
            => "name 1: Turkey", "name 2: Tesmir";
    });
}

#[test]
fn who_speaks_in_one_text_only() {
    check(cases! {
        by_name:
            "“No,” said Irina Dalmat.", "“Yes,” said Pavel Orszan."
            => "name 1: Irina Dalmat", "speaks 1: Irina Dalmat", "name 2: Pavel Orszan", "speaks 2: Pavel Orszan";
        named_there_but_silent:
            "“No,” said Irina Dalmat.", "Irina Dalmat left the hall."
            => "speaks 1: Irina Dalmat";
        the_surname_speaks_too:
            "“No,” said Irina Dalmat.", "Dalmat denied it on Friday."
            => ;
        officials_may_be_health_officials:
            "Health officials said it was over.", "The officials denied that it was over."
            => ;
        health_officials_are_not_election_officials:
            "Health officials said it was over.", "Election officials denied that it was over."
            => "speaks 1: Health officials", "speaks 2: Election officials";
        the_spokesman_of_the_mayor_is_not_the_mayor:
            "The mayor's spokesman said it was over.", "The mayor denied that it was over."
            => "speaks 1: The mayor's spokesman", "speaks 2: The mayor";
        who_gives_a_figure_speaks:
            "The Interior Ministry said that nine people were killed.", "The Interior Ministry put the number of dead at nine."
            => "deaths: nine = nine";
        nobody_knows_who_they_are:
            "They said it was over.", "He denied it."
            => ;
    });
}

#[test]
fn places_lead_into_the_reports_and_a_repeated_number_is_there_once() {
    let texts = ["The blast killed 40 people. Medics said that 40 people had died.", "It killed 41 people."];
    let reports = texts.map(saidso::analyse);
    let found = compare([(texts[0], &reports[0]), (texts[1], &reports[1])]);
    // The one with a source comes first.
    assert_eq!(found.counted[0].figures, [vec![1, 0], vec![0]]);
    assert_eq!(found.counted.len(), 1);
}

#[test]
fn which_text_comes_first_does_not_matter() {
    let [one, other] =
        ["WHO killed “½ \n\n", "half \n\nWHO killed “½ "].map(|text| (text, saidso::analyse(text)));
    let found = compare([(one.0, &one.1), (other.0, &other.1)]);
    let swapped = compare([(other.0, &other.1), (one.0, &one.1)]);
    assert_eq!(found.figures[0], swapped.figures[1]);
    assert_eq!(found.figures[1], swapped.figures[0]);
}

#[test]
fn a_figure_is_told_with_what_it_counts_and_an_age_in_years() {
    let text = "Mara Lund, whose two sons, aged 7 and 9, fell ill, taught 15-year-old boys.";
    let report = saidso::analyse(text);
    let figures = (0..report.figures.len()).map(|i| told((text, &report), Layer::Figures, i).0);
    assert_eq!(figures.collect::<Vec<_>>(), ["two sons", "7 years", "9 years", "15-year-old boys"]);
}
