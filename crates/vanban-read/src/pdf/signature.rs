//! Digital signatures: who signed, and when. Whether a signature is valid is not looked into.

use cms::cert::CertificateChoices;
use cms::cert::x509::Certificate;
use cms::cert::x509::der::{Decode, Header, Reader, SliceReader, Tag, Tagged};
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier};
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::dict::keys::{ACRO_FORM, CONTENTS, FIELDS, FT, KIDS, M, NAME, SIG, V};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, String as Bytes};

/// Fields of a form, and how deep they lie in each other.
const MAX_FIELDS: usize = 2000;
const MAX_DEPTH: usize = 8;
/// Signatures that are told.
const MAX_SIGNATURES: usize = 50;

/// The signatures of a file: `Nguyễn Văn A, 2026-03-05T10:24:00+07:00`, as much of both as is known.
pub(super) fn signatures(pdf: &Pdf) -> Vec<String> {
    let catalog: Option<Dict<'_>> = pdf.xref().get(pdf.xref().root_id());
    let form = catalog.and_then(|catalog| catalog.get::<Dict<'_>>(ACRO_FORM));
    let Some(fields) = form.and_then(|form| form.get::<Array<'_>>(FIELDS)) else { return Vec::new() };
    let mut found = Vec::new();
    collect(&fields, MAX_DEPTH, &mut MAX_FIELDS.clone(), &mut found);
    found
}

fn collect(fields: &Array<'_>, depth: usize, left: &mut usize, found: &mut Vec<String>) {
    for field in fields.iter::<Dict<'_>>() {
        if *left == 0 || found.len() >= MAX_SIGNATURES {
            return;
        }
        *left -= 1;
        if let Some(kids) = field.get::<Array<'_>>(KIDS).filter(|_| depth > 0) {
            collect(&kids, depth - 1, left, found);
        }
        let signs = field.get::<Name<'_>>(FT).is_some_and(|kind| &*kind == SIG);
        if let Some(signature) = field.get::<Dict<'_>>(V).filter(|_| signs) {
            found.extend(describe(&signature));
        }
    }
}

/// Who and when, on a line.
fn describe(signature: &Dict<'_>) -> Option<String> {
    let certified = signature.get::<Bytes<'_>>(CONTENTS).and_then(|contents| signer(contents.as_bytes()));
    let name = certified.or_else(|| signature.get::<Bytes<'_>>(NAME).map(|name| decode(name.as_bytes())));
    let time = signature.get::<Bytes<'_>>(M).and_then(|time| date(&decode(time.as_bytes())));
    let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let parts: Vec<String> = name.into_iter().chain(time).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The name in the certificate of the first signer.
fn signer(contents: &[u8]) -> Option<String> {
    /// A signature with its chain of certificates has some ten thousand bytes.
    const MAX_CONTENTS: usize = 1 << 20;
    // The room for the signature is filled up with zeros.
    let mut reader = SliceReader::new(contents.get(..contents.len().min(MAX_CONTENTS))?).ok()?;
    let header = Header::decode(&mut reader).ok()?;
    let whole = usize::try_from(reader.position()).ok()? + usize::try_from(header.length).ok()?;
    let signed: SignedData = ContentInfo::from_der(contents.get(..whole)?).ok()?.content.decode_as().ok()?;
    let SignerIdentifier::IssuerAndSerialNumber(id) = &signed.signer_infos.0.iter().next()?.sid else { return None };
    let certificates = signed.certificates.as_ref()?.0.iter().filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    });
    let is_signer = |c: &&Certificate| c.tbs_certificate.serial_number == id.serial_number;
    common_name(certificates.into_iter().find(is_signer)?)
}

/// The common name (CN) of whom a certificate is for.
fn common_name(certificate: &Certificate) -> Option<String> {
    const COMMON_NAME: &str = "2.5.4.3";
    let attributes = certificate.tbs_certificate.subject.0.iter().flat_map(|set| set.0.iter());
    let name = attributes.into_iter().find(|attribute| attribute.oid.to_string() == COMMON_NAME)?;
    let value = &name.value;
    match value.tag() {
        Tag::BmpString => Some(utf16(value.value())),
        _ => Some(String::from_utf8_lossy(value.value()).into_owned()),
    }
}

/// A text of the file: UTF-16 or UTF-8 with a mark before it, else Latin.
fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// `D:20260305102400+07'00'` → `2026-03-05T10:24:00+07:00`.
fn date(text: &str) -> Option<String> {
    let text = text.trim_start_matches("D:");
    let digits = |at: usize, len: usize| text.get(at..at + len).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
    let day = format!("{}-{}-{}", digits(0, 4)?, digits(4, 2)?, digits(6, 2)?);
    let Some((hour, minute)) = digits(8, 2).zip(digits(10, 2)) else { return Some(day) };
    let second = digits(12, 2).unwrap_or("00");
    let zone = match text.get(14..).unwrap_or_default() {
        zone if zone.starts_with(['+', '-']) => {
            digits(15, 2).map(|hours| format!("{}{hours}:{}", &zone[..1], digits(18, 2).unwrap_or("00")))
        }
        zone => zone.starts_with('Z').then(|| "Z".to_owned()),
    };
    Some(format!("{day}T{hour}:{minute}:{second}{}", zone.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let rows = [
            ("D:20260305102400+07'00'", Some("2026-03-05T10:24:00+07:00")),
            ("D:20260305102400Z", Some("2026-03-05T10:24:00Z")),
            ("D:20260305", Some("2026-03-05")),
            ("20260305102400", Some("2026-03-05T10:24:00")),
            ("D:2026", None),
            ("hôm nay", None),
        ];
        for (text, want) in rows {
            assert_eq!(date(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn texts() {
        assert_eq!(decode(b"\xFE\xFF\x1E\xDF"), "ở");
        assert_eq!(decode("\u{FEFF}ở".as_bytes()), "ở");
        assert_eq!(decode(b"A\xE9"), "Aé");
    }
}
