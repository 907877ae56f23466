//! Any report, printed as JSON, is read back as it was, and is what the schema describes.
#![no_main]

use std::cell::RefCell;

use boon::{Compiler, SchemaIndex, Schemas};
use libfuzzer_sys::fuzz_target;
use saidso::report::Offsets;
use serde_json::Value;

thread_local! {
    static SCHEMA: RefCell<(Schemas, SchemaIndex)> = RefCell::new(schema());
}

fn schema() -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let schema = include_str!("../../../www/report.schema.json");
    compiler.add_resource("report.json", serde_json::from_str(schema).expect("JSON")).expect("a new schema");
    let index = compiler.compile("report.json", &mut schemas).expect("a valid schema");
    (schemas, index)
}

fuzz_target!(|text: &str| {
    for unit in [Offsets::Utf16, Offsets::CodePoints] {
        let report = saidso::analyse(text).with_offsets(text, unit);
        let printed = serde_json::to_string(&report).expect("a report can be printed");
        let read: Value = serde_json::from_str(&printed).expect("what is printed is JSON");
        assert!(read == serde_json::to_value(&report).expect("a report is a value"), "{printed}");
        SCHEMA.with_borrow(|(schemas, index)| {
            if let Err(error) = schemas.validate(&read, *index) {
                panic!("{error:#} in {printed}");
            }
        });
    }
});
