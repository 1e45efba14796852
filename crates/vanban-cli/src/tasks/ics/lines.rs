//! Content lines (RFC 5545, section 3.1): folded, escaped, ended by CRLF.

/// Lines of a calendar.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value has a form of its own: a word, a date, a rule.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let mut room = WIDTH;
        for c in format!("{name}:{value}").chars() {
            if c.len_utf8() > room {
                self.0 += "\r\n ";
                room = WIDTH - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0 += "\r\n";
    }

    /// A property for people.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for c in value.chars() {
            match c {
                '\n' => escaped += "\\n",
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                c => escaped.push(c),
            }
        }
        self.put(name, &escaped);
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Octets of a line without its end.
const WIDTH: usize = 75;

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn text_is_escaped() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a, b; c\\d\ne: f");
        assert_eq!(lines.0, "SUMMARY:a\\, b\\; c\\\\d\\ne: f\r\n");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = "Ủy ban nhân dân các xã, phường ".repeat(20);
        let mut lines = Lines::default();
        lines.put("X", &text);
        assert!(lines.0.split("\r\n").all(|line| line.len() <= 75), "{}", lines.0);
        assert_eq!(lines.0.replace("\r\n ", ""), format!("X:{text}\r\n"));
    }
}
