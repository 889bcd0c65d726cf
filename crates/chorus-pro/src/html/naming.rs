//! What controls are called, and how to reach them.

use super::tree::{Id, Tree};

/// The label of a control, by what the document says: its `<label>`, what it is called for screen readers, its own text.
/// White space is collapsed. Empty where there is none.
pub(super) fn label(tree: &Tree, id: Id) -> String {
    let by_reference = || {
        let wanted = tree.attribute(id, "aria-labelledby")?.split_ascii_whitespace().next()?;
        find(tree, |node| tree.attribute(node, "id") == Some(wanted)).map(|node| text_of(tree, node))
    };
    let by_for = || {
        let own = tree.attribute(id, "id")?;
        find(tree, |node| tree.name(node) == Some("label") && tree.attribute(node, "for") == Some(own))
            .map(|node| text_of(tree, node))
    };
    let around = || {
        let mut above = std::iter::successors(tree.parent(id), |&node| tree.parent(node));
        above.find(|&node| tree.name(node) == Some("label")).map(|node| text_of(tree, node))
    };
    let attribute = |name: &str| tree.attribute(id, name).map(collapse);
    let own_text = || matches!(tree.name(id), Some("a" | "button")).then(|| text_of(tree, id));
    let own_value = || (tree.name(id) == Some("input") && is_button(tree, id)).then(|| attribute("value")).flatten();
    [&by_reference as &dyn Fn() -> Option<String>, &by_for, &around, &own_value, &own_text]
        .iter()
        .filter_map(|ask| ask())
        .chain(["aria-label", "title", "placeholder", "alt"].iter().filter_map(|name| attribute(name)))
        .find(|label| !label.is_empty())
        .unwrap_or_default()
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

fn find(tree: &Tree, wanted: impl Fn(Id) -> bool) -> Option<Id> {
    let mut open = vec![tree.root()];
    while let Some(id) = open.pop() {
        if wanted(id) {
            return Some(id);
        }
        open.extend(tree.children(id).iter().rev());
    }
    None
}

/// The text inside, without that of controls in it.
fn text_of(tree: &Tree, id: Id) -> String {
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

fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
