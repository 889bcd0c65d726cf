//! The table of the manager's structures, first generation.

use crate::folded::{FoldedPage, bare, fold};
use crate::words::{self, Phrase, Structures};
use crate::{ListedStructure, Page, StructureId};

/// The rows below the table's header; `None` where there is no such header.
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let (line, columns) = (0..page.lines())
        .find_map(|line| Some((line, Columns::of(page.raw(line))?)))
        .or_else(|| Columns::one_a_line(page))?;
    let rows = if columns.is_one_a_line { scattered(page, line + 1) } else { rows(page, line + 1, &columns) };
    Some(Page::Structures(rows))
}

/// At which cell of a row each column stands.
struct Columns {
    id: usize,
    name: usize,
    created: Option<usize>,
    services: Option<usize>,
    status: Option<usize>,
    /// The cells came each on a line of its own.
    is_one_a_line: bool,
}

impl Columns {
    fn of(header: &str) -> Option<Self> {
        let words = &words::first().structures;
        let cells: Vec<String> = cells(header).iter().map(|cell| fold(cell)).collect();
        let place = |phrases: &[Phrase]| {
            cells.iter().position(|cell| phrases.iter().any(|phrase| bare(cell) == phrase.as_str()))
        };
        let (id, name) = (place(&words.id)?, place(&words.name)?);
        let (created, services, status) = (place(&words.created), place(&words.services), place(&words.status));
        Some(Self { id, name, created, services, status, is_one_a_line: false })
    }

    /// A header whose cells were copied one a line: the line of its last cell.
    fn one_a_line(page: &FoldedPage<'_>) -> Option<(usize, Self)> {
        let words = &words::first().structures;
        let filled: Vec<usize> = (0..page.lines()).filter(|&line| !page.line(line).is_empty()).collect();
        let wanted: [&[Phrase]; 5] = [&words.id, &words.name, &words.created, &words.services, &words.status];
        let run = filled
            .windows(wanted.len())
            .find(|run| run.iter().zip(wanted).all(|(&line, phrase)| page.says_only(line, phrase)))?;
        Some((
            run[wanted.len() - 1],
            Self { id: 0, name: 0, created: None, services: None, status: None, is_one_a_line: true },
        ))
    }
}

fn rows(page: &FoldedPage<'_>, from: usize, columns: &Columns) -> Vec<ListedStructure> {
    let mut rows = Vec::new();
    for line in from..page.lines() {
        let raw = page.raw(line);
        if raw.trim().is_empty() || is_rule(raw) {
            continue;
        }
        let cells = cells(raw);
        let cell =
            |place: Option<usize>| place.and_then(|place| cells.get(place)).filter(|cell| !cell.is_empty()).cloned();
        let id = cell(Some(columns.id)).and_then(|id| StructureId::parse(&id).ok());
        let (Some(id), true) = (id, cells.len() > columns.name) else { break };
        rows.push(ListedStructure {
            id,
            name: cell(Some(columns.name)),
            created: cell(columns.created),
            services: cell(columns.services),
            status: cell(columns.status),
        });
    }
    rows
}

/// Rows whose cells were copied one a line: from one SIRET to the next, told apart by what they look like.
fn scattered(page: &FoldedPage<'_>, from: usize) -> Vec<ListedStructure> {
    let Structures { actions, statuses, .. } = &words::first().structures;
    let mut rows: Vec<ListedStructure> = Vec::new();
    for line in (from..page.lines()).filter(|&line| !page.line(line).is_empty() && !page.says_only(line, actions)) {
        let text = page.raw(line).trim().to_owned();
        let is_siret = text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit());
        let Some(row) = rows.last_mut().filter(|_| !is_siret) else {
            let Some(id) = StructureId::parse(&text).ok().filter(|_| is_siret) else { break };
            rows.push(ListedStructure { id, name: None, created: None, services: None, status: None });
            continue;
        };
        if row.status.is_some() {
            break;
        } else if page.says_only(line, statuses) {
            row.status = Some(text);
        } else if is_date(&text) {
            row.created = Some(text);
        } else if row.name.is_none() {
            row.name = Some(text);
        } else {
            row.services = Some(row.services.take().map_or(text.clone(), |services| format!("{services} {text}")));
        }
    }
    rows
}

/// The cells of a row: between tabs, or between the bars of a drawn table.
fn cells(row: &str) -> Vec<String> {
    let bars = row.trim().strip_prefix('|');
    let (row, separator) = match bars {
        Some(inside) => (inside.strip_suffix('|').unwrap_or(inside), '|'),
        None if row.contains('\t') => (row, '\t'),
        None => (row, '|'),
    };
    row.split(separator).map(|cell| cell.trim().to_owned()).collect()
}

fn is_rule(row: &str) -> bool {
    row.trim().chars().all(|character| "|-:+ ".contains(character))
}

fn is_date(text: &str) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(place, byte)| if place == 2 || place == 5 { byte == b'/' } else { byte.is_ascii_digit() })
}
