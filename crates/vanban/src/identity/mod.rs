//! Which document a number means: a number alone is no identity.
//!
//! `24/2012/QH13` is a law and a resolution; `QĐ-UBND` counts anew in every province and every year; the Party counts
//! each type in each term. A [`DocumentKey`] holds what tells documents apart and says what of it is missing.

mod iri;

use crate::citation::{Citation, CitationTarget, Slip};
use crate::date::PartialDate;
use crate::document::Document;
use crate::kind::DocumentType;
use crate::number::{DocumentNumber, NumberStyle};
use crate::text::{is_upper_word, starts_upper};

/// What tells a document from every other.
///
/// ```
/// use vanban::{KeyPart, citation};
/// let found = citation::scan("Quyết định số 40/QĐ-UBND; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020");
/// let keys: Vec<_> = found.citations.iter().filter_map(|c| c.key()).collect();
/// assert_eq!(keys[0].missing().collect::<Vec<_>>(), [KeyPart::Issuer, KeyPart::Year]);
/// assert_eq!(keys[1].iri().as_deref(), Some("/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentKey {
    /// The type.
    pub document_type: Option<DocumentType>,
    /// Number and symbol.
    pub number: DocumentNumber,
    /// Who issued it, as written.
    pub issuer: Option<String>,
    /// When, as precisely as is known; at least the year that the number holds.
    pub date: Option<PartialDate>,
}

/// A part of a [`DocumentKey`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum KeyPart {
    /// The running number.
    Serial,
    /// The type, where laws and resolutions share a symbol.
    Type,
    /// The issuer, where every locality uses the symbol.
    Issuer,
    /// The year, where the number does not hold it.
    Year,
}

impl DocumentKey {
    fn new(
        document_type: Option<DocumentType>,
        number: &DocumentNumber,
        issuer: Option<&String>,
        date: Option<PartialDate>,
    ) -> Self {
        let year = number.year().map(|year| PartialDate::Year(year.into()));
        DocumentKey { document_type, number: number.clone(), issuer: issuer.cloned(), date: date.or(year) }
    }

    /// What is needed to tell this document from others and is not known.
    pub fn missing(&self) -> impl Iterator<Item = KeyPart> + '_ {
        let symbol = self.number.symbol();
        let party = self.number.style() == NumberStyle::Party;
        let everywhere = symbol.is_local() || symbol.bodies().next().is_none();
        let issuer = match &self.issuer {
            None => everywhere,
            // `HĐND tỉnh` is one in every province.
            Some(issuer) => symbol.is_local() && !names_a_place(issuer),
        };
        let parts = [
            (KeyPart::Serial, self.number.serial().is_none()),
            (KeyPart::Type, self.document_type.is_none()),
            (KeyPart::Issuer, issuer),
            (KeyPart::Year, self.date.is_none() && (party || self.number.year().is_none())),
        ];
        parts.into_iter().filter(|(_, missing)| *missing).map(|(part, _)| part)
    }

    /// Nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.missing().next().is_none()
    }

    /// The Akoma Ntoso (FRBR) identifier of the work: `/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp`.
    /// There is no official Vietnamese scheme; this one follows the AKN naming convention 1.0, with the type and the
    /// issuer in the path because numbers collide without them. `None` while something is [missing](Self::missing).
    pub fn iri(&self) -> Option<String> {
        self.is_complete().then(|| iri::work(self)).flatten()
    }
}

/// The name ends with that of a locality: `HĐND tỉnh Cao Bằng`, not `HĐND tỉnh`, `Sở Y tế`.
fn names_a_place(issuer: &str) -> bool {
    const NOUNS: [&str; 9] = ["Tỉnh", "Huyện", "Xã", "Quận", "Phường", "Phố", "Trấn", "Khu", "Ủy"];
    let last = issuer.rsplit(' ').next().unwrap_or_default();
    starts_upper(last) && !is_upper_word(last) && !NOUNS.contains(&last) && last.len() < issuer.len()
}

impl Citation {
    /// What the mention tells of the identity of the document; `None` where only a name is known.
    pub fn key(&self) -> Option<DocumentKey> {
        let printed = match &self.target {
            CitationTarget::Number(number) => Some(number),
            _ => None,
        };
        let number = self.resolved.as_ref().or(printed)?;
        Some(DocumentKey::new(self.document_type, number, self.issuer.as_ref(), self.date))
    }

    /// The Akoma Ntoso identifiers of what is cited: the document, or its provisions (`…/!main~art_5__para_2`). None
    /// where a slip leaves open which document is meant.
    pub fn iris(&self) -> Vec<String> {
        if self.slips.iter().any(|slip| !matches!(slip, Slip::YearLost)) {
            return Vec::new();
        }
        let Some(work) = self.key().and_then(|key| key.iri()) else { return Vec::new() };
        if self.provisions.is_empty() {
            return vec![work];
        }
        self.provisions.iter().map(|p| format!("{work}/{}", iri::portion(&p.path))).collect()
    }
}

impl Document {
    /// What its head tells of the identity of the document; `None` without a number.
    pub fn key(&self) -> Option<DocumentKey> {
        let head = &self.letterhead;
        let number = &head.number.as_ref()?.value;
        let issuer = head.issuer.as_ref().map(|i| &i.name);
        Some(DocumentKey::new(self.kind, number, issuer, head.date.as_ref().map(|d| d.value)))
    }
}
