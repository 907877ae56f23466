//! The `saidso` command, run as a person or a script runs it.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const TEXT: &str = "😀 The ministry said at least 164 people had died.\n\n“They lie,” said Anna Oren.\n";

#[test]
fn prints_text_and_summary() {
    let run = saidso(&["-"], TEXT);
    assert_success(&run);
    let shown = stdout(&run);
    assert!(shown.contains("😀 The ministry said at least 164 people had died.\n"), "{shown}");
    assert!(shown.contains("“They lie,” said Anna Oren.\n"), "{shown}");
    assert!(shown.contains("\nText "), "{shown}");
}

#[test]
fn prints_figures_as_a_table_and_findings_as_markdown() {
    let table = stdout(&saidso(&["--csv"], TEXT));
    assert!(
        table.contains("\r\n164,164,164,,people,at_least,The ministry,yes,stated,,,29,32\r\n"),
        "{table}"
    );
    let summary = stdout(&saidso(&["--markdown"], TEXT));
    assert!(summary.contains("\n## Names\n\n- **Anna Oren** – person\n"), "{summary}");
    assert_eq!(saidso(&["--csv", "--markdown"], TEXT).status.code(), Some(2));
}

#[test]
fn two_files_are_compared_in_words_and_as_json() {
    let folder = Folder::new("compare");
    let old =
        folder.file("old.txt", "Medics said that nine people died in 😀 Tesmir on Thursday.".as_bytes());
    let new =
        folder.file("new.txt", "Medics claimed that 31 people died in 😀 Tesmir on Thursday.".as_bytes());
    let shown = stdout(&saidso(&["--compare", &old, &new], ""));
    assert!(shown.contains("deaths: nine people (Medics) ↔ 31 people (Medics)\n"), "{shown}");
    assert!(shown.contains("figure  nine people → 31 people (Medics)\n"), "{shown}");
    assert!(shown.contains("hedge   + claimed"), "{shown}");
    let found = json(&stdout(&saidso(&["--compare", "--json", &old, &new], "")));
    assert_eq!(found["comparison"]["counted"][0]["theme"], "deaths");
    assert_eq!(found["comparison"]["counted"][0]["relation"], "another");
    assert_eq!(found["comparison"]["changes"][0]["layer"], "figures");
    assert_eq!(found["reports"][1]["figures"][0]["words"], "31");
    assert_eq!(found["reports"][1]["offsets"], "code_points");
    assert_eq!(
        stdout(&saidso(&["--compare", &old, "-"], "")).lines().next(),
        Some("Figures only in ".to_owned() + &old).as_deref()
    );
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let folder = Folder::new("compare-refused");
    let old = folder.file("old.txt", b"Rain.");
    let missing = format!("{old}.missing");
    for arguments in
        [&["--compare", &old][..], &["--compare", &old, &old, &old], &["--compare", "--csv", &old, &old]]
    {
        let run = saidso(arguments, "");
        assert_eq!((run.status.code(), stdout(&run)), (Some(2), String::new()), "{arguments:?}");
        assert!(String::from_utf8_lossy(&run.stderr).contains("--compare"), "{arguments:?}");
    }
    let run = saidso(&["--compare", &old, &missing], "");
    assert_eq!((run.status.code(), stdout(&run)), (Some(2), String::new()));
    assert!(String::from_utf8_lossy(&run.stderr).contains("no such file"));
}

#[test]
fn reads_standard_input_without_arguments() {
    assert_eq!(stdout(&saidso(&[], TEXT)), stdout(&saidso(&["-"], TEXT)));
}

#[test]
fn several_files_stand_under_their_names_in_the_order_given() {
    let folder = Folder::new("several");
    let (a, b) = (folder.file("a.txt", b"First text."), folder.file("b.txt", b"Second text."));
    let shown = stdout(&saidso(&[&b, &a], ""));
    let places: Vec<_> =
        ["b.txt ==", "Second text.", "a.txt ==", "First text."].map(|s| shown.find(s)).into();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{shown}");
}

#[test]
fn a_file_whose_name_looks_like_an_option_comes_after_two_dashes() {
    let folder = Folder::new("dashes");
    folder.file("--json", b"A text.");
    let mut command = command(&["--", "--json"]);
    command.current_dir(&folder.path);
    let run = finish(command, "");
    assert_success(&run);
    assert!(stdout(&run).starts_with("A text."));
}

/// Arguments and environment, and whether the output is coloured. The output of a test is never a terminal.
struct Coloured {
    arguments: &'static [&'static str],
    no_color: Option<&'static str>,
    expected: bool,
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let cases = [
        Coloured { arguments: &[], no_color: None, expected: false },
        Coloured { arguments: &["--color=auto"], no_color: None, expected: false },
        Coloured { arguments: &["--color", "never"], no_color: None, expected: false },
        Coloured { arguments: &["--color", "always"], no_color: None, expected: true },
        Coloured { arguments: &["--color", "always"], no_color: Some("1"), expected: true },
        Coloured { arguments: &[], no_color: Some("1"), expected: false },
    ];
    for case in cases {
        let mut command = command(case.arguments);
        command.env_remove("NO_COLOR").envs(case.no_color.map(|value| ("NO_COLOR", value)));
        let shown = stdout(&finish(command, TEXT));
        assert_eq!(shown.contains("\x1b["), case.expected, "{:?} {:?}", case.arguments, case.no_color);
    }
}

#[test]
fn control_characters_of_a_text_do_not_reach_the_terminal() {
    for color in ["always", "never"] {
        let shown = stdout(&saidso(&["--color", color], "before\x1b]title\x07after\u{9b}m\r\nnext\0"));
        assert!(shown.contains("before␛]title␇after\u{fffd}m"), "{shown:?}");
        assert!(!shown.contains(['\x07', '\0', '\r', '\u{9b}']), "{shown:?}");
    }
}

#[test]
fn json_of_one_text_is_one_line_without_id() {
    let run = saidso(&["--json"], TEXT);
    assert_success(&run);
    let shown = stdout(&run);
    assert_eq!(shown.lines().count(), 1);
    let report = json(&shown);
    assert_eq!(report["version"], 1);
    assert_eq!(report["offsets"], "code_points");
    assert_eq!(report.get("id"), None);
}

#[test]
fn json_of_several_texts_is_a_line_each_with_the_name_as_id() {
    let folder = Folder::new("json");
    let (a, b) = (folder.file("a.txt", b"One."), folder.file("b.txt", b"Two."));
    let shown = stdout(&saidso(&["--json", &a, &b], ""));
    let ids: Vec<_> = shown.lines().map(|line| json(line)["id"].clone()).collect();
    assert_eq!(ids, [a, b]);
}

#[test]
fn offsets_are_counted_in_the_unit_asked_for() {
    // "😀 The ministry …": the first sentence ends with the first paragraph.
    let first = TEXT.lines().next().expect("a line");
    let cases = [
        ("codepoints", "code_points", first.chars().count()),
        ("utf16", "utf16", first.encode_utf16().count()),
        ("bytes", "bytes", first.len()),
    ];
    for (argument, name, end) in cases {
        let report = json(&stdout(&saidso(&["--json", "--offsets", argument], TEXT)));
        assert_eq!(report["offsets"], name);
        assert_eq!(report["sentences"][0]["end"], end, "{argument}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let with = saidso(&["--json"], &format!("\u{feff}{TEXT}"));
    assert_eq!(stdout(&with), stdout(&saidso(&["--json"], TEXT)));
    let line = "\u{feff}{\"id\": \"a\", \"text\": \"A text.\"}\n";
    assert_success(&saidso(&["--jsonl"], line));
}

#[test]
fn html_is_one_page_with_every_text_escaped() {
    let folder = Folder::new("html");
    let (a, b) = (folder.file("a.txt", b"<script>run(x)</script>"), folder.file("b.txt", b"salt & pepper"));
    let run = saidso(&["--html", &a, &b], "");
    assert_success(&run);
    let page = stdout(&run);
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert_eq!(page.matches("<!DOCTYPE").count(), 1);
    assert_eq!(page.matches("<article>").count(), 2);
    assert!(page.contains("&lt;script&gt;run(x)&lt;/script&gt;") && page.contains("salt &amp; pepper"));
    assert!(!page.contains("<script"));
}

#[test]
fn lines_of_json_are_answered_in_order_with_their_ids() {
    let lines = "{\"id\":\"b\",\"text\":\"Two.\"}\n\n{\"text\":\"One.\",\"id\":1,\"more\":[true]}\r\n{\"id\":\"b\",\"text\":\"\"}";
    let run = saidso(&["--jsonl", "-"], lines);
    assert_success(&run);
    let ids: Vec<_> = stdout(&run).lines().map(|line| json(line)["id"].clone()).collect();
    assert_eq!(ids, [Value::from("b"), Value::from(1), Value::from("b")]);
}

#[test]
fn a_line_of_json_is_answered_before_the_next_one_comes() {
    let mut child = command(&["--jsonl"]).spawn().expect("the command starts");
    let mut input = child.stdin.take().expect("its input");
    let mut output = BufReader::new(child.stdout.take().expect("its output"));
    for id in 0..3 {
        writeln!(input, "{{\"id\": {id}, \"text\": \"A text.\"}}").expect("the command reads");
        let mut line = String::new();
        output.read_line(&mut line).expect("the command answers");
        assert_eq!(json(&line)["id"], id);
    }
    drop(input);
    assert!(child.wait().expect("the command ends").success());
}

/// A line that is no `{"id", "text"}`, and a word of the complaint.
struct Broken {
    line: &'static [u8],
    complaint: &'static str,
}

#[test]
fn a_broken_line_of_json_is_named_and_the_others_are_answered() {
    let cases = [
        Broken { line: b"{\"id\": 1,", complaint: "EOF" },
        Broken { line: b"no json", complaint: "column 2" },
        Broken { line: b"[1]", complaint: "text" },
        Broken { line: b"{\"text\": \"x\"}", complaint: "`id`" },
        Broken { line: b"{\"id\": 1}", complaint: "`text`" },
        Broken { line: b"{\"id\": null, \"text\": \"x\"}", complaint: "neither a string nor a number" },
        Broken { line: b"{\"id\": 1, \"text\": 5}", complaint: "integer" },
        Broken { line: b"{\"id\": 1, \"text\": \"\\ud800\"}", complaint: "hex escape" },
        Broken { line: b"{\"id\": 1, \"text\": \"x\"} {}", complaint: "trailing" },
        Broken { line: b"{\"id\": 1, \"text\": \"\xff\"}", complaint: "not UTF-8" },
    ];
    let folder = Folder::new("broken");
    for (i, Broken { line, complaint }) in cases.into_iter().enumerate() {
        let good = |id: u8| format!("{{\"id\": {id}, \"text\": \"A text.\"}}\n").into_bytes();
        let file = folder.file(&format!("{i}.jsonl"), &[&good(1)[..], line, b"\n", &good(3)].concat());
        let run = saidso(&["--jsonl", &file], "");
        let ids: Vec<_> = stdout(&run).lines().map(|line| json(line)["id"].clone()).collect();
        assert_eq!(ids, [1, 3]);
        assert_complaint(&run, &format!("saidso: {file}:2: "));
        assert_complaint(&run, complaint);
        assert!(!stderr(&run).contains("line 1"), "{}", stderr(&run));
    }
}

#[test]
fn inputs_that_cannot_be_read_are_named_and_the_others_are_done() {
    let folder = Folder::new("unreadable");
    let good = folder.file("good.txt", b"A good text.");
    let cases = [
        (folder.named("missing.txt"), ": no such file"),
        (folder.named("."), ": is a directory"),
        (folder.file("latin-1.txt", b"One.\nTwo.\nCaf\xe9.\n"), ":3: not UTF-8"),
    ];
    for (bad, complaint) in cases {
        for output in [&[][..], &["--json"], &["--html"]] {
            let run = saidso(&[output, &[&bad, &good]].concat(), "");
            assert_complaint(&run, &format!("saidso: {bad}{complaint}"));
            let shown = stdout(&run);
            assert!(
                shown.contains(if output == ["--json"] { "good.txt" } else { "A good text." }),
                "{shown}"
            );
        }
    }
    for bad in ["missing.jsonl", "."] {
        let run = saidso(&["--jsonl", &folder.named(bad), "-"], "{\"id\": 1, \"text\": \"\"}");
        assert_complaint(&run, &folder.named(bad));
        assert_eq!(stdout(&run).lines().count(), 1);
    }
}

#[test]
fn standard_input_that_is_not_utf8_is_named() {
    let mut child = command(&[]).spawn().expect("the command starts");
    child.stdin.take().expect("its input").write_all(b"\n\xff").expect("the command reads");
    let run = child.wait_with_output().expect("the command ends");
    assert_complaint(&run, "saidso: standard input:2: not UTF-8 text");
}

#[test]
fn a_page_of_nothing_is_not_printed() {
    let run = saidso(&["--html", "/no/such/file"], "");
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(stdout(&run), "");
}

#[test]
fn wrong_arguments_are_explained() {
    let cases: &[(&[&str], &str)] = &[
        (&["--bogus"], "--bogus"),
        (&["-x"], "-x"),
        (&["--offsets"], "--offsets"),
        (&["--offsets", "words"], "codepoints, utf16 or bytes"),
        (&["--color", "maybe"], "auto, always or never"),
        (&["--json", "--html"], "choose one"),
        (&["--jsonl", "--json"], "choose one"),
        (&["--json=yes"], "--json"),
    ];
    for (arguments, complaint) in cases {
        let run = saidso(arguments, TEXT);
        assert_complaint(&run, complaint);
        assert_complaint(&run, "--help");
        assert_eq!(stdout(&run), "", "{arguments:?}");
    }
}

#[test]
fn help_names_every_option_and_version_the_version() {
    for argument in ["--help", "-h"] {
        let run = saidso(&[argument], "");
        assert_success(&run);
        let help = stdout(&run);
        for option in
            ["--json", "--jsonl", "--html", "--offsets", "--color", "--help", "--version", "NO_COLOR"]
        {
            assert!(help.contains(option), "{option} is not explained");
        }
        assert!(help.lines().all(|line| line.chars().count() <= 110));
    }
    for argument in ["--version", "-V"] {
        assert_eq!(stdout(&saidso(&[argument], "")), format!("saidso {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    for arguments in [&["--jsonl"][..], &["--json", "-", "-"], &["--html"], &[], &["--help"]] {
        let mut child = command(arguments).spawn().expect("the command starts");
        drop(child.stdout.take());
        let mut input = child.stdin.take().expect("its input");
        for _ in 0..10_000 {
            // The command may end at any moment; then the pipe to it is broken too.
            if writeln!(input, "{{\"id\": 1, \"text\": \"A text.\"}}").is_err() {
                break;
            }
        }
        drop(input);
        let run = child.wait_with_output().expect("the command ends");
        assert_eq!(stderr(&run), "", "{arguments:?}");
        assert_success(&run);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_told() {
    for arguments in [&[][..], &["--json"], &["--jsonl"], &["--html"], &["--version"]] {
        let mut command = command(arguments);
        command.stdout(fs::File::create("/dev/full").expect("a full disk"));
        let run = finish(command, "{\"id\": 1, \"text\": \"A text.\"}");
        assert_complaint(&run, "cannot write the output");
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_saidso"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn saidso(arguments: &[&str], input: &str) -> Output {
    finish(command(arguments), input)
}

fn finish(mut command: Command, input: &str) -> Output {
    let mut child = command.spawn().expect("the command starts");
    // A command that does not read its input may have ended already.
    let _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
    child.wait_with_output().expect("the command ends")
}

fn stdout(run: &Output) -> String {
    String::from_utf8(run.stdout.clone()).expect("output is UTF-8")
}

fn stderr(run: &Output) -> String {
    String::from_utf8(run.stderr.clone()).expect("messages are UTF-8")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn assert_success(run: &Output) {
    assert_eq!((run.status.code(), stderr(run).as_str()), (Some(0), ""));
}

/// The run ended with code 2 and said `words`.
fn assert_complaint(run: &Output, words: &str) {
    let said = stderr(run);
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains(words), "{words:?} is not in {said:?}");
}

/// A folder for the files of one test, gone when the test is over.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn new(test: &str) -> Folder {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder { path }
    }

    fn named(&self, name: &str) -> String {
        self.path.join(name).to_str().expect("the folder's name is UTF-8").to_owned()
    }

    fn file(&self, name: &str, content: &[u8]) -> String {
        fs::write(self.path.join(name), content).expect("a file for the test");
        self.named(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
