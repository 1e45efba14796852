//! Numbers and symbols (*số, ký hiệu*): `23/2025/NQ-HĐND`, `72-NQ/TW`, `157/SYT-NVYD`, `/VP-KGVX`.
//!
//! # Grammar
//!
//! ```text
//! state  = [ serial ] "/" [ year "/" ] symbol        469/TB-VP   30/2020/NĐ-CP   64/2025/QH15   /UBND-VX
//! party  = serial "-" symbol                         72-NQ/TW    1594-TB/TU      66-HĐBT
//! serial = digits [ "." digits ] [ letter ]          157   66.25   18B
//! symbol = group { ( "-" | "/" | "_" ) group }       NQ-HĐND   TTLT-BYT-BTC   QĐ/TWĐTN-VP
//! group  = capital { letter | digit | "&" | "." }    TTr   QyĐ   QH15   TN&MT
//! ```
//!
//! Which abbreviations exist is an open set (Decree 30/2020, annex I part I, II.3.b): an unknown one is no error.
//! A number alone does not identify a document: it repeats in every province and year.

mod parse;

use std::fmt;
use std::str::FromStr;

use crate::error::ParseError;
use crate::kind::{DocumentType, Regime};

pub(crate) use parse::scan;

/// The number and symbol of a document.
///
/// ```
/// use vanban::{DocumentNumber, DocumentType, NumberStyle};
/// let number: DocumentNumber = "23/2025/NQ-HĐND".parse()?;
/// assert_eq!((number.year(), number.document_type()), (Some(2025), Some(DocumentType::Resolution)));
/// assert_eq!(number.symbol().bodies().collect::<Vec<_>>(), ["HĐND"]);
/// assert_eq!("72-NQ/TW".parse::<DocumentNumber>()?.style(), NumberStyle::Party);
/// assert_eq!("/VP-KGVX".parse::<DocumentNumber>()?.serial(), None);
/// # Ok::<(), vanban::ParseError>(())
/// ```
///
/// # Errors
/// `FromStr` refuses, with the byte where reading stopped: `30/2020/` (no symbol), `30` (no symbol),
/// `30/nđ-cp` (a symbol begins with a capital), `30/2020/NĐ-CP.` (something after the end).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber {
    serial: Option<Serial>,
    year: Option<u16>,
    symbol: Symbol,
    style: NumberStyle,
}

/// Signs between the groups of a symbol.
const SEPARATORS: [char; 3] = ['-', '/', '_'];

/// Which sign stands after the serial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberStyle {
    /// A slash: `12/QĐ-UBND`.
    State,
    /// A hyphen: `12-QĐ/TW`, and numbers of before 1997 such as `66-HĐBT`.
    Party,
}

/// The running number (*số*) as written, without blanks: `05`, `66.25`, `18B`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serial(String);

impl Serial {
    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its leading digits as a number.
    pub fn number(&self) -> Option<u32> {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        self.0[..digits].parse().ok()
    }
}

/// The symbol (*ký hiệu*), e.g. `NQ-HĐND`, `QH15`, `TTr-SYT`: abbreviations of the type, of bodies and of units.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol {
    text: String,
    /// Looked up once: every reader of a number asks for it.
    document_type: Option<DocumentType>,
}

impl Symbol {
    fn new(text: String) -> Self {
        let mut groups = text.split(SEPARATORS);
        let first = groups.next().unwrap_or_default();
        // `CT` is chỉ thị before a body, but Cục Thuế (tax department) in its own letters: 565/CT-CS.
        let document_type =
            DocumentType::from_symbol(first).filter(|_| groups.next().is_some() || first.starts_with("TTL"));
        Symbol { text, document_type }
    }

    /// As written, without blanks.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The abbreviations between the hyphens and slashes.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.text.split(SEPARATORS)
    }

    /// The document type among them, which always stands first.
    pub fn document_type(&self) -> Option<DocumentType> {
        self.document_type
    }

    /// The abbreviations of bodies and units: all but the type.
    pub fn bodies(&self) -> impl Iterator<Item = &str> {
        self.groups().skip(usize::from(self.document_type().is_some()))
    }

    /// The body is one that every locality has, so the number repeats: `NQ-HĐND`, `QĐ-UBND`, `TTr-SYT`.
    pub fn is_local(&self) -> bool {
        let local = |body: &str| {
            ["HĐND", "UBND", "CTUBND", "TU", "ĐU", "HU"].contains(&body)
                || body.ends_with("TU")
                || (body.starts_with('S') && body.len() > 2 && !body.starts_with("SL"))
        };
        self.bodies().any(local)
    }

    /// The legislature of `QH15`, `UBTVQH15`, `HĐNN8`.
    pub fn legislature(&self) -> Option<u8> {
        let body = self.groups().find_map(|g| ["UBTVQH", "QH", "HĐNN"].iter().find_map(|b| g.strip_prefix(b)))?;
        body.parse().ok()
    }
}

impl DocumentNumber {
    /// The running number; `None` where it is left blank.
    pub fn serial(&self) -> Option<&Serial> {
        self.serial.as_ref()
    }

    /// The year between the slashes.
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// The abbreviations.
    pub fn symbol(&self) -> &Symbol {
        &self.symbol
    }

    /// State or Party form.
    pub fn style(&self) -> NumberStyle {
        self.style
    }

    /// The document type the symbol names. Laws and Assembly resolutions (`64/2025/QH15`) do not name one; an official
    /// letter (`157/SYT-NVYD`) is recognised by naming none.
    pub fn document_type(&self) -> Option<DocumentType> {
        if let Some(ty) = self.symbol.document_type() {
            let party_rule = ty == DocumentType::Circular && self.style == NumberStyle::Party;
            return Some(if party_rule { DocumentType::PartyCircular } else { ty });
        }
        let first = self.symbol.groups().next().unwrap_or_default();
        match first {
            "NĐ" | "CP" if self.year.is_none() && self.symbol.text == "CP" => Some(DocumentType::Decree),
            "SL" => Some(DocumentType::DecreeLaw),
            _ if self.symbol.legislature().is_some() || self.year.is_some() => None,
            _ if self.style == NumberStyle::Party => None,
            _ => Some(DocumentType::OfficialLetter),
        }
    }

    /// The regime the form of the number speaks for.
    pub fn regime(&self) -> Regime {
        match (self.style, self.year) {
            (NumberStyle::Party, _) if self.symbol.text.contains('/') => Regime::Party,
            (_, Some(_)) => Regime::Legislative,
            _ => Regime::Administrative,
        }
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let serial = self.serial.as_ref().map_or("", Serial::as_str);
        match (self.style, self.year) {
            (NumberStyle::Party, _) => write!(f, "{serial}-{}", self.symbol.text),
            (NumberStyle::State, Some(year)) => write!(f, "{serial}/{year}/{}", self.symbol.text),
            (NumberStyle::State, None) => write!(f, "{serial}/{}", self.symbol.text),
        }
    }
}

impl FromStr for DocumentNumber {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse::strict(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_numbers() {
        let table = [
            ("469/TB-VP", Some(DocumentType::Notice)),
            ("157/SYT-NVYD", Some(DocumentType::OfficialLetter)),
            ("12942/SXD", Some(DocumentType::OfficialLetter)),
            ("64/2025/QH15", None),
            ("72-NQ/TW", Some(DocumentType::Resolution)),
            ("25-TT/TU", Some(DocumentType::PartyCircular)),
            ("88/CP", Some(DocumentType::Decree)),
            ("141/2012/TTLT-BTC-BQP-BCA", Some(DocumentType::JointCircular)),
            ("11/TTLB", Some(DocumentType::InterministerialCircular)),
            ("1234/MTTW-BTT", Some(DocumentType::OfficialLetter)),
        ];
        for (text, want) in table {
            assert_eq!(text.parse::<DocumentNumber>().map(|n| n.document_type()), Ok(want), "{text}");
        }
    }
}
