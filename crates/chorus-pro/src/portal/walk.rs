//! The way through the pages of « Mes structures », by its pager: all of them, or to the one that holds a structure.

use std::collections::HashSet;

use super::PortalError;
use super::list::{List, Moves};
use super::session::Session;
use crate::html::Outgoing;
use crate::words;
use crate::{ListedStructure, StructureId};

/// The pages of one walk: each may come once.
#[derive(Default)]
struct Seen {
    pages: HashSet<Vec<StructureId>>,
    rows: usize,
}

impl Session {
    /// All pages from the first on; each structure once.
    pub(super) async fn walk_all(&mut self) -> Result<Vec<ListedStructure>, PortalError> {
        let mut list = self.reach_list().await?;
        if let Some(first) = list.moves.first.take_if(|_| list.number != Some(1)) {
            list = self.turn(first).await?;
        }
        let (mut seen, mut ids, mut structures) = (Seen::default(), HashSet::new(), Vec::new());
        loop {
            seen.take_in(&list)?;
            let rows = list.rows.iter().map(|row| row.structure.clone());
            structures.extend(rows.filter(|structure| ids.insert(structure.id.clone())));
            let is_end = list.lines.is_none_or(|lines| seen.rows >= lines);
            let Some(next) = list.moves.next.take() else { if is_end { break } else { return Err(ENDS_EARLY) } };
            let (before, tells_its_end) = (list.ids(), list.lines.is_some() && is_end);
            list = self.turn(next).await?;
            if tells_its_end {
                // A pager may let one press on at its end; then nothing new comes.
                if list.ids() == before { break } else { return Err(GOES_ON) }
            }
        }
        self.known.is_whole = true;
        Ok(structures)
    }

    /// Turns pages until one holds the structure.
    pub(super) async fn walk_to(&mut self, id: &StructureId) -> Result<(), PortalError> {
        let list = self.reach_list().await?;
        if list.row(id).is_some() {
            return Ok(());
        }
        if self.known.is_missing(id) {
            return Err(PortalError::NoSuchStructure { id: id.clone() });
        }
        if let Some(page) = self.known.page(id)
            && self.walk_to_page(page, list).await?.row(id).is_some()
        {
            return Ok(());
        }
        self.search(id).await
    }

    /// By the shortest way: from here, from the first page or from the last. It stops where the pager does.
    async fn walk_to_page(&mut self, page: usize, mut list: List) -> Result<List, PortalError> {
        let mut seen = Seen::default();
        while let Some(step) = towards(page, &list) {
            seen.take_in(&list)?;
            list = self.turn(step).await?;
        }
        Ok(list)
    }

    /// A structure that was not seen yet: the last page, and from there back; forward where the pager knows no last page.
    async fn search(&mut self, id: &StructureId) -> Result<(), PortalError> {
        let mut list = self.reach_list().await?;
        let is_backward = list.moves.last.is_some() || list.moves.next.is_none();
        let start = list.ids();
        // The rows of the page that the search left by « last page » count once, even if it comes back there.
        let mut left_behind = 0;
        if let Some(last) = list.moves.last {
            left_behind = start.len();
            list = self.turn(last).await?;
        }
        let mut seen = Seen::default();
        while list.row(id).is_none() {
            seen.take_in(&list)?;
            if list.ids() == start {
                left_behind = 0;
            }
            let is_end = list.lines.is_some_and(|lines| seen.rows + left_behind >= lines);
            let Moves { previous, next, .. } = list.moves;
            match if is_backward { previous } else { next } {
                Some(step) if !is_end => list = self.turn(step).await?,
                _ => return Err(PortalError::NoSuchStructure { id: id.clone() }),
            }
        }
        Ok(())
    }

    /// The list as it is on the page here, or else by its tab.
    async fn reach_list(&mut self) -> Result<List, PortalError> {
        if let Some(list) = self.here.as_ref().and_then(List::of) {
            self.known.take_in(&list);
            return Ok(list);
        }
        let pressed = self.here.as_ref().and_then(|here| here.press_first(&words::first().tabs.structures));
        let tab = pressed.or_else(|| self.tab.clone()).ok_or(NO_TAB)?;
        self.turn(tab).await
    }

    async fn turn(&mut self, step: Outgoing) -> Result<List, PortalError> {
        let answer = self.go(step).await?;
        let list = List::of(answer).ok_or_else(|| answer.instead_of("structures"))?;
        self.known.take_in(&list);
        Ok(list)
    }
}

impl Seen {
    fn take_in(&mut self, list: &List) -> Result<(), PortalError> {
        self.rows += list.rows.len();
        let is_new = self.pages.insert(list.ids());
        if is_new && self.rows <= MOST_ROWS { Ok(()) } else { Err(LOOPS) }
    }
}

/// The next step to a page; `None` where it is this one, or where no way is known.
fn towards(page: usize, list: &List) -> Option<Outgoing> {
    let here = list.number.filter(|&here| here != page)?;
    let Moves { first, previous, next, last } = &list.moves;
    let neighbour = if page < here { previous } else { next };
    let ways = [
        neighbour.as_ref().map(|step| (here.abs_diff(page), step)),
        first.as_ref().map(|step| (1 + page.abs_diff(1), step)),
        last.as_ref().zip(list.pages()).map(|(step, pages)| (1 + pages.abs_diff(page), step)),
    ];
    ways.into_iter().flatten().min_by_key(|&(steps, _)| steps).map(|(_, step)| step.clone())
}

/// No manager has as many structures; each page of a walk brings at least one row.
const MOST_ROWS: usize = 10_000;
const LOOPS: PortalError = PortalError::ListUnclear { reason: "its pages repeat themselves or have no end" };
const ENDS_EARLY: PortalError = PortalError::ListUnclear { reason: "it ends before the number of lines that it tells" };
const GOES_ON: PortalError = PortalError::ListUnclear { reason: "it goes on behind the number of lines that it tells" };
const NO_TAB: PortalError = PortalError::UnexpectedPage { expected: "tab of the structures", found: "no such tab" };
