//! Measures a model on held-out texts.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use saidso::entity::name;
use saidso::tagger::Model;
use saidso::text::Document;

use crate::corpus::{byte_offsets, read};

const KINDS: [&str; 6] = ["person", "organization", "place", "group", "event", "work"];

fn coarse(label: &str) -> Option<&'static str> {
    Some(match label {
        "PER" | "PERSON" | "per" | "politician" | "person" => "person",
        "ORG" | "org" | "organisation" | "politicalparty" | "organization" => "organization",
        "LOC" | "PLACE" | "geo" | "country" | "location" | "place" => "place",
        _ => return None,
    })
}

pub fn tag(model: &Model, document: &Document) -> Vec<(usize, usize, &'static str, f32)> {
    name::tag(model, document)
        .into_iter()
        .map(|name| {
            let span = document.span(&name.tokens);
            (span.start, span.end, KINDS[name.kind], name.probability)
        })
        .collect()
}

pub fn measure(bytes: &[u8], folder: &Path) {
    let model = Model::read(bytes).expect("a model");
    let gold = folder.join("../../gold/dev.jsonl");
    for (name, path) in [
        ("crossner", folder.join("crossner-politics.dev.jsonl")),
        ("uner", folder.join("uner-ewt.dev.jsonl")),
        ("gum", folder.join("gum.dev.jsonl")),
        ("gmb", folder.join("gmb-kaggle.dev.jsonl")),
        ("gold", gold),
    ] {
        let mut typed: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        let mut untyped = [0; 3];
        let mut bins = [[0.0_f64; 3]; 10];
        for line in read(&path) {
            let document = Document::read(&line.text);
            let bytes = byte_offsets(&line.text);
            let mut gold: HashSet<(usize, usize, &str)> = HashSet::new();
            let mut other = HashSet::new();
            for span in &line.spans {
                let at = (bytes[span.start], bytes[span.end]);
                match coarse(&span.label) {
                    Some(kind) => drop(gold.insert((at.0, at.1, kind))),
                    None => drop(other.insert(at)),
                }
            }
            for e in &line.entities {
                gold.insert((bytes[e.start], bytes[e.end], KINDS.iter().find(|k| **k == e.kind).unwrap()));
            }
            let tagged = tag(&model, &document);
            let own = name == "gold";
            let found: HashSet<(usize, usize, &str)> = tagged
                .iter()
                .filter(|f| (own || coarse(f.2).is_some()) && !other.contains(&(f.0, f.1)))
                .map(|f| (f.0, f.1, f.2))
                .collect();
            for f in &tagged {
                if !(own || coarse(f.2).is_some()) || other.contains(&(f.0, f.1)) {
                    continue;
                }
                let bin = ((f.3 * 10.0) as usize).min(9);
                bins[bin][0] += 1.0;
                bins[bin][1] += f64::from(f.3);
                bins[bin][2] += f64::from(u8::from(gold.contains(&(f.0, f.1, f.2))));
            }
            if std::env::var("DUMP").as_deref() == Ok(name) {
                let show = |&(s, e, k): &(usize, usize, &str), sign| {
                    let from = (0..=s.saturating_sub(30)).rev().find(|&i| line.text.is_char_boundary(i)).unwrap_or(0);
                    let to = (e + 30..).find(|&i| i >= line.text.len() || line.text.is_char_boundary(i)).unwrap().min(line.text.len());
                    println!("{sign} {k:12} {}[{}]{}", line.text[from..s].replace('\n', "/"), &line.text[s..e], line.text[e..to].replace('\n', "/"));
                };
                let mut wrong: Vec<_> = found.symmetric_difference(&gold).collect();
                wrong.sort();
                wrong.iter().for_each(|w| show(w, if gold.contains(w) { "MISS" } else { "FALSE" }));
            }
            for f in &found {
                typed.entry(f.2).or_default()[usize::from(!gold.contains(f))] += 1;
            }
            for g in gold.difference(&found) {
                typed.entry(g.2).or_default()[2] += 1;
            }
            let gold: HashSet<_> = gold.iter().map(|g| (g.0, g.1)).collect();
            let found: HashSet<_> = found.iter().map(|g| (g.0, g.1)).collect();
            untyped[0] += gold.intersection(&found).count();
            untyped[1] += found.difference(&gold).count();
            untyped[2] += gold.difference(&found).count();
        }
        let f = |c: [usize; 3]| 200.0 * c[0] as f64 / (2 * c[0] + c[1] + c[2]).max(1) as f64;
        let sum = |kinds: &[&str]| {
            kinds.iter().filter_map(|k| typed.get(k)).fold([0; 3], |s, c| [s[0] + c[0], s[1] + c[1], s[2] + c[2]])
        };
        let parts: Vec<String> = KINDS.iter().filter_map(|k| Some(format!("{} {:.1}", &k[..3], f(*typed.get(k)?)))).collect();
        println!(
            "{name:9} typed {:.1}  all {:.1}  untyped {:.1}   {}",
            f(sum(&KINDS[..3])),
            f(sum(&KINDS)),
            f(untyped),
            parts.join("  ")
        );
        if std::env::var_os("BINS").is_some() {
            for b in bins.iter().filter(|b| b[0] > 0.0) {
                println!("    {:5} said {:.2} true {:.2}", b[0], b[1] / b[0], b[2] / b[0]);
            }
        }
    }
}
