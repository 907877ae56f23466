//! Every row of every lexicon does what its examples say.
//!
//! Rows with the columns `match` and `not` bring their own examples. Lists of names have none: each name is put
//! into a sentence here. A new file in `src/lexicon` without a check below fails the test.

use std::collections::HashSet;
use std::fs;

use saidso::report::{EntityKind, HedgeKind, Report, Status};
use saidso::{analyse, lexicon};

/// A row of a lexicon, by the names of its columns.
struct Row {
    place: String,
    cells: Vec<(String, String)>,
}

impl Row {
    fn get(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell)
    }

    /// What is wrong if `holds` is false: the row, and `what`.
    fn holds(&self, holds: bool, what: &str) -> Vec<String> {
        if holds { Vec::new() } else { vec![format!("{}: {what}", self.place)] }
    }

    /// Runs `check` on the examples that must match and on those that must not; returns what went wrong.
    fn examples(&self, check: impl Fn(&str) -> bool) -> Vec<String> {
        let run = |column: &str, wanted: bool| {
            let examples = self.get(column).split(" | ").filter(|example| !example.is_empty());
            let failed = examples.filter(|example| check(example) != wanted);
            let verb = if wanted { "should match" } else { "should not match" };
            failed.flat_map(|example| self.holds(false, &format!("{verb}: {example}"))).collect::<Vec<_>>()
        };
        [run("match", true), run("not", false)].concat()
    }

    /// Runs `check` on the pairs of names, `one = other`, that must be the same and on those that must not.
    fn pairs(&self, check: impl Fn(&str, &str) -> bool) -> Vec<String> {
        self.examples(|pair| pair.split_once(" = ").is_some_and(|(one, other)| check(one, other)))
    }

    /// Checks that `text` names `name` as a thing of `kind`.
    fn names(&self, text: &str, name: &str, kind: EntityKind) -> Vec<String> {
        let report = analyse(text);
        let mut entities = report.entities.iter().filter(|entity| entity.kind == kind);
        let named =
            entities.any(|entity| entity.mentions.iter().any(|mention| mention.span.of(text) == name));
        self.holds(named, text)
    }

    /// Checks each of the spellings in `column`.
    fn spellings(&self, column: &str, kind: EntityKind) -> Vec<String> {
        let spellings = self.get(column).split('|').filter(|spelling| !spelling.is_empty());
        spellings.flat_map(|name| self.names(&format!("They met {name} there."), name, kind)).collect()
    }
}

fn rows(table: &str) -> Vec<Row> {
    let path = format!("src/lexicon/{table}.tsv");
    let text = fs::read_to_string(&path).expect("a lexicon can be read");
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let columns: Vec<&str> = lines.next().expect("a heading").1.split('\t').collect();
    lines
        .map(|(number, line)| {
            let cells =
                columns.iter().zip(line.split('\t')).map(|(name, cell)| (name.to_string(), cell.to_string()));
            Row { place: format!("{path}:{}", number + 1), cells: cells.collect() }
        })
        .collect()
}

/// Whether a mark of `report` gives the row `rule` as its reason.
fn explained_by(report: &Report, rule: &str) -> bool {
    let figures = report.figures.iter().map(|figure| &figure.why);
    let attributions = report.attributions.iter().map(|attribution| &attribution.why);
    let hedges = report.hedges.iter().map(|hedge| &hedge.why);
    figures.chain(attributions).chain(hedges).any(|why| why.rule == rule)
}

/// Checks one row of the lexicon `table`; returns what is wrong.
fn check(table: &str, row: &Row) -> Vec<String> {
    let (key, word) = (row.cells[0].1.as_str(), row.get("word"));
    match table {
        "hedges" | "approximators" | "cues" => {
            row.examples(|text| explained_by(&analyse(text), &format!("{table}: {key}")))
        }
        "asides" => row.examples(|text| {
            let mut hedges = analyse(text).hedges.into_iter();
            hedges.any(|hedge| hedge.kind == HedgeKind::Unverified && hedge.attribution.is_none())
        }),
        "numerals" => row.examples(|text| {
            analyse(text).figures.iter().any(|figure| figure.span.of(text).to_lowercase().contains(key))
        }),
        "currencies" | "units" => {
            row.examples(|text| explained_by(&analyse(text), &format!("figure: {key}")))
        }
        "currency-codes" => {
            let report = analyse(&format!("It cost {key} 50 to build."));
            row.holds(report.figures.iter().any(|figure| figure.unit == key), key)
        }
        "currency-homes" => {
            row.examples(|text| analyse(text).figures.iter().any(|figure| figure.unit == row.get("code")))
        }
        "unit-parts" => row.examples(|text| {
            let figures = analyse(text).figures;
            figures.len() == 1 && figures[0].value.is_some() && figures[0].unit == key
        }),
        "givers" | "changes" | "holders" => {
            row.examples(|text| analyse(text).figures.iter().any(|figure| figure.source.is_some()))
        }
        // The code that weighs the signs names each of them.
        "rivals" => {
            let code = include_str!("../src/figure/status/rivals.rs");
            let points = row.get("points").parse().is_ok_and(|points: i32| points != 0);
            row.holds(points && code.contains(&format!("\"{key}\"")), key)
        }
        // A theme shows where figures of one theme stand against each other.
        "themes" => {
            let of_theme = format!("Police put the {word} at 40. Doctors put the {word} at 60.");
            let figures = analyse(&of_theme).figures;
            let are_rivals =
                figures.len() == 2 && figures.iter().all(|figure| figure.status == Status::Disputed);
            row.holds(are_rivals, &of_theme)
        }
        "known-as" => row.examples(|text| {
            let report = analyse(text);
            let mut mentions = report.entities.iter().flat_map(|entity| &entity.mentions);
            mentions.any(|mention| mention.why.rule.ends_with("aliases: known as"))
        }),
        "accents" => row.pairs(|one, other| lexicon::plain(one) == lexicon::plain(other)),
        "transliterations" => row.pairs(|one, other| {
            lexicon::transcription(&lexicon::plain(one)) == lexicon::transcription(&lexicon::plain(other))
        }),
        "forenames" => row.pairs(lexicon::is_same_forename),
        "wordings" => row.pairs(|one, other| worded(one) == worded(other)),
        "dropped-heads" => {
            let name =
                if row.get("side") == "last" { format!("oyelbex {word}") } else { format!("{word} oyelbex") };
            let kind = EntityKind::from_word(row.get("kind")).expect("a kind of entity");
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            row.holds(lexicon::without_head(&words, kind) == [["oyelbex"]], word)
        }
        "honorifics" => {
            let known = lexicon::honorific(word);
            let woman = known.is_some_and(|title| title.sex == lexicon::Sex::Woman);
            row.holds(known.is_some() && woman == (row.get("sex") == "woman"), word)
        }
        "family-first" => row.holds(lexicon::is_family_name_first(key), key),
        "numbered" => row.examples(|text| !analyse(text).figures.is_empty()),
        "statuses" => {
            let status = Status::from_word(row.get("status"));
            row.examples(|text| analyse(text).figures.iter().any(|figure| Some(figure.status) == status))
        }
        "abbreviations" => row.examples(|text| analyse(text).sentences.len() == 1),
        "sources" => {
            let kind = row.get("kind");
            row.examples(|text| analyse(text).attributions.iter().any(|a| a.source_kind.word() == kind))
        }
        "nations" => {
            let columns =
                [("place", EntityKind::Place), ("people", EntityKind::Group), ("capital", EntityKind::Place)];
            columns.iter().flat_map(|&(column, kind)| row.spellings(column, kind)).collect()
        }
        "places" => row.spellings("name", EntityKind::Place),
        "groups" => row.spellings("name", EntityKind::Group),
        "works" => row.spellings("name", EntityKind::Work),
        "organizations" => row.spellings("name", EntityKind::Organization),
        "first-names" => {
            let name = format!("{key} Oyelbex");
            row.names(&format!("They met {name} there."), &name, EntityKind::Person)
        }
        "cities" | "given-names" | "surnames" => row.holds(looks_like_a_name(key), "should look like a name"),
        "titles" => row.names(&format!("They met {word} Mara Lund there."), "Mara Lund", EntityKind::Person),
        "particles" => {
            let name = format!("Oscar {word} Lund");
            row.names(&format!("They met {name} there."), &name, EntityKind::Person)
        }
        "heads" => {
            let last = row.get("side") == "last";
            let name = if last { format!("Karvel {word}") } else { format!("{word} Karvel") };
            let kind = EntityKind::from_word(row.get("kind")).expect("a kind of entity");
            row.names(&format!("They came to the {name} there."), &name, kind)
        }
        "place-nouns" => {
            row.names(&format!("They met by the Karvel {word} there."), "Karvel", EntityKind::Place)
        }
        "calendar" => row.holds(lexicon::calendar(word).is_some(), word),
        // Every verb has a form that tells it apart, unless all of its forms are nouns too.
        "verbs" => row.holds(lexicon::forms(key.to_string().leak()).iter().any(lexicon::is_verb), key),
        "plurals" => row.holds(lexicon::is_plural(word), word),
        "starters" => row.holds(lexicon::is_sentence_starter(word), word),
        "sets" => row.holds(lexicon::is_in(key, word) && !lexicon::is_in(key, "oyelbex"), word),
        "function-words" => row.holds(lexicon::word_class(word).is_some(), word),
        "irregular" => {
            let known = lexicon::forms(key.to_string().leak());
            let forms = ["third", "past", "participle", "gerund"].map(|column| row.get(column));
            forms
                .iter()
                .flat_map(|&form| row.holds(form.is_empty() || known.iter().any(|f| f == form), form))
                .collect()
        }
        _ => row.holds(false, "no check for this lexicon"),
    }
}

/// Whether `name` is written as names are, and is no function word: "Xi'an" and "Rostov-on-Don", not "xian" or "Will".
fn looks_like_a_name(name: &str) -> bool {
    let of_letters = name.chars().all(|c| c.is_alphabetic() || " '-.".contains(c));
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    of_letters && capital && lexicon::word_class(&name.to_lowercase()).is_none()
}

/// The words of a name, put as most names put them.
fn worded(name: &str) -> Vec<String> {
    let words: Vec<String> = name.to_lowercase().split(' ').map(str::to_owned).collect();
    lexicon::worded(&words)
}

fn tables() -> Vec<String> {
    let entries = fs::read_dir("src/lexicon").expect("the lexicons are there");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let tables = paths.filter(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    tables.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect()
}

#[test]
fn every_row_does_what_its_examples_say() {
    let wrong: Vec<String> = tables()
        .iter()
        .flat_map(|table| rows(table).iter().flat_map(|row| check(table, row)).collect::<Vec<_>>())
        .collect();
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_row_stands_twice_in_a_lexicon() {
    for table in tables() {
        let mut keys: Vec<String> = rows(&table)
            .iter()
            .map(|row| {
                let more = ["side", "word", "nation"].map(|column| row.get(column));
                format!("{} {}", row.cells[0].1, more.join(" "))
            })
            .collect();
        keys.sort();
        let doubled: Vec<_> =
            keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
        assert!(doubled.is_empty(), "{table}: {doubled:?}");
    }
}

#[test]
fn a_generated_list_repeats_no_list_made_by_hand() {
    let by_hand: [(&str, &[(&str, &str)]); 3] = [
        ("cities", &[("places", "name"), ("nations", "place"), ("nations", "capital")]),
        ("given-names", &[("first-names", "name"), ("places", "name"), ("nations", "place")]),
        ("surnames", &[("places", "name"), ("nations", "place"), ("cities", "name")]),
    ];
    for (generated, others) in by_hand {
        let listed: HashSet<String> = others
            .iter()
            .flat_map(|&(table, column)| rows(table).into_iter().map(move |row| row.get(column).to_owned()))
            .flat_map(|spellings| spellings.split('|').map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let repeated: Vec<_> = rows(generated)
            .iter()
            .map(|row| row.cells[0].1.clone())
            .filter(|name| listed.contains(name))
            .collect();
        assert!(repeated.is_empty(), "run src/lexicon/generate.py again; {generated} repeats {repeated:?}");
    }
}
