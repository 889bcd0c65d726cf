//! `due`: the accounts that this computer knows, and the structures that they were seen to see, by their due dates: for a monitoring system.

use std::path::PathBuf;

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use clap::Args;
use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use rotation::{Account, DataFolder, DueDate, DueStructure, Known};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::said::Said;

/// What the command is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// An account or a structure counts as due so many days before its date
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    within: u16,
    /// Where journal and settings lie, if elsewhere than usual
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

#[derive(Serialize)]
struct Document {
    accounts: Vec<Row>,
    structures: Vec<StructureRow>,
}

#[derive(Serialize)]
struct Row {
    login: TechnicalLogin,
    environment: Environment,
    structure_id: Option<StructureId>,
    structure_name: String,
    /// Null where no reset is known and Chorus Pro told no date.
    due: Option<Date>,
    /// Whether Chorus Pro told the date; else it is reckoned, and a day or two off.
    told: bool,
    /// Days from today, negative once it is past.
    days: Option<i32>,
    is_due: bool,
    /// Whether a reset is begun and not finished: a program may still have the old password.
    unfinished: bool,
}

/// A structure that this computer knows no account of.
#[derive(Serialize)]
struct StructureRow {
    structure_id: Option<StructureId>,
    structure_name: String,
    environment: Environment,
    /// Null where its sheet told none.
    due: Option<Date>,
    /// Days from today, negative once it is past.
    days: Option<i32>,
    is_due: bool,
    /// When its sheet was read last; null where it never answered.
    seen_at: Option<Timestamp>,
    /// The account that saw it.
    through: TechnicalLogin,
}

/// The document, the next one due first; exit code 1 where one is due.
pub(crate) fn run(arguments: &Arguments) -> Result<Said, String> {
    let folder = arguments.data.clone().map_or_else(DataFolder::of_this_user, DataFolder::at);
    let Known { accounts, structures } = folder.known().map_err(|error| error.to_string())?;
    let now = ZonedDateTime::now();
    let mut accounts: Vec<Row> = accounts.into_iter().map(|account| row(account, &now, arguments.within)).collect();
    accounts.sort_by_key(|row| (row.due.is_none(), row.due));
    let structures: Vec<_> =
        structures.into_iter().map(|structure| structure_row(structure, &now, arguments.within)).collect();
    let code = u8::from(accounts.iter().any(|row| row.is_due) || structures.iter().any(|row| row.is_due));
    let document = serde_json::to_string_pretty(&Document { accounts, structures }).expect("its keys are strings");
    Ok(Said { document: Zeroizing::new(document), message: None, code })
}

fn row(account: Account, now: &ZonedDateTime, within: u16) -> Row {
    let due = account.due(now.time_zone());
    let days = days_until(due, now);
    Row {
        due: due.map(DueDate::day),
        told: matches!(due, Some(DueDate::On(_))),
        days,
        is_due: is_within(days, within),
        unfinished: account.is_unfinished(),
        login: account.login,
        environment: account.environment,
        structure_id: account.structure_id,
        structure_name: account.structure_name,
    }
}

fn structure_row(structure: DueStructure, now: &ZonedDateTime, within: u16) -> StructureRow {
    let days = days_until(structure.due, now);
    StructureRow {
        structure_id: structure.id,
        structure_name: structure.name,
        environment: structure.environment,
        due: structure.due.map(DueDate::day),
        days,
        is_due: is_within(days, within),
        seen_at: structure.told_at,
        through: structure.through,
    }
}

fn days_until(due: Option<DueDate>, now: &ZonedDateTime) -> Option<i32> {
    due.map(|due| (due.day() - now.date()).get_days())
}

fn is_within(days: Option<i32>, within: u16) -> bool {
    days.is_some_and(|days| days <= i32::from(within))
}
