//! What a finding is known by from one check to the next.

use crate::finding::Finding;

/// What a finding is about, whatever line it stands on: the marked words and the words of their lines.
pub(crate) fn context(finding: &Finding) -> String {
    let place = &finding.place;
    let mut hasher = blake3::Hasher::new();
    for part in [place.mark.slice(&place.excerpt).unwrap_or_default(), &place.excerpt] {
        for word in part.split_whitespace() {
            hasher.update(word.as_bytes());
            hasher.update(b" ");
        }
        hasher.update(b"\n");
    }
    hasher.finalize().to_hex()[..16].to_owned()
}
