//! The table: one row of headings and one row for the account, as French spreadsheets and programs read it.
//!
//! UTF-8 with a byte order mark, `;` between cells, each cell quoted, CRLF at each end of line. The password's cell is
//! the password, untouched. Where a spreadsheet would compute or convert that cell, one more column holds the password
//! behind an apostrophe, and its heading says so.

use chorus_pro::Secret;
use language::{Language, Texts};
use zeroize::Zeroizing;

use crate::message::environment;
use crate::{Destination, HandedOver, HandoverError, reread};

/// Makes the table and has it read again by another reader before giving it out.
pub fn export(handed: &HandedOver<'_>, language: Language) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    let mut text = Zeroizing::new(String::with_capacity(CAPACITY));
    text.push('\u{feff}');
    let cells = cells(handed, Texts::of(language));
    row(&mut text, cells.iter().map(|(heading, _)| heading.as_str()));
    row(&mut text, cells.iter().map(|(_, value)| value.as_str()));
    let bytes = Zeroizing::new(text.as_bytes().to_vec());
    reread::csv(&bytes, handed, language)?;
    Ok(bytes)
}

/// Whether a spreadsheet would take the password for a formula, or for a number or a date to be rewritten.
pub fn needs_guard(password: &Secret) -> bool {
    // EXPOSE: to look at how it begins, and whether it is all digits
    computed_or_converted(password.expose())
}

/// What is put before a value so that a spreadsheet leaves it alone.
pub(crate) const GUARD: char = '\'';

/// Enough for any real table, so that no half-written copy of it stays behind in freed memory.
const CAPACITY: usize = 16 * 1024;

fn cells(handed: &HandedOver<'_>, texts: &Texts) -> Vec<(String, Zeroizing<String>)> {
    let HandedOver { reset, password } = handed;
    let cell = |heading: &str, value: String| (texts.say(heading), Zeroizing::new(value));
    let structure_id = reset.structure_id.as_ref().map_or("", |id| id.as_str()).to_owned();
    let destinations = reset.destinations.iter().map(in_one_line).collect::<Vec<_>>().join(" / ");
    // EXPOSE: the raw value is what this table is for
    let raw = Zeroizing::new(password.expose().to_owned());
    let mut cells = vec![
        cell("csv-structure", guarded_where_needed(&reset.structure_name)),
        cell("csv-structure-id", structure_id),
        cell("csv-environment", texts.say(environment(reset.environment))),
        cell("csv-login", reset.login.as_str().to_owned()),
        cell("csv-password", raw.to_string()),
    ];
    if computed_or_converted(&raw) {
        cells.push(cell("csv-guarded-password", format!("{GUARD}{}", *raw)));
    }
    cells.extend([
        cell("csv-reset", reset.reset_at.strftime("%Y-%m-%d %H:%M").to_string()),
        cell(reset.due_id("csv-due", "csv-due-told"), reset.due.day().to_string()),
        cell("csv-destinations", guarded_where_needed(&destinations)),
    ]);
    cells
}

fn in_one_line(destination: &Destination) -> String {
    let Destination { name, updated_by, note } = destination;
    let said = [updated_by, note].into_iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    match said.collect::<Vec<_>>().join(", ").as_str() {
        "" => name.clone(),
        more => format!("{name} ({more})"),
    }
}

/// The portal's and the user's own words must not become a formula either.
pub(crate) fn guarded_where_needed(value: &str) -> String {
    if is_formula(value) { format!("{GUARD}{value}") } else { value.to_owned() }
}

fn computed_or_converted(value: &str) -> bool {
    let numeric = value.starts_with(|first: char| first.is_ascii_digit())
        && value.chars().all(|one| one.is_ascii_digit() || ".,:/-+eE% ".contains(one));
    is_formula(value) || numeric
}

/// Also where the sign that makes a formula stands behind blanks or quotes, which some readers strip.
fn is_formula(value: &str) -> bool {
    let bare = value.trim_start_matches([' ', '\u{a0}', '"', '\'']);
    value.starts_with(['\t', '\r', '\n'])
        || bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// One line of a table, each cell quoted.
pub(crate) fn row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        text.push_str(if place == 0 { "\"" } else { ";\"" });
        for character in cell.chars() {
            if character == '"' {
                text.push('"');
            }
            text.push(character);
        }
        text.push('"');
    }
    text.push_str("\r\n");
}
