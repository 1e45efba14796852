//! The words for closed lists.

use vanban::citation::{ResidueKind, Slip};
use vanban::{DecisionKind, IssueCode, Recurrence, Regime, RelationKind, Secrecy, Urgency};

use super::Lang;

/// A fact that people read as a word or phrase.
pub(crate) trait Term {
    fn term(&self, lang: Lang) -> String;
}

/// New members of an open list show as this until they have a word.
pub(super) const OTHER: (&str, &str) = ("khác", "other");

pub(super) fn pick(lang: Lang, (vi, en): (&str, &str)) -> String {
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

impl Term for DecisionKind {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                DecisionKind::Agree => ("đồng ý", "agrees"),
                DecisionKind::AgreeInPrinciple => ("cơ bản đồng ý", "agrees in principle"),
                DecisionKind::Refuse => ("không đồng ý", "refuses"),
                DecisionKind::Permit => ("cho phép", "permits"),
                DecisionKind::Approve => ("phê duyệt", "approves"),
                DecisionKind::Reassign => ("giao lại", "reassigns"),
                DecisionKind::Acknowledge => ("ghi nhận", "acknowledges"),
                DecisionKind::Criticise => ("phê bình", "criticises"),
                _ => OTHER,
            },
        )
    }
}
