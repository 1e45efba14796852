//! Floors that only go up, kept in `ratchet.toml`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

use crate::score::Score;

/// The floors of one section.
#[derive(Debug)]
pub struct Ratchet {
    section: &'static str,
}

/// Tests of one program run side by side; the file is read and written by one at a time.
static FILE: Mutex<()> = Mutex::new(());

type Floors = BTreeMap<String, BTreeMap<String, f64>>;

impl Ratchet {
    /// The floors of `[section]`.
    pub const fn new(section: &'static str) -> Self {
        Ratchet { section }
    }

    /// Compares a score with its floors; raises them where the environment says `VANBAN_RATCHET=write`.
    ///
    /// # Panics
    /// When a figure is below its floor, or has none, or is no longer measured. What was missed is printed.
    pub fn hold(&self, score: &Score) {
        let _one_at_a_time = FILE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut floors = read();
        let section = floors.entry(self.section.to_owned()).or_default();
        let mut wrong: Vec<String> = Vec::new();
        let write = env::var_os("VANBAN_RATCHET").is_some_and(|v| v == "write");
        for (figure, tally) in &score.figures {
            let have = thousandths(tally.f1());
            match section.get(*figure) {
                Some(floor) if have < *floor => {
                    wrong.push(format!("{figure}: {have:.3} is below its floor {floor:.3}"))
                }
                Some(floor) if have == *floor => continue,
                None if !write => wrong.push(format!("{figure}: {have:.3} has no floor yet")),
                _ => eprintln!("[{}] {figure}: {have:.3} is above its floor", self.section),
            }
            let floor = section.entry((*figure).to_owned()).or_insert(have);
            *floor = floor.max(have);
        }
        let gone = section.keys().filter(|figure| !score.figures.contains_key(figure.as_str()));
        wrong.extend(gone.map(|figure| format!("{figure}: no longer measured")));
        if write {
            fs::write(path(), print(&floors)).expect("the ratchet can be written");
        }
        let misses = || score.misses.join("\n  ");
        assert!(wrong.is_empty(), "[{}]\n  {}\nmissed:\n  {}", self.section, wrong.join("\n  "), misses());
    }
}

fn path() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/ratchet.toml"))
}

/// Cut, not rounded: a floor is never above what was measured.
fn thousandths(value: f64) -> f64 {
    (value * 1000.0 + 1e-9).floor() / 1000.0
}

/// Sections, `key = value` and comments are all there is.
fn read() -> Floors {
    let text = fs::read_to_string(path()).unwrap_or_default();
    let mut floors = Floors::new();
    let mut section = String::new();
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            name.clone_into(&mut section);
        } else if let Some((figure, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let value = value.trim().parse().unwrap_or_else(|_| panic!("ratchet.toml: no number in {line:?}"));
            floors.entry(section.clone()).or_default().insert(figure.trim().to_owned(), value);
        }
    }
    floors
}

fn print(floors: &Floors) -> String {
    let mut text = "# F1 of each figure against hand-written gold. Floors only go up:\n\
                    # VANBAN_RATCHET=write cargo test -p vanban-tests\n"
        .to_owned();
    for (section, figures) in floors {
        text.push_str(&format!("\n[{section}]\n"));
        for (figure, floor) in figures {
            text.push_str(&format!("{figure} = {floor:.3}\n"));
        }
    }
    text
}
