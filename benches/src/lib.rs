//! Texts to measure on.
//!
//! Plain repetition lets the branch predictor learn a text by heart and is up to four times too fast. So the paragraphs
//! of the invented fixtures are drawn in random order and three digits in five are drawn anew.

use std::path::Path;

/// Bytes of the large text.
pub const LARGE: usize = 10_000_000;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents");

/// A directive of about `size` bytes: one head, body paragraphs in random order, one closing.
pub fn directive(size: usize) -> String {
    let (mut head, mut closing, mut paragraphs) = (String::new(), String::new(), Vec::new());
    for text in fixtures() {
        let (Some(to), Some(end)) = (text.find("Kính gửi"), text.find("Nơi nhận")) else { continue };
        if to >= end {
            continue;
        }
        if head.is_empty() {
            (head, closing) = (text[..to].to_owned(), text[end..].to_owned());
        }
        paragraphs.extend(text[to..end].split("\n\n").filter(|p| !p.trim().is_empty()).map(str::to_owned));
    }
    let mut random = Random(7);
    let mut out = String::with_capacity(size + 4096);
    out.push_str(&head);
    while out.len() < size && !paragraphs.is_empty() {
        let paragraph = &paragraphs[random.below(paragraphs.len())];
        out.push_str("\n\n");
        out.extend(paragraph.chars().map(|c| match c {
            '0'..='9' if random.below(5) < 3 => char::from(b'0' + random.below(10) as u8),
            c => c,
        }));
    }
    out.push_str("\n\n");
    out.push_str(&closing);
    out
}

/// A directive of about `size` bytes without its paragraphs that hold a slash or a law.
pub fn prose(size: usize) -> String {
    let mut text = String::with_capacity(size + 4096);
    let paragraphs: Vec<String> = directive(size.min(1 << 20))
        .split("\n\n")
        .filter(|p| !["/", "Luật", "Nghị", "Điều"].iter().any(|w| p.contains(w)))
        .map(str::to_owned)
        .collect();
    while text.len() < size && !paragraphs.is_empty() {
        paragraphs.iter().for_each(|p| text.extend([p.as_str(), "\n\n"]));
    }
    text
}

/// Only the head of a letter.
pub fn head() -> String {
    let text = fixtures().into_iter().find(|t| t.contains("Kính gửi")).unwrap_or_default();
    let end = text.find("Kính gửi").unwrap_or(text.len());
    text[..end].to_owned()
}

/// Whole laws and decrees beside the checkout, where there are any; about `size` bytes.
pub fn laws(size: usize) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/bulk/vbpl");
    let mut out = String::new();
    for file in sorted(&folder) {
        out.push_str(&std::fs::read_to_string(file).ok()?);
        if out.len() >= size {
            break;
        }
    }
    (!out.is_empty()).then_some(out)
}

fn fixtures() -> Vec<String> {
    let texts =
        sorted(Path::new(FIXTURES)).into_iter().filter(|p| p.extension().is_some_and(|e| e == "txt" || e == "md"));
    texts.filter_map(|p| std::fs::read_to_string(p).ok()).filter(|t| !t.contains('\r')).collect()
}

fn sorted(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|e| e.path()).collect();
    files.sort();
    files
}

/// A linear congruential generator: the same text on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}
