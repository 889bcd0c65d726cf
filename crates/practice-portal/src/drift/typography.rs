//! Apostrophes, spaces, capitals: as another editor of the same words would set them.

use rand::RngExt;
use rand::rngs::StdRng;

use super::is_data;
use super::tree::{Element, Node};

/// How texts are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Typography {
    /// ’ instead of '.
    is_curly: bool,
    /// What stands before « : ; ? ! » and inside guillemets.
    space: char,
    /// Of a hundred spaces between words, how many are no-break.
    no_break: u32,
    /// Long words may be parted at soft hyphens, which nobody sees.
    is_hyphenated: bool,
    capitals: Capitals,
}

/// What is set in capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capitals {
    Nothing,
    /// Headings, labels and buttons, by the stylesheet.
    ByStyle,
    /// Headings, labels and buttons, letter by letter.
    Titles,
    /// All words of the portal.
    Everything,
}

impl Typography {
    pub(super) fn draw(random: &mut StdRng) -> Self {
        Self {
            is_curly: random.random(),
            space: [' ', '\u{a0}', '\u{202f}'][random.random_range(0..3)],
            no_break: [0, 0, 15][random.random_range(0..3)],
            is_hyphenated: random.random_ratio(1, 5),
            capitals: match random.random_range(0..6) {
                0 => Capitals::ByStyle,
                1 => Capitals::Titles,
                2 => Capitals::Everything,
                _ => Capitals::Nothing,
            },
        }
    }

    pub(super) fn set(self, nodes: &mut [Node], random: &mut StdRng) {
        self.set_in(nodes, self.capitals == Capitals::Everything, random);
    }

    fn set_in(self, nodes: &mut [Node], in_capitals: bool, random: &mut StdRng) {
        for node in nodes {
            match node {
                Node::Text(text) => *text = self.text(text, in_capitals, random),
                Node::Element(element) if is_data(&element.name) => {}
                Node::Element(element) => {
                    let is_title = TITLES.contains(&element.name.as_str());
                    if is_title && self.capitals == Capitals::ByStyle {
                        in_style(element);
                    }
                    let in_capitals = in_capitals || (is_title && self.capitals == Capitals::Titles);
                    self.set_in(&mut element.children, in_capitals, random);
                }
                Node::Declaration(_) => {}
            }
        }
    }

    /// Word by word; what is a login, an address, an identifier or a date stays as it is.
    fn text(self, text: &str, in_capitals: bool, random: &mut StdRng) -> String {
        let mut set = String::with_capacity(text.len());
        for (place, word) in text.split(' ').enumerate() {
            if place > 0 {
                let is_apart = word.starts_with([':', ';', '?', '!', '»']) || set.ends_with('«');
                let is_kept_together = !word.is_empty() && random.random_ratio(self.no_break, 100);
                set.push(if is_apart {
                    self.space
                } else if is_kept_together {
                    '\u{a0}'
                } else {
                    ' '
                });
            }
            let is_data =
                word.contains('@') || word.replace(APOSTROPHE, "").contains(|sign: char| sign.is_ascii_digit());
            if is_data {
                set.push_str(word);
                continue;
            }
            let word =
                if self.is_curly { word.replace(APOSTROPHE, "’").replace('\'', "’") } else { word.to_owned() };
            let word = if in_capitals { word.to_uppercase() } else { word };
            let half = word.chars().count() / 2;
            match word.char_indices().nth(half) {
                Some((middle, _)) if self.is_hyphenated && half > 3 && !word.contains(['&', '\n']) => {
                    set.extend([&word[..middle], "\u{ad}", &word[middle..]]);
                }
                _ => set.push_str(&word),
            }
        }
        set
    }
}

fn in_style(element: &mut Element) {
    let class = match element.attribute("class") {
        Some(names) => format!("capitals {names}"),
        None => "capitals".to_owned(),
    };
    element.set("class", &class);
}

const TITLES: [&str; 9] = ["a", "button", "dt", "h1", "h2", "h3", "label", "legend", "th"];

/// As the templates write it; in capitals it would be the same.
const APOSTROPHE: &str = "&#39;";
