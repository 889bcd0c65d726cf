//! Where each structure stands in the list, as far as it was seen in this session.

use std::collections::HashMap;

use super::list::List;
use crate::StructureId;
use crate::html::Outgoing;

/// What the pages of the list have shown so far.
#[derive(Default)]
pub(super) struct Known {
    spots: HashMap<StructureId, Spot>,
    /// Every page was seen: what is not here is not there.
    pub(super) is_whole: bool,
}

/// A structure's place.
struct Spot {
    page: Option<usize>,
    /// The address behind its pencil, where that is a link.
    pencil: Option<Outgoing>,
}

impl Known {
    /// Takes in a page.
    pub(super) fn take_in(&mut self, list: &List) {
        for row in &list.rows {
            let pencil = row.pencil.clone().filter(|pencil| matches!(pencil, Outgoing::Get { .. }));
            self.spots.insert(row.structure.id.clone(), Spot { page: list.number, pencil });
        }
    }

    /// On which page the structure stands.
    pub(super) fn page(&self, id: &StructureId) -> Option<usize> {
        self.spots.get(id)?.page
    }

    /// The address behind the structure's pencil.
    pub(super) fn pencil(&self, id: &StructureId) -> Option<Outgoing> {
        self.spots.get(id)?.pencil.clone()
    }

    /// The address no longer leads there.
    pub(super) fn forget_pencil(&mut self, id: &StructureId) {
        if let Some(spot) = self.spots.get_mut(id) {
            spot.pencil = None;
        }
    }

    /// Whether the structure is known not to be in the list.
    pub(super) fn is_missing(&self, id: &StructureId) -> bool {
        self.is_whole && !self.spots.contains_key(id)
    }
}
