//! The same pages, marked up otherwise: what a portal's next release may do to whoever reads it.
//!
//! A page is a pure function of (HTML, seed). What drifts is markup and typography; a password, a login, an identifier, a
//! name is never touched, nor is a `data-` attribute, by which the script finds its way.

/// Elements under other names, and wrapped into others.
mod markup;
/// Ids and classes under other names, the same everywhere.
mod names;
/// The tree of a page that this project wrote.
mod tree;
/// Apostrophes, spaces, capitals.
mod typography;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use names::Names;
use tree::Node;
use typography::Typography;

/// How the pages differ from those that are written, all of it chosen by a seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drift {
    /// What all of it follows from.
    pub seed: u64,
    /// Where the page's content is.
    pub place: Place,
    /// The second generation's drop-downs are plain `<select>`s.
    pub has_selects: bool,
    names: Names,
    typography: Typography,
    /// Whether elements have other names.
    changes_tags: bool,
    /// Of a hundred elements or texts, how many are wrapped into another.
    wrapped: u32,
    /// Whether what may stand in any order does.
    shuffles: bool,
    /// Whether a label stands beside its field, in a row of two cells.
    has_rows: bool,
    /// Whether paragraphs in a row are one, with breaks in it.
    has_breaks: bool,
    /// Whether headings and notices are paragraphs that only look like it.
    loses_roles: bool,
    /// Whether the rows of a drop-down's list have no pointer, and so nothing but words.
    pub has_bare_rows: bool,
}

/// Where a page's content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the page.
    Page,
    /// Behind a shadow root: a declared one on a page that is whole, one that the script attaches in the application.
    Shadow,
    /// In a frame of the same origin; its pages are the ones that are served otherwise.
    Frame,
}

impl Drift {
    /// The drift of a seed.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        Self {
            seed,
            place: match random.random_range(0..4) {
                0 => Place::Shadow,
                1 => Place::Frame,
                _ => Place::Page,
            },
            has_selects: random.random(),
            names: Names { seed, are_others: random.random_ratio(3, 4) },
            typography: Typography::draw(&mut random),
            changes_tags: random.random_ratio(3, 4),
            wrapped: [0, 10, 40][random.random_range(0..3)],
            shuffles: random.random(),
            has_rows: random.random_ratio(1, 3),
            has_breaks: random.random_ratio(1, 3),
            loses_roles: random.random_ratio(1, 20),
            has_bare_rows: random.random_ratio(1, 3),
        }
    }

    /// A page, or a part of one, as the drift has it.
    #[must_use]
    pub fn page(&self, html: &str) -> String {
        let mut random = StdRng::seed_from_u64(self.seed);
        let mut nodes = tree::parse(html);
        if self.shuffles {
            markup::shuffle(&mut nodes, &mut random);
        }
        if self.has_rows {
            markup::rows(&mut nodes);
        }
        if self.has_breaks {
            markup::breaks(&mut nodes);
        }
        if self.loses_roles {
            markup::lose_roles(&mut nodes);
        }
        self.typography.set(&mut nodes, &mut random);
        markup::wrap(&mut nodes, self.wrapped, &mut random);
        if self.changes_tags {
            markup::change_tags(&mut nodes, &mut random);
        }
        if self.place == Place::Shadow {
            markup::shadow(&mut nodes);
        }
        self.names.rename(&mut nodes);
        tree::write(&nodes)
    }

    /// The stylesheet that fits these pages.
    #[must_use]
    pub fn stylesheet(&self, css: &str) -> String {
        let css = if self.has_bare_rows { css.replace(ROW_POINTER, "") } else { css.to_owned() };
        self.names.in_stylesheet(&css)
    }
}

/// What the stylesheet says of the rows of a drop-down's list, and of nothing else.
const ROW_POINTER: &str = " cursor: pointer; /* a row */";

/// Whether an element's text is data: it stays as it is, to the byte.
fn is_data(name: &str) -> bool {
    matches!(name, "code" | "bdi" | "option" | "textarea" | "title")
}

/// Calls with each element, the outer ones first.
fn for_each(nodes: &mut [Node], act: &mut impl FnMut(&mut tree::Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            act(element);
            for_each(&mut element.children, act);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html>\n<html lang=\"fr\"><body><main><h1 id=\"t\">Récapitulatif</h1>\n<p>L&#39;essai : <bdi>L'ÉTÉ : a</bdi></p>\
        <p><code class=\"password\">a&#38;b &#39;: x</code></p><div class=\"form-group\"><label>Quoi</label><b>Rien</b></div><div class=\"actions\"><a href=\"/\">Un</a> <button>Deux</button></div></main></body></html>";

    #[test]
    fn the_same_seed_makes_the_same_page_and_another_one_another() {
        let page = |seed| Drift::of(seed).page(PAGE);
        assert_eq!(page(7), page(7));
        let all: std::collections::BTreeSet<String> = (0..200).map(page).collect();
        assert!(all.len() > 150, "only {} pages", all.len());
    }

    #[test]
    fn where_rows_are_bare_nothing_but_their_words_tells_that_they_can_be_clicked() {
        let css = include_str!("../templates/style.css");
        assert_eq!(css.matches(ROW_POINTER).count(), 1);
        let bare = (0..).map(Drift::of).find(|drift| drift.has_bare_rows).expect("one in three");
        assert_eq!(bare.stylesheet(css).matches("cursor: pointer").count(), css.matches("cursor: pointer").count() - 1);
    }

    #[test]
    fn data_is_never_touched() {
        for seed in 0..500 {
            let page = Drift::of(seed).page(PAGE);
            for data in [">a&#38;b &#39;: x</", ">L'ÉTÉ : a</bdi>"] {
                assert!(page.contains(data), "{seed}: {page}");
            }
        }
    }

    #[test]
    fn each_kind_of_drift_comes_up() {
        let drifts: Vec<Drift> = (0..100).map(Drift::of).collect();
        for place in [Place::Page, Place::Shadow, Place::Frame] {
            assert!(drifts.iter().any(|drift| drift.place == place), "{place:?}");
        }
        let pages: Vec<String> = drifts.iter().map(|drift| drift.page(PAGE)).collect();
        let signs = [
            "’",
            "\u{ad}",
            "<br>",
            "role=\"cell\"",
            "\u{a0}:",
            "\u{202f}:",
            "RÉCAPITULATIF",
            "class=\"capitals",
            "<span",
            "role=\"heading\"",
            "<kbd",
            "shadowrootmode",
        ];
        for sign in signs {
            let share = pages.iter().filter(|page| page.contains(sign)).count();
            assert!((1..100).contains(&share), "{sign:?} in {share} of 100");
        }
        let is_turned = |page: &&String| page.find("Deux") < page.find("Un<");
        assert!(pages.iter().any(|page| is_turned(&page)) && !pages.iter().all(|page| is_turned(&page)));
    }
}
