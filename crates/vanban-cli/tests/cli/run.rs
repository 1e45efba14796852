//! Runs the program in a known environment.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The fixtures that the whole workspace shares.
pub(crate) fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/documents")
}

/// The names of the fixtures that are documents, sorted.
pub(crate) fn document_names() -> Vec<String> {
    let entries = fs::read_dir(documents()).expect("the fixtures are there");
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".txt") || name.ends_with(".md")).collect();
    names.sort();
    assert!(names.len() >= 10);
    names
}

/// An empty folder of this test alone.
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

/// What the program answered.
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// What it printed, when it is content.
    pub(crate) fn fine(self) -> String {
        assert_eq!((self.status, self.stderr.as_str()), (Some(0), ""), "{}", self.stdout);
        self.stdout
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Run {
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("the output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("the messages are UTF-8"),
        }
    }
}

/// The program in the folder of fixtures, with nothing of the tester's terminal or locale.
pub(crate) fn vanban(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vanban"));
    command.args(arguments).current_dir(documents()).stdin(Stdio::null());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"] {
        command.env_remove(name);
    }
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn run(arguments: &[&str]) -> Run {
    vanban(arguments).output().expect("the program starts").into()
}

pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    vanban(arguments).current_dir(folder).output().expect("the program starts").into()
}

/// Runs it with `text` on standard input.
pub(crate) fn run_with(text: &[u8], arguments: &[&str]) -> Run {
    let mut command = vanban(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text).expect("the program reads");
    }
    child.wait_with_output().expect("the program ends").into()
}
