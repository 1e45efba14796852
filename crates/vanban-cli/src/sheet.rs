//! CSV that spreadsheets open: marked as UTF-8, in lines of RFC 4180, and with no cell that they would compute.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

/// The first row.
pub(crate) fn head(columns: &[&str], out: &mut dyn Write) -> io::Result<()> {
    // Without the mark Excel reads UTF-8 as another encoding.
    out.write_all("\u{FEFF}".as_bytes())?;
    rows(out, |row| row(columns))
}

/// Writes rows through one buffer.
pub(crate) fn rows(
    out: &mut dyn Write,
    write: impl FnOnce(&mut dyn FnMut(&[&str]) -> io::Result<()>) -> io::Result<()>,
) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    write(&mut |cells| writer.write_record(cells.iter().map(|cell| inert(cell))).map_err(unwrapped))?;
    writer.flush()
}

/// The word of a closed list, as the JSON has it.
pub(crate) fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// A document may hold what a spreadsheet takes for a formula: an apostrophe before it makes it text.
fn inert(cell: &str) -> Cow<'_, [u8]> {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        true => Cow::Owned(format!("'{cell}").into_bytes()),
        false => Cow::Borrowed(cell.as_bytes()),
    }
}

/// A failure of the stream as it was: a reader that has seen enough is no error.
fn unwrapped(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_compute_nothing() {
        let mut out = Vec::new();
        head(&["path", "text"], &mut out).expect("memory takes all");
        let cells = [["a,b", "=1+1"], ["\"c\"", "-2"], ["", "@x"], ["Sở Y tế", "3 - 2"]];
        rows(&mut out, |row| cells.iter().try_for_each(|cells| row(cells))).expect("memory takes all");
        let want = "\u{FEFF}path,text\r\n\"a,b\",'=1+1\r\n\"\"\"c\"\"\",'-2\r\n,'@x\r\nSở Y tế,3 - 2\r\n";
        assert_eq!(String::from_utf8_lossy(&out), want);
    }
}
