//! Tags with so many attributes that comparing each with all before it would take too long. The states are those of the
//! tokenizer, so that none is overlooked.

/// Counts the attributes of the tag that is being read.
#[derive(Debug)]
pub(super) struct Guard {
    state: State,
    count: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// No tag.
    Outside,
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Value,
    Quoted(u8),
    BehindQuoted,
}

impl Guard {
    /// At a place where a tag may begin: `piece` starts with `<`.
    pub(super) fn new(piece: &str) -> Self {
        let begins =
            matches!(piece.as_bytes(), [b'<', b'/', letter, ..] | [b'<', letter, ..] if letter.is_ascii_alphabetic());
        Guard { state: if begins { State::TagName } else { State::Outside }, count: 0 }
    }

    /// Are there too many, with this piece? The `<` and `/` of its beginning are no part of a name.
    pub(super) fn is_monstrous(&mut self, piece: &str) -> bool {
        /// More than any program writes, few enough to be compared.
        const MAX: usize = 2_000;
        let from =
            if self.state == State::TagName { piece.len() - piece.trim_start_matches(['<', '/']).len() } else { 0 };
        for byte in piece.bytes().skip(from) {
            let next = self.state.next(byte);
            self.count += usize::from(next == State::Name && self.state != State::Name);
            self.state = next;
            if next == State::Outside || self.count > MAX {
                break;
            }
        }
        self.count > MAX
    }
}

impl State {
    fn next(self, byte: u8) -> State {
        let is_blank = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C');
        match (self, byte) {
            (State::Outside, _) => State::Outside,
            (State::Quoted(quote), _) if byte == quote => State::BehindQuoted,
            (State::Quoted(_), _) => self,
            (_, b'>') => State::Outside,
            (State::BeforeValue, b'"' | b'\'') => State::Quoted(byte),
            (State::BeforeValue, _) if !is_blank => State::Value,
            (State::TagName | State::Value | State::BehindQuoted, _) if is_blank => State::BeforeName,
            (State::Name, _) if is_blank => State::AfterName,
            (_, _) if is_blank => self,
            (State::Value, _) => State::Value,
            (State::TagName | State::Name | State::AfterName | State::BeforeName | State::BehindQuoted, b'/') => {
                State::BeforeName
            }
            (State::TagName, _) => State::TagName,
            (State::Name | State::AfterName, b'=') => State::BeforeValue,
            _ => State::Name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_monstrous(pieces: &[String]) -> bool {
        let mut guard = Guard::new(&pieces[0]);
        pieces.iter().any(|piece| guard.is_monstrous(piece))
    }

    #[test]
    fn tags() {
        let many = |one: &str| one.repeat(3_000);
        for tag in [
            format!("<a {}>", many("b ")),
            format!("</a {}", many("b/")),
            format!("<a {}>", many("b=\">\" ")),
            format!("<a =\"{}", many("b ")),
            format!("<a b==\"{}", many("c ")),
            format!("<a {}", many("b='1'c")),
        ] {
            assert!(is_monstrous(std::slice::from_ref(&tag)), "{}", &tag[..20]);
        }
        assert!(is_monstrous(&[format!("<a {}", many("b")), many("<b ")]));
        for fine in [format!("<a b=\"{}\">", many("b ")), format!("<a>{}", many("b ")), format!("< a {}", many("b "))] {
            assert!(!is_monstrous(&[fine]));
        }
    }
}
