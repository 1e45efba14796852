//! The types with their codes and names (Decree 30/2020 annex III, Law 64/2025 art. 4, Rule 399-QĐ/TW).

use super::DocumentType as T;

pub(super) struct TypeRow {
    pub(super) ty: T,
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    /// The code stands in numbers (`NQ` does, `L` for luật does not).
    pub(super) in_symbols: bool,
}

const fn row(ty: T, code: &'static str, name: &'static str, in_symbols: bool) -> TypeRow {
    TypeRow { ty, code, name, in_symbols }
}

/// Longer names before the names they begin with.
pub(super) static TYPES: [TypeRow; 45] = [
    row(T::Constitution, "HP", "Hiến pháp", false),
    row(T::Code, "BL", "Bộ luật", false),
    row(T::Law, "L", "Luật", false),
    row(T::Ordinance, "PL", "Pháp lệnh", true),
    row(T::DecreeLaw, "SL", "Sắc lệnh", true),
    row(T::Order, "LỆNH", "Lệnh", false),
    row(T::JointResolution, "NQLT", "Nghị quyết liên tịch", true),
    row(T::Resolution, "NQ", "Nghị quyết", true),
    row(T::Decree, "NĐ", "Nghị định", true),
    row(T::Decision, "QĐ", "Quyết định", true),
    row(T::Directive, "CT", "Chỉ thị", true),
    row(T::JointCircular, "TTLT", "Thông tư liên tịch", true),
    row(T::InterministerialCircular, "TTLB", "Thông tư liên bộ", true),
    row(T::Circular, "TT", "Thông tư", true),
    row(T::ConsolidatedText, "VBHN", "Văn bản hợp nhất", true),
    row(T::Statute, "QC", "Quy chế", true),
    row(T::Regulation, "QyĐ", "Quy định", true),
    row(T::Communique, "TC", "Thông cáo", true),
    row(T::Notice, "TB", "Thông báo", true),
    row(T::Guidance, "HD", "Hướng dẫn", true),
    row(T::Programme, "CTr", "Chương trình", true),
    row(T::Plan, "KH", "Kế hoạch", true),
    row(T::Option, "PA", "Phương án", true),
    row(T::Scheme, "ĐA", "Đề án", true),
    row(T::Project, "DA", "Dự án", true),
    row(T::Report, "BC", "Báo cáo", true),
    row(T::Minutes, "BB", "Biên bản", true),
    row(T::Submission, "TTr", "Tờ trình", true),
    row(T::Contract, "HĐ", "Hợp đồng", true),
    row(T::OfficialTelegram, "CĐ", "Công điện", true),
    row(T::Memorandum, "BGN", "Bản ghi nhớ", true),
    row(T::Agreement, "BTT", "Bản thỏa thuận", false),
    row(T::PowerOfAttorney, "GUQ", "Giấy ủy quyền", true),
    row(T::Invitation, "GM", "Giấy mời", true),
    row(T::Introduction, "GGT", "Giấy giới thiệu", true),
    row(T::LeavePermit, "GNP", "Giấy nghỉ phép", true),
    row(T::DispatchSlip, "PG", "Phiếu gửi", true),
    row(T::TransferSlip, "PC", "Phiếu chuyển", true),
    row(T::NoticeSlip, "PB", "Phiếu báo", true),
    row(T::SubmissionSlip, "PTr", "Phiếu trình", false),
    row(T::OfficialLetter, "CV", "Công văn", true),
    row(T::Conclusion, "KL", "Kết luận", true),
    row(T::PartyCircular, "TTri", "Thông tri", false),
    row(T::Judgment, "BA", "Bản án", false),
    row(T::Licence, "GP", "Giấy phép", true),
];
