//! Signature blocks (*quyền hạn, chức vụ, họ tên người ký*) and the trailers of digital signatures.

mod block;
mod digital;

use std::fmt;

use crate::span::{Span, Spanned};

pub(crate) use block::{Lines, signatures};
pub(crate) use digital::digital_signatures;

/// A signature block.
///
/// Where two authorities are printed (`TM. ỦY BAN NHÂN DÂN` over `KT. CHỦ TỊCH`) the first gives authority and capacity;
/// the position is always the signer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// By what right.
    pub authority: Option<SigningAuthority>,
    /// On whose behalf, in normal spelling: `Chủ tịch` of `KT. CHỦ TỊCH`.
    pub capacity: Option<Spanned<String>>,
    /// The signer's own position: `Phó Chủ tịch`.
    pub position: Option<Spanned<String>>,
    /// The signer's name.
    pub name: Option<Spanned<String>>,
    /// The whole block.
    pub span: Span,
}

/// By what right somebody signs (Decree 30/2020, art. 13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SigningAuthority {
    /// `TM.` thay mặt: for a collective
    OnBehalfOf,
    /// `KT.` ký thay: a deputy for the head
    InPlaceOf,
    /// `TL.` thừa lệnh: by order
    ByOrder,
    /// `TUQ.` thừa ủy quyền: by delegation
    ByDelegation,
    /// `Q.` quyền: acting
    Acting,
}

impl SigningAuthority {
    /// The authority of an abbreviation, in the State's (`KT.`) or the Party's (`K/T`) spelling.
    pub fn from_abbreviation(text: &str) -> Option<Self> {
        Some(match text.trim_end_matches('.') {
            "TM" | "T/M" => Self::OnBehalfOf,
            "KT" | "K/T" => Self::InPlaceOf,
            "TL" | "T/L" => Self::ByOrder,
            "TUQ" | "T/UQ" => Self::ByDelegation,
            "Q" => Self::Acting,
            _ => return None,
        })
    }
}

impl fmt::Display for SigningAuthority {
    /// The abbreviation: `KT.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::OnBehalfOf => "TM.",
            Self::InPlaceOf => "KT.",
            Self::ByOrder => "TL.",
            Self::ByDelegation => "TUQ.",
            Self::Acting => "Q.",
        })
    }
}

/// A digital signature as text extraction leaves it: a time, and often the signer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigitalSignature {
    /// The signer printed with it.
    pub signer: Option<String>,
    /// The time as printed: `2025-11-10T08:48:09+0700`.
    pub time: String,
    /// Where it stands.
    pub span: Span,
}
