//! Identifiers in the form of the Akoma Ntoso naming convention (OASIS, 2019):
//! `/akn/vn/{act|doc|judgment}/{subtype}/{actor}/{date}/{number}[/!main~{eId}]`.

use super::DocumentKey;
use crate::agency::body_name;
use crate::date::PartialDate;
use crate::kind::DocumentType;
use crate::number::NumberStyle;
use crate::provision::ProvisionPath;
use crate::text::skeleton;

pub(super) fn work(key: &DocumentKey) -> Option<String> {
    let ty = key.document_type?;
    key.number.serial()?;
    let date = match key.date? {
        date @ (PartialDate::Day(_) | PartialDate::Month(..)) => date.to_string(),
        PartialDate::Minute(time) => time.date().to_string(),
        date => date.year().to_string(),
    };
    let normative = ty.is_always_legislative() || ty.is_cited_by_name() || key.number.year().is_some();
    let class = match ty {
        DocumentType::Judgment => "judgment",
        _ if normative && key.number.style() == NumberStyle::State => "act",
        _ => "doc",
    };
    let number = slug(&key.number.to_string());
    Some(format!("/akn/vn/{class}/{}/{}/{date}/{number}", slug(ty.name()), actor(key)?))
}

/// The part of a work: `!main~art_5__para_2__point_a`.
pub(super) fn portion(path: &ProvisionPath) -> String {
    format!("!main~{}", path.eid())
}

/// The issuer: where the symbol names a body that exists once, that body, whatever a mention calls it.
fn actor(key: &DocumentKey) -> Option<String> {
    let symbol = key.number.symbol();
    if let Some(name) = symbol.as_str().strip_prefix("QH").and(symbol.legislature()).map(|_| "Quốc hội") {
        return Some(slug(name));
    }
    if symbol.as_str().contains("UBTVQH") {
        return Some(slug("Ủy ban Thường vụ Quốc hội"));
    }
    let body = match symbol.document_type() {
        Some(_) => symbol.bodies().last(),
        None => symbol.bodies().next(),
    };
    let date = key.date.map(PartialDate::first_day);
    let once = !symbol.is_local() && key.number.style() == NumberStyle::State;
    let named = body.filter(|_| once).and_then(|abbreviation| body_name(abbreviation, date));
    named.or(key.issuer.as_deref()).or(body).map(slug)
}

/// Small ASCII letters and digits between hyphens.
fn slug(text: &str) -> String {
    skeleton(text).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use crate::citation::scan;

    #[test]
    fn identifiers() {
        let table = [
            ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp"),
            (
                "điểm đ khoản 2 Điều 5 Luật Thi hành án dân sự số 26/2008/QH12",
                "/akn/vn/act/luat/quoc-hoi/2008/26-2008-qh12/!main~art_5__para_2__point_dd",
            ),
            ("Nghị quyết số 26/2008/QH12", "/akn/vn/act/nghi-quyet/quoc-hoi/2008/26-2008-qh12"),
            (
                "Công văn số 12729/VPCP-KGVX ngày 02/12/2025",
                "/akn/vn/doc/cong-van/van-phong-chinh-phu/2025-12-02/12729-vpcp-kgvx",
            ),
            (
                "Nghị quyết số 24/2024/NQ-HĐND ngày 10/12/2024 của HĐND tỉnh Cao Bằng",
                "/akn/vn/act/nghi-quyet/hdnd-tinh-cao-bang/2024-12-10/24-2024-nq-hdnd",
            ),
            (
                "Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị",
                "/akn/vn/doc/nghi-quyet/bo-chinh-tri/2025-09-09/72-nq-tw",
            ),
        ];
        for (text, want) in table {
            assert_eq!(scan(text).citations[0].iris(), [want], "{text}");
        }
        assert!(scan("Công văn số 157/SYT-NVYD").citations[0].iris().is_empty());
    }
}
