//! How words are written: `Sở` with a capital, `số` without.

use vanban::repair::format::UNIT;

use crate::corpus::{Case, Corpus};

/// How many words of the usual kind are thought to have been seen with every word.
const USUAL: f64 = 3.0;

/// For every word the costs of a small letter and of a capital behind a word in small letters, and the same behind a
/// word with a capital. Words behind punctuation tell nothing.
pub(crate) fn cases(corpus: &Corpus) -> Vec<[u8; 4]> {
    let mut seen = vec![[0.0; 4]; corpus.words.len()];
    let mut all = [0.0; 4];
    for (weight, row) in corpus.rows() {
        let cases = row.cases.windows(2).zip(&row.ids[1..]);
        for (cases, word) in cases {
            let behind = match cases[0] {
                Case::Small => 0,
                Case::Title => 2,
                Case::Other => continue,
            };
            let which = match cases[1] {
                Case::Small => behind,
                Case::Title => behind + 1,
                Case::Other => continue,
            };
            seen[usize::from(*word)][which] += f64::from(weight);
            all[which] += f64::from(weight);
        }
    }
    let cost = |n: f64, other: f64, usual: f64| {
        let p = (n + USUAL * usual) / (n + other + USUAL);
        (-p.ln() * f64::from(UNIT)).round().clamp(0.0, 255.0) as u8
    };
    let usual = |at: usize| all[at] / (all[at & 2] + all[at & 2 | 1]);
    seen.iter().map(|n| [0, 1, 2, 3].map(|at: usize| cost(n[at], n[at ^ 1], usual(at)))).collect()
}
