//! Shared heads: `Các sở: Y tế, Tài chính, Dân tộc và Tôn giáo` names three departments.

use std::ops::Range;

use super::gazetteer::{is_known_field, known_continuation};
use super::head::{head, word};
use crate::text::{fold_word, starts_upper};

/// Splits an entry of a list into names, each with its place. Only a shared head (`các sở: ...`) and semicolons divide;
/// everything else is one name.
pub(crate) fn split_names(entry: &str) -> Vec<(String, Range<usize>)> {
    /// No list of addressees is longer; dividing costs the square of the length.
    const LONGEST: usize = 4000;
    if entry.len() > LONGEST {
        return vec![(entry.to_owned(), 0..entry.len())];
    }
    let Some((prefix, noun, list)) = shared_head(entry) else {
        return pieces(entry, 0, &["; "]).map(|r| (entry[r.clone()].to_owned(), r)).collect();
    };
    let from = entry.len() - list.len();
    let mut names = Vec::new();
    let pieces = fields(entry, pieces(entry, from, &[", ", "; "]));
    for range in pieces.into_iter().flat_map(|r| split_and(entry, r)) {
        let name = &entry[range.clone()];
        let own_head = head(name).is_some_and(|h| !h.generic) && fold_word(word(name)) != fold_word(&noun);
        let full = match (own_head, starts_upper(name)) {
            (true, _) if prefix.is_empty() => name.to_owned(),
            (_, true) if fold_word(word(name)) == fold_word(word(&noun)) => format!("{prefix}{name}"),
            (_, true) => format!("{prefix}{noun} {name}"),
            _ => name.to_owned(),
        };
        names.push((full, range));
    }
    names
}

/// `[prefix] "các" noun ":" list`: the prefix (`Bộ trưởng `), the noun with a capital (`Sở`), the list.
fn shared_head(entry: &str) -> Option<(String, String, &str)> {
    /// A shared head stands at the beginning.
    const LONGEST: usize = 200;
    let colon = memchr::memchr(b':', &entry.as_bytes()[..entry.len().min(LONGEST)])?;
    let (head, list) = (&entry[..colon], &entry[colon + 1..]);
    let list = list.trim_start();
    let (before, noun) = match head.find("các ").or_else(|| head.find("Các ")) {
        Some(at) => (&head[..at], head[at + "các ".len()..].trim()),
        None => return None,
    };
    // `các Bộ, cơ quan: Tài chính, Xây dựng` are ministries.
    let noun = noun
        .split_once(", ")
        .filter(|(first, _)| matches!(*first, "Bộ" | "bộ" | "Sở" | "sở"))
        .map_or(noun, |(first, _)| first);
    // `Các sở, ngành: ...` and `các cơ quan chuyên môn: ...` do not tell what the names are.
    let single = !noun.contains(',') && noun.split(' ').count() <= 3 && !noun.is_empty();
    if !single || list.is_empty() || !starts_upper(list) {
        return None;
    }
    let mut chars = noun.chars();
    let capital = chars.next()?.to_uppercase().chain(chars).collect();
    Some((before.to_owned(), capital, list))
}

/// Pieces of one field come together again: `Văn hóa, Thể thao và Du lịch`.
fn fields(text: &str, pieces: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut whole: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        match whole.last_mut() {
            Some(last) if known_continuation(&text[last.clone()], &text[last.end..piece.end]).is_some() => {
                last.end = piece.end;
            }
            _ => whole.push(piece),
        }
    }
    whole
}

/// The pieces of `text[from..]` between separators, without blanks and empty ones.
fn pieces<'t>(text: &'t str, from: usize, separators: &'t [&'t str]) -> impl Iterator<Item = Range<usize>> + 't {
    let mut at = from;
    std::iter::from_fn(move || {
        while at <= text.len() && from <= at {
            let rest = text.get(at..)?;
            if rest.is_empty() {
                return None;
            }
            let next = separators.iter().filter_map(|s| rest.find(s).map(|f| (f, s.len()))).min();
            let (len, sep) = next.unwrap_or((rest.len(), 0));
            let piece = rest[..len].trim_end_matches([',', '.', ';', ' ']);
            let start = at + (piece.len() - piece.trim_start().len());
            let range = start..at + piece.len();
            at += len + sep.max(usize::from(len == rest.len()));
            if !range.is_empty() {
                return Some(range);
            }
        }
        None
    })
}

/// `Dân tộc và Tôn giáo` is one field; `Xây dựng và Nội vụ` are two; `Xây dựng và Văn phòng Ủy ban` are two.
fn split_and(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    /// No two names are longer.
    const LONGEST: usize = 240;
    let piece = &text[range.clone()];
    if piece.len() > LONGEST || is_known_field(piece) {
        return vec![range];
    }
    let mut from = 0;
    while let Some(found) = piece[from..].find(" và ") {
        let at = from + found;
        let (left, right) = (&piece[..at], &piece[at + " và ".len()..]);
        let two = is_known_field(left) && (is_known_field(right) || head(right).is_some())
            || head(right).is_some_and(|h| !h.generic && starts_upper(right));
        if two {
            let right = range.start + at + " và ".len()..range.end;
            return vec![range.start..range.start + at, right];
        }
        from = at + " và ".len();
    }
    vec![range]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_heads_are_distributed() {
        let table: [(&str, &[&str]); 7] = [
            ("Các sở: Y tế, Tài chính, Dân tộc và Tôn giáo", &["Sở Y tế", "Sở Tài chính", "Sở Dân tộc và Tôn giáo"]),
            ("các sở: Xây dựng và Nội vụ", &["Sở Xây dựng", "Sở Nội vụ"]),
            ("Bộ trưởng các Bộ: Y tế, Giáo dục và Đào tạo", &["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Giáo dục và Đào tạo"]),
            ("Các hội: Hội Nghề cá, Hiệp hội Nước mắm", &["Hội Nghề cá", "Hiệp hội Nước mắm"]),
            ("các Bộ, cơ quan: Tài chính, Ngoại giao", &["Bộ Tài chính", "Bộ Ngoại giao"]),
            ("Ủy ban nhân dân các xã, phường", &["Ủy ban nhân dân các xã, phường"]),
            ("Các sở: Giáo dục và Đào tạo và Văn phòng Ủy ban", &["Sở Giáo dục và Đào tạo", "Văn phòng Ủy ban"]),
        ];
        for (entry, want) in table {
            let names: Vec<String> = split_names(entry).into_iter().map(|n| n.0).collect();
            assert_eq!(names, want, "{entry}");
        }
    }
}
