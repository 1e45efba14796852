//! Which document of a corpus a number means.

use serde::{Deserialize, Serialize};
use vanban::{Agency, DocumentNumber, DocumentType, PartialDate};

/// What tells a document from others that bear its number.
///
/// A number alone does not: `QĐ-UBND` counts anew in every province and year, `24/2012/QH13` is a law and a resolution.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Identity {
    /// In capitals, without the zeros that some writers leave out: `24/2024/NQ-HĐND`.
    pub number: String,
    /// The type.
    #[serde(with = "super::text")]
    pub document_type: Option<DocumentType>,
    /// The year it was issued in.
    pub year: Option<i32>,
    /// The symbol is one that every locality has.
    pub local: bool,
    /// The province, of a local document.
    pub province: Option<String>,
}

/// Whether two mentions mean one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Same {
    /// They do.
    Yes,
    /// They do not.
    No,
    /// They may.
    Unknown,
}

impl Identity {
    /// The document with a number, as `issuer` and `date` tell; `province` is that of the paper that speaks of it, for
    /// `HĐND tỉnh` without a name. `None` while the running number is blank.
    pub fn new(
        number: &DocumentNumber,
        document_type: Option<DocumentType>,
        date: Option<PartialDate>,
        issuer: Option<&str>,
        province: Option<&str>,
    ) -> Option<Self> {
        number.serial()?;
        let text = number.to_string();
        let local = number.symbol().is_local();
        let year = number.year().map(i32::from).or(date.map(PartialDate::year));
        let named = issuer.and_then(|issuer| province_of(issuer, date));
        let province = named.or_else(|| province.map(str::to_owned)).filter(|_| local);
        let number = text.trim_start_matches('0').to_uppercase();
        Some(Identity { number, document_type, year, local, province })
    }

    /// Whether both are one document.
    pub fn compare(&self, other: &Identity) -> Same {
        let known = |a: Option<bool>| a.map_or(Same::Unknown, |same| if same { Same::Yes } else { Same::No });
        let both = |a: Option<i32>, b: Option<i32>| Some(a? == b?);
        let places = || Some(self.province.as_ref()? == other.province.as_ref()?);
        let types = || Some(self.document_type? == other.document_type?);
        let parts = [
            if self.number == other.number { Same::Yes } else { Same::No },
            known(both(self.year, other.year)),
            if self.local { known(places()) } else { Same::Yes },
            // A type that one of them does not tell is no reason for doubt, but a law is not a resolution.
            if types() == Some(false) { Same::No } else { Same::Yes },
        ];
        if parts.contains(&Same::No) {
            Same::No
        } else if parts.contains(&Same::Unknown) {
            Same::Unknown
        } else {
            Same::Yes
        }
    }
}

/// The province that the name of a body says.
pub(super) fn province_of(name: &str, date: Option<PartialDate>) -> Option<String> {
    Agency::of(name, date.map(PartialDate::first_day))?.province.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(number: &str, date: &str, issuer: &str, province: Option<&str>) -> Identity {
        let number: DocumentNumber = number.parse().unwrap_or_else(|e| panic!("{number}: {e}"));
        let issuer = Some(issuer).filter(|issuer| !issuer.is_empty());
        Identity::new(&number, number.document_type(), date.parse().ok(), issuer, province)
            .unwrap_or_else(|| panic!("no identity"))
    }

    #[test]
    fn a_number_is_no_identity() {
        let here = identity("24/2024/NQ-HĐND", "2024-12-17", "HĐND tỉnh Lạng Sơn", None);
        assert_eq!(here.compare(&identity("24/2024/NQ-HĐND", "2024-12-10", "HĐND tỉnh", Some("Lạng Sơn"))), Same::Yes);
        assert_eq!(here.compare(&identity("24/2024/NQ-HĐND", "", "HĐND tỉnh Lào Cai", None)), Same::No);
        assert_eq!(here.compare(&identity("24/2024/NQ-HĐND", "", "", None)), Same::Unknown);
        let decree = identity("30/2020/NĐ-CP", "", "", None);
        assert_eq!(decree.compare(&identity("30/2020/NĐ-CP", "2020-03-05", "Chính phủ", None)), Same::Yes);
        let letter = identity("05/BNV-VP", "2026-01-05", "", None);
        assert_eq!(letter.compare(&identity("5/BNV-VP", "2026", "", None)), Same::Yes);
        assert_eq!(letter.compare(&identity("05/BNV-VP", "", "", None)), Same::Unknown, "numbers begin anew each year");
    }
}
