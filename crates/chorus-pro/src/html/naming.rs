//! What controls are called, and how to reach them.

use std::collections::HashMap;

use super::tree::{Id, Tree};

/// Where a document keeps the names of its controls.
pub(super) struct Names<'t> {
    tree: &'t Tree,
    by_id: HashMap<&'t str, Id>,
    labels: HashMap<&'t str, Id>,
}

impl<'t> Names<'t> {
    /// Goes through the document once.
    pub(super) fn of(tree: &'t Tree) -> Self {
        let mut names = Self { tree, by_id: HashMap::new(), labels: HashMap::new() };
        for id in tree.within(tree.root()) {
            if let Some(own) = tree.attribute(id, "id") {
                names.by_id.entry(own).or_insert(id);
            }
            if let Some(control) = tree.attribute(id, "for").filter(|_| tree.name(id) == Some("label")) {
                names.labels.entry(control).or_insert(id);
            }
        }
        names
    }

    /// The label of a control, by what the document says: its `<label>`, what it is called for screen readers, its own
    /// text. White space is collapsed. Empty where there is none.
    pub(super) fn label(&self, id: Id) -> String {
        let tree = self.tree;
        let by_reference = || {
            let wanted = tree.attribute(id, "aria-labelledby")?.split_ascii_whitespace().next()?;
            self.by_id.get(wanted).map(|&node| text_of(tree, node))
        };
        let by_for = || self.labels.get(tree.attribute(id, "id")?).map(|&node| text_of(tree, node));
        let around = || tree.above(id).find(|&node| tree.name(node) == Some("label")).map(|node| text_of(tree, node));
        let attribute = |name: &str| tree.attribute(id, name).map(collapse);
        let is_named_by_text =
            matches!(tree.name(id), Some("a" | "button")) || tree.attribute(id, "role") == Some("option");
        let own_text = || is_named_by_text.then(|| text_of(tree, id));
        let is_named_by_value = tree.name(id) == Some("input") && is_button(tree, id);
        let own_value = || is_named_by_value.then(|| attribute("value")).flatten();
        [&by_reference as &dyn Fn() -> Option<String>, &by_for, &around, &own_value, &own_text]
            .iter()
            .filter_map(|ask| ask())
            .chain(["aria-label", "title", "placeholder", "alt"].iter().filter_map(|name| attribute(name)))
            .find(|label| !label.is_empty())
            .unwrap_or_default()
    }
}

/// Whether an `<input>` is a button.
pub(super) fn is_button(tree: &Tree, id: Id) -> bool {
    let kind = tree.attribute(id, "type").unwrap_or_default().trim().to_ascii_lowercase();
    matches!(kind.as_str(), "submit" | "button" | "reset" | "image")
}

/// A CSS selector that names the element alone: by its id where it has one that a selector can hold, else by its path.
pub(super) fn reach(tree: &Tree, id: Id) -> String {
    let mut steps = Vec::new();
    let mut at = Some(id);
    while let Some(node) = at {
        let Some(name) = tree.name(node) else { break };
        if let Some(own) = tree.attribute(node, "id").filter(|own| is_plain(own)) {
            steps.push(format!("#{own}"));
            break;
        }
        let siblings = tree.parent(node).map(|parent| tree.children(parent)).unwrap_or_default();
        let place = siblings
            .iter()
            .take_while(|&&sibling| sibling != node)
            .filter(|&&sibling| tree.name(sibling) == Some(name));
        steps.push(format!("{name}:nth-of-type({})", place.count() + 1));
        at = tree.parent(node);
    }
    steps.reverse();
    steps.join(" > ")
}

fn is_plain(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// The text inside, without that of controls in it. White space is collapsed.
pub(super) fn text_of(tree: &Tree, id: Id) -> String {
    let mut text = String::new();
    let mut open = vec![id];
    while let Some(node) = open.pop() {
        if let Some(more) = tree.text(node) {
            text.push_str(more);
        }
        if node == id
            || !matches!(tree.name(node), Some("select" | "textarea" | "button" | "script" | "style" | "template"))
        {
            open.extend(tree.children(node).iter().rev());
        }
    }
    collapse(&text)
}

pub(super) fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
