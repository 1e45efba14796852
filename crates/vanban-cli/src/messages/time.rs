//! The words for time limits.

use vanban::{Bound, CycleDay, Deadline, Limit, PartialDate, TermStart, TermUnit};

use super::Lang;
use super::term::{OTHER, Term, pick};

impl Term for Deadline {
    fn term(&self, lang: Lang) -> String {
        let bound = pick(
            lang,
            match self.bound {
                Bound::Before => ("trước", "before"),
                Bound::NoLaterThan => ("chậm nhất", "by"),
                Bound::During => ("trong", "during"),
                Bound::At => ("vào", "on"),
                Bound::Within => ("trong", "within"),
                _ => ("", ""),
            },
        );
        let assumed =
            if self.year_assumed { lang.pick(" (năm suy từ ngày văn bản)", " (year assumed)") } else { "" };
        format!("{bound} {}{assumed}", self.limit.term(lang)).trim_start().to_owned()
    }
}

impl Term for Limit {
    fn term(&self, lang: Lang) -> String {
        match self {
            Limit::Date(date) => date.term(lang),
            Limit::Term(term, start) => {
                format!("{} {} {}", term.amount, unit(term.unit, lang), start.term(lang)).trim_end().to_owned()
            }
            Limit::Cycle(day) => day.term(lang),
            Limit::Event => pick(lang, ("ngay sau một sự kiện", "as soon as something happens")),
            Limit::Vague => pick(lang, ("sớm (không định ngày)", "soon (no date)")),
            _ => pick(lang, OTHER),
        }
    }
}

fn unit(unit: TermUnit, lang: Lang) -> String {
    pick(
        lang,
        match unit {
            TermUnit::Hours => ("giờ", "hours"),
            TermUnit::Days => ("ngày", "days"),
            TermUnit::WorkingDays => ("ngày làm việc", "working days"),
            TermUnit::Weeks => ("tuần", "weeks"),
            TermUnit::Months => ("tháng", "months"),
            TermUnit::Years => ("năm", "years"),
            _ => OTHER,
        },
    )
}

impl Term for TermStart {
    fn term(&self, lang: Lang) -> String {
        pick(
            lang,
            match self {
                TermStart::Signing => ("kể từ ngày ký", "from signing"),
                TermStart::Effect => ("kể từ ngày có hiệu lực", "from taking effect"),
                TermStart::Receipt => ("kể từ ngày nhận", "from receipt"),
                TermStart::Event => ("kể từ một sự kiện", "from an event"),
                TermStart::BeforeEvent => ("trước một sự kiện", "before an event"),
                _ => ("", ""),
            },
        )
    }
}

impl Term for CycleDay {
    fn term(&self, lang: Lang) -> String {
        let day = |day: i8| match (day, lang) {
            (-1, Lang::Vi) => "ngày cuối".to_owned(),
            (-1, Lang::En) => "the last day".to_owned(),
            (day, Lang::Vi) => format!("ngày {day}"),
            (day, Lang::En) => format!("day {day}"),
        };
        match (*self, lang) {
            (CycleDay::Weekly(weekday), Lang::En) => format!("every {weekday}"),
            (CycleDay::Weekly(weekday), Lang::Vi) => {
                const DAYS: [&str; 7] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
                format!("{} hằng tuần", DAYS[weekday.num_days_from_monday() as usize % 7])
            }
            (CycleDay::Monthly(n), Lang::Vi) => format!("{} hằng tháng", day(n)),
            (CycleDay::Monthly(n), Lang::En) => format!("{} of every month", day(n)),
            (CycleDay::Quarterly(month, n), Lang::Vi) => format!("{} của tháng thứ {month} hằng quý", day(n)),
            (CycleDay::Quarterly(month, n), Lang::En) => format!("{} of month {month} of every quarter", day(n)),
            (CycleDay::Yearly(month, n), Lang::Vi) => format!("{} tháng {month} hằng năm", day(n)),
            (CycleDay::Yearly(month, n), Lang::En) => format!("{} of month {month} every year", day(n)),
            _ => pick(lang, OTHER),
        }
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
