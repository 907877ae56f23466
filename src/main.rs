//! The `saidso` command.
fn main() {}
