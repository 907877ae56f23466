//! `www/report.schema.json` describes reports as they are printed, and nothing else.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use boon::{Compiler, SchemaIndex, Schemas};
use saidso::report::{Basis, Offsets, Report, Value as Number};
use saidso::text::Decimal;
use serde_json::{Value, json};

#[test]
fn a_report_with_every_kind_of_mark_is_valid() {
    assert_valid(&printed(&support::report()));
}

#[test]
fn reports_of_the_golden_articles_are_valid_in_every_unit() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let mut articles = 0;
    for entry in std::fs::read_dir(folder).expect("the golden articles") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = std::fs::read_to_string(&path).expect("an article is readable UTF-8");
            for unit in [Offsets::Bytes, Offsets::Utf16, Offsets::CodePoints] {
                assert_valid(&printed(&saidso::analyse(&text).with_offsets(&text, unit)));
            }
            articles += 1;
        }
    }
    assert!(articles > 0);
}

#[test]
fn the_report_of_an_empty_text_is_valid() {
    assert_valid(&printed(&saidso::analyse("")));
}

#[test]
fn values_and_missing_parts_come_in_every_form() {
    let mut report = support::report();
    let forms = [
        None,
        Some(Number::Number(Decimal::new(-25, -1))),
        Some(Number::Range { low: 20.into(), high: 30.into() }),
        Some(Number::Number(Decimal::new(1, 40))),
    ];
    for value in forms {
        report.figures[0].value = value;
        report.figures[0].counted = None;
        report.figures[0].source = None;
        report.attributions[0].source = Vec::new();
        report.hedges[0].attribution = None;
        report.hedges[0].why.by = Basis::Model;
        assert_valid(&printed(&report));
    }
}

#[test]
fn an_id_is_allowed() {
    for id in [json!("article.txt"), json!(7)] {
        let mut report = printed(&support::report());
        report["id"] = id;
        assert_valid(&report);
    }
}

/// A change at a place in a valid report that makes it invalid.
struct Wrong {
    pointer: &'static str,
    value: Value,
}

#[test]
fn what_is_no_report_is_rejected() {
    let span = || json!({"start": 0, "end": 4});
    let wrongs = [
        Wrong { pointer: "/version", value: json!(2) },
        Wrong { pointer: "/offsets", value: json!("characters") },
        Wrong { pointer: "/id", value: json!(["a"]) },
        Wrong { pointer: "/verdict", value: json!("true") },
        Wrong { pointer: "/sentences", value: json!(null) },
        Wrong { pointer: "/sentences/0/start", value: json!(-1) },
        Wrong { pointer: "/sentences/0/end", value: json!(1.5) },
        Wrong { pointer: "/sentences/0/text", value: json!("Mayor") },
        Wrong { pointer: "/entities/0/kind", value: json!("company") },
        Wrong { pointer: "/entities/0/mentions", value: json!([]) },
        Wrong { pointer: "/entities/0/mentions/0/why", value: json!("because") },
        Wrong { pointer: "/entities/0/mentions/0/why/by", value: json!("guess") },
        Wrong { pointer: "/entities/0/spellings", value: json!(["Brandt", "Brandt"]) },
        Wrong { pointer: "/figures/0/value", value: json!("40") },
        Wrong { pointer: "/figures/0/value", value: json!({"low": 1}) },
        Wrong { pointer: "/figures/0/counted", value: json!([span()]) },
        Wrong { pointer: "/figures/0/bound", value: json!("at least") },
        Wrong { pointer: "/figures/0/official", value: json!("yes") },
        Wrong { pointer: "/figures/0/status", value: json!("false") },
        Wrong { pointer: "/attributions/0/source", value: span() },
        Wrong { pointer: "/attributions/0/source_kind", value: json!("expert") },
        Wrong { pointer: "/attributions/0/quote", value: json!("exact") },
        Wrong { pointer: "/attributions/0/entity", value: json!(-1) },
        Wrong { pointer: "/hedges/0/kind", value: json!("doubt") },
        Wrong { pointer: "/summary/attributed_share", value: json!(1.01) },
        Wrong { pointer: "/summary/entities/company", value: json!(1) },
        Wrong { pointer: "/summary/truth_score", value: json!(1) },
    ];
    let schema = Schema::read();
    for Wrong { pointer, value } in wrongs {
        let mut report = printed(&support::report());
        let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
        report.pointer_mut(parent).unwrap_or_else(|| panic!("{parent}"))[field] = value.clone();
        assert!(schema.validate(&report).is_err(), "{pointer} = {value} was accepted");
    }
}

/// Every field that the schema names is required, save `id`: a report that leaves one out is rejected.
#[test]
fn a_report_with_a_field_missing_is_rejected() {
    let schema = Schema::read();
    let whole = printed(&support::report());
    let objects = [
        "",
        "/summary",
        "/sentences/0",
        "/entities/0",
        "/entities/0/mentions/0",
        "/entities/0/mentions/0/why",
        "/figures/0",
        "/figures/0/counted",
        "/attributions/0",
        "/hedges/0",
    ];
    for object in objects {
        let fields = whole.pointer(object).and_then(Value::as_object).expect(object);
        for field in fields.keys() {
            let mut report = whole.clone();
            report.pointer_mut(object).and_then(Value::as_object_mut).expect(object).remove(field);
            assert!(schema.validate(&report).is_err(), "{object}/{field} may be missing");
        }
    }
}

/// Every object that the schema describes forbids fields it does not name, and every field has a description.
#[test]
fn the_schema_is_closed_and_described() {
    fn visit(place: &str, schema: &Value) {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            assert_eq!(schema["additionalProperties"], json!(false), "{place} is open");
            for (name, property) in properties {
                let target = property.get("$ref").and_then(Value::as_str);
                assert!(
                    property.get("description").is_some() || target.is_some(),
                    "{place}/{name} is not described"
                );
                visit(&format!("{place}/{name}"), property);
            }
        }
    }
    let schema = Schema::source();
    visit("", &schema);
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        assert!(definition.get("description").is_some(), "{name} is not described");
        visit(name, definition);
    }
}

struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn source() -> Value {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/report.schema.json");
        serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("the schema is JSON")
    }

    fn read() -> Schema {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("report.schema.json", Schema::source()).expect("the schema can be added");
        let index = compiler.compile("report.schema.json", &mut schemas).expect("the schema is valid");
        Schema { schemas, index }
    }

    fn validate(&self, report: &Value) -> Result<(), String> {
        self.schemas.validate(report, self.index).map_err(|error| format!("{error:#}"))
    }
}

/// `report` as another program reads it.
fn printed(report: &Report) -> Value {
    let json = serde_json::to_string(report).expect("a report can be printed");
    serde_json::from_str(&json).expect("a report is printed as JSON")
}

fn assert_valid(report: &Value) {
    if let Err(error) = Schema::read().validate(report) {
        panic!("{error}\n{report:#}");
    }
}
