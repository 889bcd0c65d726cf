//! A long list, a page at a time.

use serde::Deserialize;
use serde_json::{Value, json};

use super::body::number;
use super::refusal::Refusal;
use crate::world::Structure;

/// Which page is asked for, how long, and in what order. The description calls it `parametres` or `parametresRecherche`.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct PageAsked {
    #[serde(rename = "nbResultatsParPage", deserialize_with = "number")]
    length: Option<i64>,
    #[serde(rename = "pageResultatDemandee", deserialize_with = "number")]
    page: Option<i64>,
    /// A word that is not known orders by number: the columns of attachments are nowhere listed.
    tri_colonne: Option<String>,
    tri_sens: Option<Direction>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Ascendant,
    Descendant,
}

impl PageAsked {
    /// The structures of the page asked for, and `parametresRetour`.
    ///
    /// # Errors
    /// [`Refusal::NothingFound`] where there are none on it, [`Refusal::Malformed`] for a page that cannot be.
    pub(super) fn of<'a>(&self, mut found: Vec<&'a Structure>) -> Result<(Vec<&'a Structure>, Value), Refusal> {
        let (length, page) = (self.length.unwrap_or(USUAL_LENGTH), self.page.unwrap_or(1));
        if length < 1 || page < 1 {
            return Err(Refusal::Malformed);
        }
        let length = length.min(LONGEST);
        self.sort(&mut found);
        let (total, per_page) = (found.len(), usize::try_from(length).map_err(|_| Refusal::Malformed)?);
        let skipped = usize::try_from(page - 1).map_or(usize::MAX, |pages| pages.saturating_mul(per_page));
        let on_page: Vec<_> = found.into_iter().skip(skipped).take(per_page).collect();
        if on_page.is_empty() {
            return Err(Refusal::NothingFound);
        }
        let pages = total.div_ceil(per_page);
        Ok((on_page, json!({"nbResultatsParPage": length, "pageCourante": page, "pages": pages, "total": total})))
    }

    fn sort(&self, found: &mut [&Structure]) {
        found.sort_by_key(|structure| structure.number);
        match self.tri_colonne.as_deref() {
            Some("IdentifiantStructure") => found.sort_by(|one, two| one.id.cmp(&two.id)),
            Some("DesignationStructure") => found.sort_by(|one, two| one.name.cmp(&two.name)),
            Some("TypeIdentifiantStructure") => found.sort_by_key(|structure| structure.identifier_type.word()),
            Some("Statut") => found.sort_by_key(|structure| structure.status.shown()),
            _ => {}
        }
        if self.tri_sens == Some(Direction::Descendant) {
            found.reverse();
        }
    }
}

const USUAL_LENGTH: i64 = 10;
const LONGEST: i64 = 1000;
