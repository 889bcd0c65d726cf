//! Just enough of HTML to press a button: elements, their attributes and their text, from pages that this project wrote.

use std::collections::BTreeMap;

/// An element: where its inside begins and ends, its attributes, and its text with white space folded.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    attributes: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }

    /// What a screen reader calls it.
    pub(crate) fn label(&self) -> &str {
        if self.has("aria-label") { self.attribute("aria-label") } else { &self.text }
    }

    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.start <= other.start && other.start < self.end
    }
}

/// The elements of these names, in document order. None of them may hold another of its own name.
pub(crate) fn elements(html: &str, names: &[&str]) -> Vec<Element> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|place| at + place) {
        let name: String = html[open + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        at = open + 1;
        if !names.contains(&name.as_str()) {
            continue;
        }
        let close = open + html[open..].find('>').expect("each tag of ours ends");
        let attributes = attributes(&html[open + 1 + name.len()..close]);
        let end = html[close..].find(&format!("</{name}>")).map_or(close + 1, |place| close + place);
        let text = if VOID.contains(&name.as_str()) { String::new() } else { text(&html[close + 1..end]) };
        found.push(Element { name, start: close + 1, end, attributes, text });
    }
    found
}

/// The text of a piece of HTML: tags gone, characters decoded, white space folded.
pub(crate) fn text(html: &str) -> String {
    let mut text = String::new();
    for (place, part) in html.split('<').enumerate() {
        let (tag, behind) = if place == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        // A tag that sets data apart is no space.
        if place > 0 && !matches!(tag, "bdi" | "/bdi") {
            text.push(' ');
        }
        text.push_str(behind);
    }
    decoded(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn attributes(tag: &str) -> BTreeMap<String, String> {
    let mut attributes = BTreeMap::new();
    let mut rest = tag.trim();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = match rest[end..].strip_prefix("=\"") {
            Some(value) => {
                let (value, behind) = value.split_once('"').expect("our values stand in quotes");
                attributes.insert(name, decoded(value));
                behind.trim_start()
            }
            None => {
                attributes.insert(name, String::new());
                rest[end..].trim_start()
            }
        };
    }
    attributes
}

fn decoded(text: &str) -> String {
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

const VOID: [&str; 1] = ["input"];
