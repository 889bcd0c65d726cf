//! The history as a table for an auditor: first what each reset did, one row a program; then every event, oldest first.
//!
//! It is written like the other table (`csv.rs`) and read again by the `csv` crate before it is given out.

use chorus_pro::Environment;
use jiff::Timestamp;
use language::{Language, Texts};
use rotation::{Ending, HistoryLine, Interruption, Outcome, PastReset};

use super::{Told, Words, minutes, say_event};
use crate::message::environment;
use crate::{HandoverError, csv, reread};

/// Makes the table and has it read again by another reader before giving it out. It holds no password.
///
/// # Errors
/// [`HandoverError::ExportReadsOtherwise`].
pub fn export(told: Told<'_>, language: Language) -> Result<Vec<u8>, HandoverError> {
    let table = Table { words: Words { texts: Texts::of(language), zone: told.zone }, told };
    let mut rows = vec![HEADINGS.iter().map(|id| table.words.texts.say(id)).collect::<Vec<_>>()];
    rows.extend(told.resets.iter().flat_map(|reset| table.of_reset(reset)));
    rows.extend(told.lines.iter().map(|line| table.of_event(line)));
    let mut text = String::from('\u{feff}');
    for row in &rows {
        csv::row(&mut text, row.iter().map(String::as_str));
    }
    reread::rows(text.as_bytes(), &rows)?;
    Ok(text.into_bytes())
}

struct Table<'a> {
    words: Words<'a>,
    told: Told<'a>,
}

/// One row before it is in words.
struct Row<'a> {
    kind: &'static str,
    at: Timestamp,
    by: Option<&'a str>,
    structure: &'a str,
    login: &'a str,
    lives_in: Environment,
    what: String,
    program: &'a str,
    interruption: Option<&'a Interruption>,
}

impl Table<'_> {
    /// One row for each program; one row without a program where it concerned none.
    fn of_reset(&self, reset: &PastReset) -> Vec<Vec<String>> {
        let said = super::say_reset(reset, self.told.zone, self.words.texts.language());
        let at = match reset.outcome {
            Outcome::Made { reset_at, .. } => reset_at,
            Outcome::Lost { asked_at } | Outcome::Unknown { asked_at } => asked_at,
        };
        let row = |what: String, interruption: Option<&Interruption>| {
            self.row(Row {
                kind: "history-csv-kind-reset",
                at,
                by: reset.by.as_deref(),
                structure: &reset.structure_name,
                login: &reset.login,
                lives_in: reset.environment,
                what,
                program: interruption.map_or("", |it| it.name.as_str()),
                interruption,
            })
        };
        if reset.interruptions.is_empty() {
            return vec![row(said.text, None)];
        }
        let programs = reset.interruptions.iter().zip(&said.programs);
        programs.map(|(it, program)| row(format!("{}. {program}", said.text), Some(it))).collect()
    }

    fn of_event(&self, line: &HistoryLine) -> Vec<String> {
        self.row(Row {
            kind: "history-csv-kind-event",
            at: line.at,
            by: line.by.as_deref(),
            structure: &line.structure_name,
            login: &line.login,
            lives_in: line.environment,
            what: say_event(line, self.words.texts.language()),
            program: line.destination.as_deref().unwrap_or_default(),
            interruption: None,
        })
    }

    fn row(&self, row: Row<'_>) -> Vec<String> {
        let Row { kind, at, by, structure, login, lives_in, what, program, interruption } = row;
        let until = interruption.and_then(|it| match it.ending {
            Ending::Confirmed { at, .. } | Ending::NotUsed { at } => Some(at),
            Ending::Open | Ending::GoesOn => None,
        });
        vec![
            self.words.texts.say(kind),
            self.time(at),
            guarded(by.unwrap_or_default()),
            guarded(structure),
            guarded(login),
            self.words.texts.say(environment(lives_in)),
            guarded(&what),
            guarded(program),
            interruption.map_or(String::new(), |it| self.time(it.since)),
            until.map_or(String::new(), |at| self.time(at)),
            interruption.and_then(minutes).map_or(String::new(), |it| it.to_string()),
        ]
    }

    /// As spreadsheets read a moment.
    fn time(&self, at: Timestamp) -> String {
        self.told.zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
    }
}

fn guarded(value: &str) -> String {
    csv::guarded_where_needed(value)
}

/// The columns, in order.
const HEADINGS: [&str; 11] = [
    "history-csv-kind",
    "history-csv-at",
    "history-csv-by",
    "csv-structure",
    "csv-login",
    "csv-environment",
    "history-csv-what",
    "history-csv-program",
    "history-csv-since",
    "history-csv-until",
    "history-csv-minutes",
];
