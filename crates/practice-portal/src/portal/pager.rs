//! Tables of five lines a page.

use std::collections::HashMap;

/// Where one is in a table, and where its buttons lead.
#[derive(Debug)]
pub(super) struct Pager {
    /// The page shown, from 1.
    pub(super) page: usize,
    pages: usize,
    lines: usize,
    /// The address of a page is this and its number.
    address: String,
}

impl Pager {
    /// The page that is asked for, or the nearest that there is.
    pub(super) fn of(lines: usize, query: &HashMap<String, String>, address: &str) -> Self {
        let pages = lines.div_ceil(LINES).max(1);
        let wanted = query.get(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1);
        Self { page: usize::clamp(wanted, 1, pages), pages, lines, address: format!("{address}?{PAGE}=") }
    }

    /// The lines of this page among all.
    pub(super) fn shown<T>(&self, all: impl Iterator<Item = T>) -> Vec<T> {
        all.skip((self.page - 1) * LINES).take(LINES).collect()
    }

    pub(super) fn lines(&self) -> usize {
        self.lines
    }

    pub(super) fn first(&self) -> Option<String> {
        self.to(1)
    }

    pub(super) fn previous(&self) -> Option<String> {
        self.to(self.page.saturating_sub(1))
    }

    pub(super) fn next(&self) -> Option<String> {
        self.to(self.page + 1)
    }

    pub(super) fn last(&self) -> Option<String> {
        self.to(self.pages)
    }

    /// The address of a page; `None` where there is no such page, or one is there already.
    fn to(&self, page: usize) -> Option<String> {
        (page != self.page && (1..=self.pages).contains(&page)).then(|| format!("{}{page}", self.address))
    }
}

const LINES: usize = 5;
const PAGE: &str = "page";

#[cfg(test)]
mod tests {
    use super::*;

    fn pager(lines: usize, page: &str) -> Pager {
        Pager::of(lines, &HashMap::from([(PAGE.to_owned(), page.to_owned())]), "/t")
    }

    #[test]
    fn buttons_lead_somewhere_or_are_not_there() {
        let ends = |lines, page| {
            let pager = pager(lines, page);
            [pager.first(), pager.previous(), pager.next(), pager.last()].map(|address| address.unwrap_or_default())
        };
        assert_eq!(ends(23, "1"), ["", "", "/t?page=2", "/t?page=5"]);
        assert_eq!(ends(23, "3"), ["/t?page=1", "/t?page=2", "/t?page=4", "/t?page=5"]);
        assert_eq!(ends(23, "5"), ["/t?page=1", "/t?page=4", "", ""]);
        assert_eq!([ends(5, "1"), ends(0, "1")], [[""; 4]; 2]);
    }

    #[test]
    fn what_is_no_page_is_the_nearest_one() {
        assert_eq!(["0", "-1", "a", "", "99"].map(|page| pager(23, page).page), [1, 1, 1, 1, 5]);
        assert_eq!(pager(23, "5").shown(0..23), [20, 21, 22]);
        assert!(pager(0, "1").shown(0..0).is_empty());
    }
}
