//! The labels of a page.

use super::Lang;

macro_rules! labels {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        /// A word or phrase at a fixed place of the page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Label { $($name),* }

        impl Label {
            pub(crate) fn text(self, lang: Lang) -> &'static str {
                match self { $(Label::$name => lang.pick($vi, $en)),* }
            }
        }
    };
}

labels! {
    Document: "Văn bản", "Document";
    Number: "số", "no.";
    Issuer: "Cơ quan ban hành", "Issuer";
    Inferred: "suy từ ký hiệu", "from the symbol";
    PlaceAndDate: "Nơi, ngày", "Place, date";
    Urgency: "Độ khẩn", "Urgency";
    Secrecy: "Độ mật", "Secrecy";
    Subject: "Trích yếu", "Subject";
    Addressees: "Kính gửi", "To";
    Tasks: "Nhiệm vụ", "Tasks";
    Lead: "Chủ trì", "Who";
    Coordinators: "Phối hợp", "With";
    Action: "Việc", "What";
    Deadline: "Thời hạn", "By when";
    ReportTo: "Báo cáo", "Report to";
    Symbol: "Số, ký hiệu", "Number";
    Section: "Mục", "Section";
    LastDay: "Hạn cuối", "Last day";
    HowOften: "Định kỳ", "How often";
    Products: "Sản phẩm", "Product";
    Condition: "Điều kiện", "If";
    Place: "Vị trí", "Place";
    Decisions: "Ý kiến", "Decisions";
    Opinion: "Ý kiến", "Decision";
    Object: "Về việc", "On";
    Citations: "Viện dẫn", "Citations";
    Cited: "Văn bản", "Document";
    Date: "Ngày", "Date";
    Provisions: "Điều khoản", "Provisions";
    ResolvesTo: "Tức là", "Resolves to";
    Relation: "Quan hệ", "Relation";
    Of: "của", "of";
    Recipients: "Nơi nhận", "Recipients";
    Signer: "Người ký", "Signed by";
    Event: "Cuộc họp", "Meeting";
    Chair: "chủ trì", "chaired by";
    Appendices: "Phụ lục", "Appendices";
    Issues: "Lưu ý", "Notes";
    Line: "dòng", "line";
    Residue: "Chưa hiểu được", "Not understood";
    Damaged: "Nguyên bản", "As it stands";
    Restored: "Khôi phục", "Restored";
}
