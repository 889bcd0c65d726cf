//! A page of « Mes structures »: its rows with their pencils, and where its pager leads.

use std::collections::HashMap;

use super::answer::{Answer, PRESSED};
use crate::folded::{FoldedPage, bare, fold};
use crate::html::{Document, Outgoing, Place};
use crate::words::{self, Pager};
use crate::{ListedStructure, Page, StructureId, VisiblePage};

/// What one page of the list says.
#[derive(Debug)]
pub(super) struct List {
    pub(super) rows: Vec<Row>,
    /// Which page it is, from 1 on.
    pub(super) number: Option<usize>,
    /// Rows on a full page.
    pub(super) lines_a_page: Option<usize>,
    /// Rows on all pages together.
    pub(super) lines: Option<usize>,
    pub(super) moves: Moves,
}

/// A row and what its pencil sends.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) structure: ListedStructure,
    pub(super) pencil: Option<Outgoing>,
}

/// Where the pager leads; `None` where it leads nowhere.
#[derive(Debug)]
pub(super) struct Moves {
    pub(super) first: Option<Outgoing>,
    pub(super) previous: Option<Outgoing>,
    pub(super) next: Option<Outgoing>,
    pub(super) last: Option<Outgoing>,
}

impl List {
    /// `None` where the page is not the list.
    pub(super) fn of(answer: &Answer) -> Option<Self> {
        let Page::Structures(structures) = &answer.page else { return None };
        let pager = &words::first().pager;
        let Told { number, lines_a_page, lines } = Told::of(answer.document.page(), pager);
        let pencils = Pencils::of(&answer.document);
        let row =
            |structure: &ListedStructure| Row { pencil: pencils.press(&structure.id), structure: structure.clone() };
        let moves = Moves {
            first: answer.press_first(&pager.first),
            previous: answer.press_first(&pager.previous),
            next: answer.press_first(&pager.next),
            last: answer.press_first(&pager.last),
        };
        Some(Self { rows: structures.iter().map(row).collect(), number, lines_a_page, lines, moves })
    }

    /// The row of a structure.
    pub(super) fn row(&self, id: &StructureId) -> Option<&Row> {
        self.rows.iter().find(|row| row.structure.id == *id)
    }

    /// The identifiers, in order: what tells one page from another.
    pub(super) fn ids(&self) -> Vec<StructureId> {
        self.rows.iter().map(|row| row.structure.id.clone()).collect()
    }

    /// How many pages there are.
    pub(super) fn pages(&self) -> Option<usize> {
        Some(self.lines?.div_ceil(self.lines_a_page.filter(|&lines| lines > 0)?))
    }
}

/// The pencils on a page.
pub(crate) struct Pencils<'d> {
    document: &'d Document,
    /// « Modifier la structure IDENTIFIER », by the folded identifier.
    by_name: HashMap<String, Place>,
    /// « Modifier » alone, by the texts of the cells in its row.
    by_row: HashMap<String, Place>,
}

impl<'d> Pencils<'d> {
    pub(crate) fn of(document: &'d Document) -> Self {
        let mut pencils = Self { document, by_name: HashMap::new(), by_row: HashMap::new() };
        for (place, name) in document.names(&PRESSED) {
            let name = fold(name);
            let Some(rest) = words::first().structure.edit.iter().find_map(|edit| name.strip_prefix(edit.as_str()))
            else {
                continue;
            };
            match bare(rest) {
                "" => pencils.by_row.extend(document.row_of(place).into_iter().map(|cell| (cell, place))),
                id => drop(pencils.by_name.insert(id.to_owned(), place)),
            }
        }
        pencils
    }

    /// The structure's own.
    pub(crate) fn of_structure(&self, id: &StructureId) -> Option<Place> {
        let name = fold(id.as_str());
        self.by_name.get(bare(&name)).or_else(|| self.by_row.get(id.as_str())).copied()
    }

    fn press(&self, id: &StructureId) -> Option<Outgoing> {
        self.document.press(self.of_structure(id)?, &[]).ok()
    }
}

/// What the pager's line says: « « ‹ 1 › » 5 lignes par page (23 ligne(s)) ».
struct Told {
    number: Option<usize>,
    lines_a_page: Option<usize>,
    lines: Option<usize>,
}

impl Told {
    fn of(page: &VisiblePage, words: &Pager) -> Self {
        let page = FoldedPage::of(page);
        let Some(range) = words.lines_a_page.iter().find_map(|phrase| page.find(phrase, 0)) else {
            return Self { number: None, lines_a_page: None, lines: None };
        };
        let (before, behind) = (&page.text()[..range.start], &page.text()[range.end..]);
        let mut tokens = before.split_whitespace().rev();
        let lines_a_page = tokens.next().and_then(|token| token.parse().ok());
        // Of several numbers none is known to be this page's.
        let numbers: Vec<usize> = tokens
            .take_while(|token| token.parse::<usize>().is_ok() || !token.contains(char::is_alphanumeric))
            .filter_map(|token| token.parse().ok())
            .collect();
        let number = if let [number] = numbers[..] { Some(number) } else { None };
        Self { number, lines_a_page, lines: total(behind, words) }
    }
}

/// « (1 200 ligne(s)) »
fn total(text: &str, words: &Pager) -> Option<usize> {
    let inside = text.trim_start().strip_prefix('(')?;
    let end = words.lines.iter().filter_map(|phrase| inside.find(phrase.as_str())).min()?;
    inside[..end].split_whitespace().collect::<String>().parse().ok()
}
