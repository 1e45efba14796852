//! Everything but `vanban parse`.

use crate::run::run;

#[test]
fn help() {
    insta::assert_snapshot!("help", run(&["--help"]).fine());
    insta::assert_snapshot!("help_parse", run(&["parse", "--help"]).fine());
    insta::assert_snapshot!("help_tasks", run(&["tasks", "--help"]).fine());
    insta::assert_snapshot!("help_text", run(&["text", "--help"]).fine());
}

#[test]
fn version() {
    let expected = format!("vanban {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run(&["--version"]).fine(), expected);
}

#[test]
fn completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = run(&["completions", shell]).fine();
        assert!(script.contains("vanban") && script.contains("threads"), "{shell}");
    }
}
