//! What readers are shown: the notes, the terminal and the web page, over a report made by hand.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use saidso::render::html::{self, Article};
use saidso::render::{annotations, chain, csv, markdown, terminal, words};
use saidso::report::{Bound, Report, Status, Value};
use saidso::text::{Decimal, Span};
use support::TEXT;

#[test]
fn notes_stand_under_the_paragraph_where_they_begin() {
    assert_eq!(
        terminal::plain(TEXT, &support::report()),
        "\
Mayor Ilse Brandt said on Monday that “about 40 houses” were flooded in Tarnow.
    name    Ilse Brandt: person; 2 times; also Brandt
    name    Tarnow: place
    figure  40: about 40; counted: houses; given by Mayor Ilse Brandt; an authority's figure; denied (denied)
    says    Mayor Ilse Brandt: said; “about 40 houses” were flooded in Tarnow; person, mixed quote
    hedge   about: approximator; in the words of Mayor Ilse Brandt

The regional government later denied the figure. Brandt’s <office> may publish a list, 😀 witnesses said.
    says    witnesses: said; Brandt’s <office> may publish a list; unnamed, indirect quote
    hedge   may: modal; in the words of witnesses

Text           30 words, 3 sentences
Names          2: 1 person, 1 place
Figures        1: 1 denied; 1 from an authority
Who says what  2: 1 person, 1 unnamed; 40% of the words are somebody's
How sure       2: 1 modal, 1 approximator; by person 1, unnamed 1
"
    );
}

/// A change to the figure of the report, and what is then told about it.
struct Told {
    change: fn(&mut Report),
    facts: &'static str,
}

#[test]
fn a_figure_is_told_in_words() {
    let given = "given by Mayor Ilse Brandt; an authority's figure; denied (denied)";
    let cases = [
        Told { change: |_| {}, facts: "about 40; counted: houses" },
        Told { change: |r| r.figures[0].bound = Bound::Exact, facts: "40; counted: houses" },
        Told { change: |r| r.figures[0].bound = Bound::AtLeast, facts: "at least 40; counted: houses" },
        Told { change: |r| r.figures[0].counted = None, facts: "about 40" },
        Told { change: |r| r.figures[0].unit = "EUR".to_owned(), facts: "about 40 EUR; counted: houses" },
        Told { change: |r| r.figures[0].value = None, facts: "no exact number; counted: houses" },
        Told {
            change: |r| {
                r.figures[0].value = Some(Value::Range { low: 20.into(), high: Decimal::new(305, -1) });
                r.figures[0].bound = Bound::Range;
            },
            facts: "20 to 30.5; counted: houses",
        },
    ];
    for Told { change, facts } in cases {
        let mut report = support::report();
        change(&mut report);
        assert_eq!(note_on_figure(&report), format!("{facts}; {given}"));
    }
}

#[test]
fn nothing_is_told_of_what_a_figure_lacks() {
    let mut report = support::report();
    let figure = &mut report.figures[0];
    (figure.source, figure.official, figure.status) = (None, false, Status::Stated);
    assert_eq!(note_on_figure(&report), "about 40; counted: houses");
    report.figures[0].status = Status::Disputed;
    report.figures[0].evidence.clear();
    assert_eq!(note_on_figure(&report), "about 40; counted: houses; disputed");
}

#[test]
fn one_of_a_unit_is_told_in_the_singular() {
    let units = [
        ("nights", "night"),
        ("feet", "foot"),
        ("inches", "inch"),
        ("centuries", "century"),
        ("square feet", "square foot"),
        ("miles per hour", "mile per hour"),
        ("degrees Celsius", "degree Celsius"),
        ("lbs", "lb"),
        ("km", "km"),
        ("EUR", "EUR"),
        ("%", "%"),
        ("", ""),
    ];
    let mut figure = support::report().figures.remove(0);
    for (many, one) in units {
        many.clone_into(&mut figure.unit);
        for number in ["0", "1.5", "2"] {
            figure.value = Decimal::parse(number).map(Value::Number);
            assert_eq!(words::unit(&figure), many, "{number}");
        }
        figure.value = Some(Value::Range { low: 1.into(), high: 2.into() });
        assert_eq!(words::unit(&figure), many, "a range");
        figure.value = Some(Value::Number(1.into()));
        assert_eq!(words::unit(&figure), one);
    }
}

fn note_on_figure(report: &Report) -> String {
    let notes = words::notes(TEXT, report);
    notes.into_iter().find(|note| note.words == "40").expect("a note on the figure").facts
}

#[test]
fn long_contents_are_shortened_between_words() {
    let text = format!("{} end.", "many words ".repeat(30));
    let mut report = support::report();
    report.entities.clear();
    report.figures.clear();
    report.hedges.clear();
    report.attributions.truncate(1);
    report.attributions[0].source.clear();
    report.attributions[0].cue = vec![Span::new(0, 4)];
    report.attributions[0].content = vec![Span::new(0, text.len() - 1)];
    let notes = words::notes(&text, &report);
    let content = notes[0].facts.split("; ").nth(1).expect("the content");
    assert_eq!(content, "many words many words many words many words many words many … words many words end");
    assert_eq!(notes[0].words, "nobody named");
}

#[test]
fn figures_are_a_table_in_code_points() {
    assert_eq!(
        csv::figures(TEXT, &support::report()),
        "figure,low,high,unit,counted,bound,source,official,status,evidence,set against,start,end\r\n\
         40,40,40,,houses,about,Mayor Ilse Brandt,yes,denied,denied,,45,47\r\n"
    );
}

#[test]
fn a_cell_is_quoted_where_it_must_be_and_never_a_formula() {
    let cases = [
        ("40", "40"),
        ("40, or so", "\"40, or so\""),
        ("the \"40\"", "\"the \"\"40\"\"\""),
        ("=1+1", "'=1+1"),
        ("@sum", "'@sum"),
        ("+40\n", "\"'+40\n\""),
        ("−40", "−40"),
    ];
    for (words, cell) in cases {
        let mut report = support::report();
        words.clone_into(&mut report.figures[0].words);
        let table = csv::figures(TEXT, &report);
        let row = table.split_once("\r\n").expect("a row under the head").1;
        assert!(row.starts_with(&format!("{cell},40,40,")), "{row}");
    }
}

#[test]
fn a_summary_in_markdown_tells_every_finding_and_brings_no_markup() {
    let summary = markdown::summary(TEXT, &support::report());
    assert_eq!(
        summary,
        "\
# What the text says, and on whose word

- **Text**: 30 words, 3 sentences
- **Names**: 2: 1 person, 1 place
- **Figures**: 1: 1 denied; 1 from an authority
- **Who says what**: 2: 1 person, 1 unnamed; 40% of the words are somebody's
- **How sure**: 2: 1 modal, 1 approximator; by person 1, unnamed 1

## Names

- **Ilse Brandt** – person; 2 times; also Brandt
- **Tarnow** – place

## Figures

- **40** – about 40; counted: houses; given by Mayor Ilse Brandt; an authority's figure; denied (denied)

## Who says what

- **Mayor Ilse Brandt** – said; “about 40 houses” were flooded in Tarnow; person, mixed quote
- **witnesses** – said; Brandt’s \\<office\\> may publish a list; unnamed, indirect quote

## How sure

- **about** – approximator; in the words of Mayor Ilse Brandt
- **may** – modal; in the words of witnesses

Marked by Saidso, which describes what a text says and does not judge what is true.
"
    );
}

#[test]
fn a_text_without_marks_has_no_notes_and_a_short_summary() {
    let report = saidso::analyse("");
    assert_eq!(words::notes("", &report), []);
    assert_eq!(words::summary(&report), [("Text", "0 words, 0 sentences".to_owned())]);
    assert_eq!(terminal::plain("", &report), "Text           0 words, 0 sentences\n");
}

#[test]
fn colour_is_never_alone_and_always_ends() {
    let shown = terminal::coloured(TEXT, &support::report());
    // Without its colours and styles, the text is the text.
    let mut bare = String::new();
    for (i, piece) in shown.split("\x1b[").enumerate() {
        let (codes, words) =
            if i == 0 { ("0", piece) } else { piece.split_once('m').expect("a whole sequence") };
        let has = |codes: &str, wanted: &[&str]| codes.split(';').any(|code| wanted.contains(&code));
        let coloured = codes.split(';').any(|code| code.len() == 2 && code.starts_with('3'));
        let styled = has(codes, &["1", "3", "4", "4:2", "4:3", "4:4", "4:5"]);
        assert!(!coloured || styled, "{codes} is a colour and nothing else");
        bare.push_str(words);
    }
    let paragraphs: Vec<_> = TEXT.trim_end().split("\n\n").collect();
    assert!(bare.starts_with(&paragraphs.join("\n\n")), "{bare}");
    assert!(shown.contains("\x1b[0;3;36;4mTarnow\x1b[0m"), "a name within what is said: {shown}");
    assert!(shown.contains("\x1b[0;3;33;1;4:2m40\x1b[0m"), "a denied figure: {shown}");
    assert!(shown.rsplit("\x1b[").next().is_some_and(|rest| rest.starts_with("0m")));
}

#[test]
fn every_mark_is_on_the_page_with_its_explanation() {
    let report = support::report();
    let page = page(TEXT, &report);
    let why = "Made by hand for &quot;tests&quot; &amp; nothing else.";
    for mark in [
        format!("<mark class=\"mark name\" id=\"a1-name-0-0\" title=\"person: {why}\">Ilse Brandt</mark>"),
        format!(
            "<mark class=\"mark figure is-contested\" id=\"a1-figure-0\" title=\"figure: {why}\">40</mark>"
        ),
        format!("<mark class=\"mark source\" id=\"a1-source-1\" title=\"source: {why}\">witnesses</mark>"),
        format!("<mark class=\"mark hedge\" id=\"a1-hedge-1\" title=\"hedge: {why}\">may</mark>"),
    ] {
        assert!(page.contains(&mark), "{mark} is not in {page}");
    }
    assert!(page.contains("&lt;office&gt;") && !page.contains("<office>"));
    // Each note leads to a mark that is there, once.
    let targets: Vec<_> = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(targets.len(), words::notes(TEXT, &report).len());
    for target in targets {
        assert_eq!(page.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
    }
}

#[test]
fn anchors_of_several_articles_differ() {
    let report = support::report();
    let article = Article { title: "Twice", text: TEXT, report: &report };
    let page = html::page(&[article, article]);
    let mut ids: Vec<_> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_page_stands_alone() {
    let page = page(TEXT, &support::report());
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    for outside in
        ["<script", "<link", "<img", "http:", "https:", "url(", "@import", " src=", " style=", " on"]
    {
        let found =
            page.match_indices(outside).find(|(at, _)| outside != " on" || is_handler(&page[at + 3..]));
        assert_eq!(found, None, "{outside}");
    }
    assert_eq!(page.matches("<style").count(), 1);
}

/// Whether an attribute like `onclick=` goes on here after its "on".
fn is_handler(rest: &str) -> bool {
    rest.trim_start_matches(|c: char| c.is_ascii_lowercase()).starts_with('=')
}

/// Text in any place of the page, and what may not come of it.
#[test]
fn nothing_escapes_into_markup() {
    let hostile = "</title></style><script>\"'&\0\u{1b}";
    let mut report = support::report();
    report.entities[0].name = hostile.to_owned();
    report.entities[0].spellings = vec![hostile.to_owned()];
    report.figures[0].unit = hostile.to_owned();
    report.hedges[0].why.words = hostile.into();
    let page = html::page(&[Article { title: hostile, text: TEXT, report: &report }]);
    assert!(!page.contains("<script") && !page.contains(['\0', '\u{1b}']));
    assert_eq!(page.matches("</style>").count(), 1);
    assert_eq!(page.matches("</title>").count(), 1);
    assert_eq!(
        html::escape(hostile),
        "&lt;/title&gt;&lt;/style&gt;&lt;script&gt;&quot;&#39;&amp;\u{fffd}\u{fffd}"
    );
}

fn page(text: &str, report: &Report) -> String {
    html::page(&[Article { title: "A flood", text, report }])
}

#[test]
fn annotations_point_at_their_words_by_place_and_by_what_stands_around() {
    let text = "😀 “Rain”\n\tfell, the \\ministry said: at least 40 people drowned.";
    let report = saidso::analyse(text);
    let page: serde_json::Value =
        serde_json::from_str(&annotations::page(text, &report)).expect("it is JSON");
    let letters: Vec<char> = text.chars().collect();
    let items = page["items"].as_array().expect("there are annotations");
    let findings = words::notes(text, &report).len();
    assert_eq!((items.len(), page["type"].as_str()), (findings, Some("AnnotationPage")));
    assert!(findings > 2, "{findings}");
    for target in items.iter().flat_map(|item| item["target"].as_array().expect("each has targets")) {
        let [place, quote] = [&target["selector"][0], &target["selector"][1]];
        let at = |end: &str| place[end].as_u64().expect("a place is a number") as usize;
        let exact: String = letters[at("start")..at("end")].iter().collect();
        assert_eq!(quote["exact"].as_str(), Some(&exact[..]));
        let [prefix, suffix] =
            ["prefix", "suffix"].map(|side| quote[side].as_str().expect("words stand around"));
        assert!(text.contains(&format!("{prefix}{exact}{suffix}")), "{quote}");
    }
    // Each has its own places and no other's.
    let figure = items
        .iter()
        .find(|item| item["body"][1]["value"].as_str().is_some_and(|told| told.starts_with("40")));
    let targets = figure.expect("a figure is told")["target"].as_array().expect("it has targets");
    let exact: Vec<_> = targets.iter().map(|target| target["selector"][1]["exact"].as_str()).collect();
    assert_eq!(exact, [Some("40")]);
    let ids: std::collections::BTreeSet<_> = items.iter().map(|item| item["id"].as_str()).collect();
    assert_eq!(ids.len(), items.len());
}

#[test]
fn what_takes_the_place_of_a_figure_stands_beside_it() {
    let told = |text: &str| {
        let report = saidso::analyse(text);
        let lines = report.figure_groups.iter().map(|group| chain::line(text, &report.figures, group));
        lines.collect::<Vec<_>>()
    };
    let hurt = "The ministry said 52 guards were hurt, five guards badly. It later revised the number of hurt guards to 37.";
    assert_eq!(told(hurt), ["injuries: 52 (revised) → 37 · five"]);
    let boats = "They counted 52 boats, five boats of guests and 37 boats of guards.";
    assert_eq!(told(boats), ["boats: 52 · five · 37"]);
}
