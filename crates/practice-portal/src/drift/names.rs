//! Ids and classes under other names, the same everywhere: in each page, each part, and the stylesheet.

use super::tree::Node;

/// The names of a seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) seed: u64,
    /// Else they stay as they are written.
    pub(super) are_others: bool,
}

impl Names {
    pub(super) fn rename(self, nodes: &mut [Node]) {
        if !self.are_others {
            return;
        }
        super::for_each(nodes, &mut |element| {
            for (name, value) in &mut element.attributes {
                let Some(value) = value else { continue };
                match name.as_str() {
                    "id" | "for" | "form" | "class" | "aria-labelledby" | "aria-describedby" | "aria-controls" => {
                        *value = value.split(' ').map(|word| self.of(word)).collect::<Vec<_>>().join(" ");
                    }
                    _ => {}
                }
            }
        });
    }

    /// The names in selectors; what stands between braces is left alone.
    pub(super) fn in_stylesheet(self, css: &str) -> String {
        if !self.are_others {
            return css.to_owned();
        }
        let mut renamed = String::with_capacity(css.len());
        for (place, part) in css.split_inclusive(['{', '}']).enumerate() {
            let is_selector = part.ends_with('{') && place > 0 || place == 0;
            let mut pieces = part.split('.');
            renamed.push_str(pieces.next().unwrap_or_default());
            for piece in pieces {
                renamed.push('.');
                let end =
                    piece.find(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')).unwrap_or(piece.len());
                let is_name = is_selector && piece.starts_with(|first: char| first.is_ascii_alphabetic());
                if is_name {
                    renamed.push_str(&self.of(&piece[..end]));
                    renamed.push_str(&piece[end..]);
                } else {
                    renamed.push_str(piece);
                }
            }
        }
        renamed
    }

    fn of(self, word: &str) -> String {
        if word.is_empty() || OF_THE_SCRIPT.contains(&word) {
            return word.to_owned();
        }
        // FNV-1a, the seed first.
        let bytes = self.seed.to_le_bytes().into_iter().chain(word.bytes());
        let hash =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        format!("n{hash:x}")
    }
}

/// The elements that the script makes by itself have these.
const OF_THE_SCRIPT: [&str; 8] = [
    "notice",
    "select2-drop",
    "select2-highlighted",
    "select2-no-results",
    "select2-result",
    "select2-result-label",
    "select2-results",
    "select2-search",
];

#[cfg(test)]
mod tests {
    use super::super::tree::{parse, write};
    use super::*;

    const NAMES: Names = Names { seed: 3, are_others: true };

    #[test]
    fn what_refers_to_an_id_still_does_and_the_stylesheet_still_fits() {
        let mut nodes = parse("<p id=\"a\" class=\"b c\"></p><label for=\"a\"></label>");
        NAMES.rename(&mut nodes);
        let (id, class) = (NAMES.of("a"), NAMES.of("b"));
        let html = write(&nodes);
        assert!(html.contains(&format!("id=\"{id}\"")) && html.contains(&format!("for=\"{id}\"")), "{html}");
        let css = NAMES.in_stylesheet("/* a.b */ .b p, q.b { margin: .5rem 0.5em; src: a.b }\n.notice { x: y }");
        assert_eq!(css.matches(&class).count(), 3, "{css}");
        assert!(
            html.contains(&class) && css.contains(".5rem 0.5em") && css.contains("src: a.b") && css.contains(".notice")
        );
    }
}
