//! The due dates of all structures as a table for a spreadsheet, one row a structure. No password is in it.
//!
//! It is written like the other tables (`csv.rs`) and read again by the `csv` crate before it is given out.

use chorus_pro::StructureId;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::{Language, Texts};
use rotation::{DueDate, DueStructure};

use crate::message::environment;
use crate::{HandoverError, csv, reread};

/// The table as of `today`; moments by the clock of `zone`.
///
/// # Errors
/// [`HandoverError::ExportReadsOtherwise`].
pub fn export(
    structures: &[DueStructure],
    today: Date,
    zone: &TimeZone,
    language: Language,
) -> Result<Vec<u8>, HandoverError> {
    let texts = Texts::of(language);
    let mut rows = vec![HEADINGS.iter().map(|id| texts.say(id)).collect::<Vec<_>>()];
    rows.extend(structures.iter().map(|structure| row(structure, today, zone, texts)));
    let mut text = String::from('\u{feff}');
    for row in &rows {
        csv::row(&mut text, row.iter().map(String::as_str));
    }
    reread::rows(text.as_bytes(), &rows)?;
    Ok(text.into_bytes())
}

fn row(it: &DueStructure, today: Date, zone: &TimeZone, texts: &Texts) -> Vec<String> {
    let surely = it.due.map(|due| match due {
        DueDate::On(_) => "due-dates-csv-told",
        DueDate::About(_) => "due-dates-csv-reckoned",
    });
    let read_at = it.told_at.map(|at| zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string());
    vec![
        csv::guarded_where_needed(&it.name),
        csv::guarded_where_needed(it.id.as_ref().map_or("", StructureId::as_str)),
        texts.say(environment(it.environment)),
        it.due.map_or(String::new(), |due| due.day().to_string()),
        it.due.map_or(String::new(), |due| (due.day() - today).get_days().to_string()),
        surely.map_or(String::new(), |id| texts.say(id)),
        it.reset_about.map_or(String::new(), |about| about.to_string()),
        read_at.unwrap_or_default(),
        csv::guarded_where_needed(it.through.as_str()),
    ]
}

/// The columns, in order.
const HEADINGS: [&str; 9] = [
    "csv-structure",
    "csv-structure-id",
    "csv-environment",
    "due-dates-csv-due",
    "due-dates-csv-days",
    "due-dates-csv-surely",
    "due-dates-csv-reset",
    "due-dates-csv-read",
    "due-dates-csv-through",
];
