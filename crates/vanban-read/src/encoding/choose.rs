//! Which of the old encodings a text is in, line by line: files were put together from texts of several.

use super::legacy::{Evidence, Legacy};
use super::weigh::{Line, Scales};
use crate::note::{Note, NoteKind};

/// The text of bytes that are no UTF-8, or nothing where no encoding fits. Lines that are UTF-8 stay, unless they are so
/// by chance: `ĐỊ` in VISCII are two bytes that make a letter of Cyrillic.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, Vec<Note>)> {
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let mut scales = Scales::default();
    let unknown = lines().filter(|line| std::str::from_utf8(line).is_err());
    let evidence: Vec<Line> = unknown.map(|line| scales.weigh(line).legacy).collect();
    let candidates = confirmed(&evidence);
    let mut evidence = evidence.iter();
    let mut found: [(Evidence, usize); Legacy::ALL.len()] = Default::default();
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut last = *candidates.first()?;
    for line in lines() {
        let chance;
        let (this, as_utf8) = match std::str::from_utf8(line) {
            Ok(line) if is_plain(line) => {
                text.push_str(line);
                continue;
            }
            Ok(same) => {
                let weighed = scales.weigh(line);
                if weighed.utf8.fits > 0 && weighed.utf8.odd == 0 {
                    text.push_str(same);
                    continue;
                }
                chance = weighed.legacy;
                (&chance, Some((same, weighed.utf8)))
            }
            Err(_) => (evidence.next()?, None),
        };
        let best = candidates.iter().map(|at| this[*at].worth()).max()?;
        if let Some((line, _)) = as_utf8.filter(|(_, evidence)| evidence.worth() >= best) {
            text.push_str(line);
            continue;
        }
        if this[last].worth() < best {
            last = candidates.iter().copied().find(|at| this[*at].worth() == best)?;
        }
        text.push_str(&Legacy::ALL[last].decode(line));
        found[last].0.add(this[last]);
        found[last].1 += 1;
    }
    let mut all = Evidence::default();
    found.iter().for_each(|(evidence, _)| all.add(*evidence));
    all.convinces().then(|| (text, notes(&found)))
}

/// Some capitals stand where ASCII has control codes.
fn is_plain(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'))
}

/// The encodings that the text has: of lines that speak for one alone, else of all lines together.
fn confirmed(lines: &[Line]) -> Vec<usize> {
    /// Words of a line that no other encoding would have by chance.
    const SURE: usize = 8;
    let mut votes = [0; Legacy::ALL.len()];
    let mut sure = [false; Legacy::ALL.len()];
    for line in lines {
        if let Some(at) = winner(line) {
            votes[at] += line[at].fits;
            sure[at] |= line[at].fits >= SURE;
        }
    }
    let all: usize = votes.iter().sum();
    if all == 0 {
        let mut together = Line::default();
        lines.iter().for_each(|line| (0..together.len()).for_each(|at| together[at].add(line[at])));
        return winner(&together).into_iter().collect();
    }
    let mut found: Vec<usize> =
        (0..votes.len()).filter(|at| votes[*at] > 0 && (sure[*at] || votes[*at] * 20 >= all)).collect();
    if found.iter().any(|at| Legacy::ALL[*at] == Legacy::Tcvn5712) {
        // Lines without capitals are both.
        found.retain(|at| Legacy::ALL[*at] != Legacy::Tcvn3);
    }
    found
}

/// The encoding that convinces and is better than every other; VN1 and TCVN3 say the same where there are no capitals.
fn winner(line: &Line) -> Option<usize> {
    let best = line.iter().map(|evidence| evidence.worth()).max()?;
    let mut bests = (0..line.len()).filter(|at| line[*at].worth() == best);
    let first = bests.next().filter(|at| line[*at].convinces())?;
    let is_same = |at: usize| Legacy::ALL[first] == Legacy::Tcvn3 && Legacy::ALL[at] == Legacy::Tcvn5712;
    bests.all(is_same).then_some(first)
}

/// `TCVN3 (120 of 121 words fit, 40 lines)`
fn notes(found: &[(Evidence, usize)]) -> Vec<Note> {
    let each = Legacy::ALL.iter().zip(found).filter(|(_, (_, lines))| *lines > 0);
    each.map(|(encoding, (evidence, lines))| {
        let all = evidence.fits + evidence.odd;
        let text = format!("{} ({} of {all} words fit, {lines} lines)", encoding.name(), evidence.fits);
        Note::new(NoteKind::Decoded, text)
    })
    .collect()
}
