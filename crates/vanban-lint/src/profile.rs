//! By which rules of form a document is judged: those of its own day and regime.

use chrono::{Datelike, NaiveDate};
use vanban::{Document, Regime};

/// A body of rules of form.
///
/// A document without a date is a draft and judged by the rules in force. Where the State's rules were others before
/// 2011, and the Party's before 2018, nothing is said about form: those rules are not in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// Decree 30/2020/NĐ-CP, from 05/3/2020: administrative documents.
    Decree30,
    /// Circular 01/2011/TT-BNV, before that.
    Circular01,
    /// Law 64/2025/QH15 with Decrees 78 and 187/2025, from 01/4/2025: legislative documents.
    Law64,
    /// Law 80/2015/QH13 with Decrees 34/2016 and 154/2020, from 01/7/2016.
    Law80,
    /// Guidance 05-HD/VPTW, from 27/5/2026: documents of the Party.
    Party05,
    /// Guidance 36-HD/VPTW, from 03/4/2018.
    Party36,
    /// Older than the rules that are known here.
    Earlier,
}

impl Profile {
    /// The rules for a document.
    pub fn of(document: &Document) -> Self {
        Self::on(document.regime, document.letterhead.first_day())
    }

    /// The rules of a regime on a day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use vanban::Regime;
    /// use vanban_lint::Profile;
    /// assert_eq!(Profile::on(Regime::Administrative, NaiveDate::from_ymd_opt(2015, 1, 5)), Profile::Circular01);
    /// assert_eq!(Profile::on(Regime::Party, None), Profile::Party05);
    /// ```
    pub fn on(regime: Regime, day: Option<NaiveDate>) -> Self {
        let since = |year, month, day_of_month| {
            day.is_none_or(|day| (day.year(), day.month(), day.day()) >= (year, month, day_of_month))
        };
        match regime {
            Regime::Party if since(2026, 5, 27) => Profile::Party05,
            Regime::Party if since(2018, 4, 3) => Profile::Party36,
            Regime::Legislative if since(2025, 4, 1) => Profile::Law64,
            Regime::Legislative if since(2016, 7, 1) => Profile::Law80,
            Regime::Administrative if since(2020, 3, 5) => Profile::Decree30,
            Regime::Administrative if since(2011, 3, 5) => Profile::Circular01,
            _ => Profile::Earlier,
        }
    }

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Decree30 => "30/2020/NĐ-CP",
            Profile::Circular01 => "01/2011/TT-BNV",
            Profile::Law64 => "64/2025/QH15",
            Profile::Law80 => "80/2015/QH13",
            Profile::Party05 => "05-HD/VPTW",
            Profile::Party36 => "36-HD/VPTW",
            Profile::Earlier => "-",
        }
    }

    /// Văn bản hành chính, by rules that are known.
    pub const fn is_administrative(self) -> bool {
        matches!(self, Profile::Decree30 | Profile::Circular01)
    }

    /// Văn bản quy phạm pháp luật, by rules that are known.
    pub const fn is_legislative(self) -> bool {
        matches!(self, Profile::Law64 | Profile::Law80)
    }

    /// Văn bản của Đảng, by rules that are known.
    pub const fn is_party(self) -> bool {
        matches!(self, Profile::Party05 | Profile::Party36)
    }

    /// A document of the State, by rules that are known.
    pub const fn is_state(self) -> bool {
        self.is_administrative() || self.is_legislative()
    }
}
