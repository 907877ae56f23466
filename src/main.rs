//! The `saidso` command: reads news texts and prints what is marked in them.

mod command;

fn main() -> std::process::ExitCode {
    command::run(lexopt::Parser::from_env())
}
