//! The identifier of a provision inside its document (`eId` of the Akoma Ntoso naming convention 1.0).

use super::{ProvisionLevel as L, ProvisionPath};
use crate::text::skeleton;

impl ProvisionPath {
    /// `điểm đ khoản 2 Điều 5` → `art_5__para_2__point_dd`. The letter đ is written `dd`, because `d` is another point.
    pub fn eid(&self) -> String {
        let steps = self.steps().iter().rev().map(|step| format!("{}_{}", prefix(step.level), label(&step.label)));
        steps.collect::<Vec<_>>().join("__")
    }
}

fn prefix(level: L) -> &'static str {
    match level {
        L::Passage => "passage",
        L::Indent => "indent",
        L::Subpoint => "subpoint",
        L::Point => "point",
        L::Clause => "para",
        L::Article => "art",
        L::Subsection => "subsec",
        L::Section => "sec",
        L::Chapter => "chp",
        L::Part => "part",
        L::Form => "form",
        L::Appendix => "annex",
    }
}

fn label(label: &str) -> String {
    let letters = label.replace('đ', "dd").replace('Đ', "DD");
    match letters.is_ascii() {
        true => letters.replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
        false => skeleton(&letters).replace(' ', "-"),
    }
}

#[cfg(test)]
mod tests {
    use crate::ProvisionPath;

    #[test]
    fn identifiers_of_provisions() {
        let table = [
            ("điểm đ khoản 2 Điều 5", "art_5__para_2__point_dd"),
            ("điểm a1 khoản 3a Điều 18a Mục 1b Chương VIIa", "chp_VIIa__sec_1b__art_18a__para_3a__point_a1"),
            ("Điều 32đ", "art_32dd"),
            ("gạch đầu dòng thứ 2 điểm a khoản 1 Điều 4", "art_4__para_1__point_a__indent_thu-2"),
            ("Phần thứ hai", "part_thu-hai"),
            ("mẫu số 03/NVTHQ Phụ lục I", "annex_I__form_03-NVTHQ"),
            ("mẫu số 02/HSĐT", "form_02-HSDDT"),
        ];
        for (text, want) in table {
            assert_eq!(text.parse::<ProvisionPath>().map(|p| p.eid()), Ok(want.to_owned()), "{text}");
        }
    }
}
