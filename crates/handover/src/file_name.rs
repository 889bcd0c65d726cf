//! The name that a file dialog proposes: `Chorus Pro – Commune de Valserine – 2026-11-24.pdf`.

use jiff::civil::Date;
use language::{Language, Texts};
use unicode_segmentation::UnicodeSegmentation;

use crate::Reset;
use crate::succession::EXTENSION;

/// The longest structure name in it, in bytes: with the rest it stays under every system's limit of 255.
const LONGEST_STRUCTURE: usize = 120;

/// The name for an export of `reset`, with `extension` (`pdf`, `csv`). It holds no secret and is a possible name on
/// Windows, macOS and Linux.
pub fn suggest(reset: &Reset, extension: &str, language: Language) -> String {
    named("file-name", reset, extension, language)
}

/// The same for an export that a passphrase opens: both can lie in one folder.
pub fn suggest_protected(reset: &Reset, extension: &str, language: Language) -> String {
    named("file-name-protected", reset, extension, language)
}

/// The name for the reminders, which stand under the day of the reset.
pub fn suggest_calendar(reset: &Reset, extension: &str, language: Language) -> String {
    named("file-name-calendar", reset, extension, language)
}

/// The name for the history of `structure`, or of all where it is `None`, as of `date`.
pub fn suggest_history(structure: Option<&str>, date: Date, is_practice: bool, language: Language) -> String {
    let texts = Texts::of(language);
    let date = ("date", date.to_string().into());
    let stem = match structure.map(possible).filter(|structure| !structure.is_empty()) {
        Some(structure) => texts.say_with("history-file-name", &[("structure", structure.into()), date]),
        None => texts.say_with("history-file-name-all", &[date]),
    };
    format!("{}.csv", marked(stem, is_practice, texts))
}

/// The name for the due dates of all structures, as of `date`.
pub fn suggest_due_dates(date: Date, extension: &str, is_practice: bool, language: Language) -> String {
    let texts = Texts::of(language);
    let stem = texts.say_with("due-dates-file-name", &[("date", date.to_string().into())]);
    format!("{}.{extension}", marked(stem, is_practice, texts))
}

/// The name for the file that hands the job over, made on `date`.
pub fn of_succession(date: Date, language: Language) -> String {
    let stem = Texts::of(language).say_with("file-name-succession", &[("date", date.to_string().into())]);
    format!("{stem}.{EXTENSION}")
}

fn named(id: &str, reset: &Reset, extension: &str, language: Language) -> String {
    let named = possible(&reset.structure_name);
    let structure = if named.is_empty() { possible(reset.login.as_str()) } else { named };
    let date = reset.reset_at.date().to_string();
    let texts = Texts::of(language);
    let stem = texts.say_with(id, &[("structure", structure.into()), ("date", date.into())]);
    format!("{}.{extension}", marked(stem, reset.is_practice(), texts))
}

fn marked(stem: String, is_practice: bool, texts: &Texts) -> String {
    if is_practice { texts.say_with("file-name-practice", &[("name", stem.into())]) } else { stem }
}

/// `name` without what a file name may not hold, cut between two characters.
fn possible(name: &str) -> String {
    let shown: String = name.chars().map(|one| if forbidden(one) { ' ' } else { one }).collect();
    let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut kept = String::new();
    for character in words.graphemes(true) {
        if kept.len() + character.len() > LONGEST_STRUCTURE {
            break;
        }
        kept.push_str(character);
    }
    kept.trim_end_matches([' ', '.']).to_owned()
}

/// What Windows refuses, and what would make a name look like another one.
fn forbidden(character: char) -> bool {
    let misleading = matches!(u32::from(character), 0x200B..=0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFEFF);
    misleading || character.is_control() || r#"<>:"/\|?*"#.contains(character)
}

#[cfg(test)]
mod tests {
    use chorus_pro::{Environment, TechnicalLogin};
    use jiff::civil::date;
    use rotation::DueDate;

    use super::*;

    fn reset_of(structure_name: &str) -> Reset {
        Reset {
            login: TechnicalLogin::parse("TECH_21010000100014@cpp2017.fr").unwrap(),
            structure_id: None,
            structure_name: structure_name.to_owned(),
            environment: Environment::Production,
            reset_at: date(2026, 11, 24).at(14, 7, 0, 0),
            due: DueDate::About(date(2028, 1, 22)),
            destinations: Vec::new(),
        }
    }

    #[test]
    fn it_says_whose_account_it_is_and_when_it_was_reset() {
        let name = suggest(&reset_of("Commune de Valserine"), "pdf", Language::French);
        assert_eq!(name, "Chorus Pro – Commune de Valserine – 2026-11-24.pdf");
    }

    #[test]
    fn a_file_of_practice_says_so_first() {
        let practice = Reset { environment: Environment::Practice, ..reset_of("Commune de Valserine") };
        let name = suggest(&practice, "pdf", Language::French);
        assert_eq!(name, "ENTRAÎNEMENT – Chorus Pro – Commune de Valserine – 2026-11-24.pdf");
        let name = suggest_protected(&practice, "pdf", Language::English);
        assert_eq!(name, "ENTRAÎNEMENT – Chorus Pro – Commune de Valserine – 2026-11-24 – protected.pdf");
    }

    #[test]
    fn a_history_is_named_by_its_structure_or_by_nothing_where_it_is_everybodys() {
        let name =
            |structure, is_practice| suggest_history(structure, date(2026, 11, 24), is_practice, Language::French);
        assert_eq!(name(Some("Valserine"), false), "Historique Chorus Pro – Valserine – 2026-11-24.csv");
        assert_eq!(name(None, false), "Historique Chorus Pro – 2026-11-24.csv");
        assert_eq!(name(Some(" "), false), name(None, false), "a structure without a name");
        assert_eq!(name(None, true), "ENTRAÎNEMENT – Historique Chorus Pro – 2026-11-24.csv");
    }

    #[test]
    fn what_windows_refuses_is_left_out_and_accents_are_not() {
        let name = suggest(&reset_of("S.A. \"L’Été\" <A/B>: 78 RUE D'AUTEUIL?\u{202E}\n..."), "csv", Language::French);
        assert_eq!(name, "Chorus Pro – S.A. L’Été A B 78 RUE D'AUTEUIL – 2026-11-24.csv");
    }

    #[test]
    fn a_structure_without_a_name_is_called_by_its_login() {
        let name = suggest(&reset_of(" : "), "pdf", Language::English);
        assert_eq!(name, "Chorus Pro – TECH_21010000100014@cpp2017.fr – 2026-11-24.pdf");
    }

    #[test]
    fn a_long_name_is_cut_between_two_characters() {
        let name = suggest(&reset_of(&"É".repeat(200)), "pdf", Language::French);
        assert!(name.len() < 255, "{} bytes", name.len());
        assert!(name.contains(&"É".repeat(60)) && !name.contains(&"É".repeat(61)));
    }
}
