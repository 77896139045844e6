//! Days as a calendar file (RFC 5545): whole days with a name and a description, for whoever wants to be reminded.
//!
//! Lines end in CR LF and are folded at 75 octets, never inside a letter; text is cleaned and escaped here, once.

use crate::text::clean::screen_lines;
use jiff::civil::Date;

/// The most octets of a line, its end not counted.
const LINE: usize = 75;

/// A day with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The same in every version of the file, so that a day that moves is moved and not doubled.
    pub uid: String,
    pub day: Date,
    pub summary: String,
    pub description: String,
}

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// The day the days were as they are: that of what they were taken from, never that of the clock.
    pub stamp: Date,
    pub days: Vec<CalendarDay>,
}

/// The calendar as a file.
#[must_use]
pub fn write(calendar: &Calendar) -> String {
    let mut out = String::new();
    let mut line = |text: String| fold(&mut out, &text);
    line("BEGIN:VCALENDAR".into());
    line("VERSION:2.0".into());
    line("PRODID:-//tripartite//road map//EN".into());
    line("CALSCALE:GREGORIAN".into());
    line(format!("X-WR-CALNAME:{}", escaped(&calendar.name)));
    for day in &calendar.days {
        line("BEGIN:VEVENT".into());
        line(format!("UID:{}", escaped(&day.uid)));
        line(format!("DTSTAMP:{}T000000Z", digits(calendar.stamp)));
        line(format!("DTSTART;VALUE=DATE:{}", digits(day.day)));
        line(format!("SUMMARY:{}", escaped(&day.summary)));
        if !day.description.is_empty() {
            line(format!("DESCRIPTION:{}", escaped(&day.description)));
        }
        // a day of a plan keeps nobody from being free
        line("TRANSP:TRANSPARENT".into());
        line("END:VEVENT".into());
    }
    line("END:VCALENDAR".into());
    out
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Text as a value: cleaned, with what would end it escaped.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for c in screen_lines(&text).chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => value.push(' '),
            c => value.push(c),
        }
    }
    value
}

/// Adds a line, folded: what follows begins with a blank, which counts.
fn fold(out: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn of(summary: &str) -> String {
        let day = CalendarDay {
            uid: "activity-a-start@w".into(),
            day: "2027-06-30".parse().unwrap(),
            summary: summary.into(),
            description: String::new(),
        };
        let stamp = "2026-11-30".parse().unwrap();
        write(&Calendar { name: "Road map".into(), stamp, days: vec![day] })
    }

    /// What a reader makes of a folded file.
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_never_inside_a_letter() {
        let long = "é".repeat(200);
        let file = of(&long);
        for line in file.split("\r\n") {
            assert!(line.len() <= LINE, "{line}");
        }
        assert!(!file.replace("\r\n", "").contains('\n'), "every line ends in CR LF");
        assert!(unfolded(&file).contains(&format!("SUMMARY:{long}")));
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        let file = of("Fund, law; path \\ two\nlines\r\nEND:VCALENDAR");
        let lines = unfolded(&file);
        let summary = lines.iter().find(|line| line.starts_with("SUMMARY:")).unwrap();
        assert_eq!(summary, "SUMMARY:Fund\\, law\\; path \\\\ two\\nlines\\nEND:VCALENDAR");
        assert_eq!(lines.iter().filter(|line| *line == "END:VCALENDAR").count(), 1);
        assert!(lines.contains(&"DTSTAMP:20261130T000000Z".to_owned()));
        assert!(lines.contains(&"DTSTART;VALUE=DATE:20270630".to_owned()));
    }
}
