//! The words for closed lists and dates.

use vanban::citation::{ResidueKind, Slip};
use vanban::{Bound, Deadline, IssueCode, PartialDate, Recurrence, Regime, RelationKind, Secrecy, Urgency};

use super::Lang;

/// A fact that people read as a word or phrase.
pub(crate) trait Term {
    fn term(&self, lang: Lang) -> String;
}

/// New members of an open list show as this until they have a word.
const OTHER: (&str, &str) = ("khác", "other");

fn pick(lang: Lang, (vi, en): (&str, &str)) -> String {
    lang.pick(vi, en).to_owned()
}

impl Term for Regime {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                Regime::Administrative => ("hành chính", "administrative"),
                Regime::Legislative => ("quy phạm pháp luật", "legislative"),
                Regime::Party => ("của Đảng", "Party"),
                _ => OTHER,
            },
        )
    }
}

impl Term for RelationKind {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                RelationKind::LegalBasis => ("căn cứ", "legal basis"),
                RelationKind::Implements => ("thực hiện", "implements"),
                RelationKind::Guides => ("hướng dẫn", "guides"),
                RelationKind::Details => ("quy định chi tiết", "details"),
                RelationKind::Amends => ("sửa đổi, bổ sung", "amends"),
                RelationKind::AmendedBy => ("được sửa đổi, bổ sung bởi", "amended by"),
                RelationKind::Replaces => ("thay thế", "replaces"),
                RelationKind::ReplacedBy => ("được thay thế bởi", "replaced by"),
                RelationKind::Repeals => ("bãi bỏ", "repeals"),
                RelationKind::Suspends => ("đình chỉ", "suspends"),
                RelationKind::Corrects => ("đính chính", "corrects"),
                RelationKind::Follows => ("tiếp theo", "follows"),
                RelationKind::StandsFor => ("thay cho", "stands for"),
                RelationKind::RespondsTo => ("trả lời", "responds to"),
                RelationKind::ProposedBy => ("theo đề nghị tại", "proposed by"),
                RelationKind::Withdraws => ("rút", "withdraws"),
                RelationKind::Attaches => ("gửi kèm", "attaches"),
                RelationKind::IssuedWith => ("ban hành kèm theo", "issued with"),
                _ => OTHER,
            },
        )
    }
}

impl Term for Slip {
    fn term(&self, lang: Lang) -> String {
        let code = IssueCode::from(*self);
        lang.pick(code.vietnamese(), code.english()).to_owned()
    }
}

impl Term for ResidueKind {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                ResidueKind::Number => ("số, ký hiệu chưa đọc được", "number not understood"),
                ResidueKind::Name => ("tên luật chưa biết", "unknown name of a law"),
                ResidueKind::Antecedent => ("không rõ văn bản nào", "refers to nothing in this text"),
                _ => OTHER,
            },
        )
    }
}

impl Term for Recurrence {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                Recurrence::Yearly => ("hằng năm", "yearly"),
                Recurrence::Quarterly => ("hằng quý", "quarterly"),
                Recurrence::Monthly => ("hằng tháng", "monthly"),
                Recurrence::Weekly => ("hằng tuần", "weekly"),
                Recurrence::Daily => ("hằng ngày", "daily"),
                Recurrence::Periodic => ("định kỳ", "periodically"),
                Recurrence::Regular => ("thường xuyên", "regularly"),
                _ => OTHER,
            },
        )
    }
}

impl Term for Urgency {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                Urgency::Urgent => ("khẩn", "urgent"),
                Urgency::VeryUrgent => ("thượng khẩn", "very urgent"),
                Urgency::Express => ("hỏa tốc", "express"),
            },
        )
    }
}

impl Term for Secrecy {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                Secrecy::Confidential => ("mật", "confidential"),
                Secrecy::Secret => ("tối mật", "secret"),
                Secrecy::TopSecret => ("tuyệt mật", "top secret"),
            },
        )
    }
}

impl Term for Deadline {
    fn term(&self, lang: Lang) -> String {
        let bound = pick(
            lang,
            match self.bound {
                Bound::Before => ("trước", "before"),
                Bound::NoLaterThan => ("chậm nhất", "by"),
                Bound::During => ("trong", "during"),
                Bound::At => ("vào", "on"),
                _ => ("", ""),
            },
        );
        format!("{bound} {}", self.limit.term(lang)).trim_start().to_owned()
    }
}

impl Term for PartialDate {
    /// English pages have ISO dates, which no reader takes for another day.
    fn term(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string().replace('T', " ");
        }
        match self {
            PartialDate::Year(year) => format!("năm {year}"),
            PartialDate::Quarter(year, quarter) => {
                let roman = ["I", "II", "III", "IV"].get(usize::from(*quarter).wrapping_sub(1));
                format!("quý {}/{year}", roman.unwrap_or(&"?"))
            }
            PartialDate::Month(year, month) => format!("tháng {month}/{year}"),
            PartialDate::Day(day) => day.format("%-d/%-m/%Y").to_string(),
            PartialDate::Minute(time) => time.format("%Hh%M ngày %-d/%-m/%Y").to_string(),
        }
    }
}
