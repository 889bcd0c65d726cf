//! Elements under other names, wrapped into others, in another order.

use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;

use super::is_data;
use super::tree::{Element, Node};

/// Lets what may stand in any order do so: buttons side by side, the entries of menus and lists, blocks of a page.
pub(super) fn shuffle(nodes: &mut [Node], random: &mut StdRng) {
    super::for_each(nodes, &mut |element| {
        let is_list = matches!(element.name.as_str(), "ul" | "dl") || element.has_class("actions");
        let is_section = |node: &Node| matches!(node, Node::Element(child) if child.name == "section");
        let in_any_order: Vec<usize> = (0..element.children.len())
            .filter(|&place| match &element.children[place] {
                Node::Element(child) => (is_list && child.name != "input") || is_section(&element.children[place]),
                Node::Text(_) | Node::Declaration(_) => false,
            })
            .collect();
        let mut moved: Vec<Node> = in_any_order.iter().map(|&place| element.children[place].clone()).collect();
        moved.shuffle(random);
        for (place, node) in in_any_order.into_iter().zip(moved) {
            element.children[place] = node;
        }
    });
}

/// Sets each label of a form beside its field: a row of two cells.
pub(super) fn rows(nodes: &mut [Node]) {
    super::for_each(nodes, &mut |element| {
        if !element.has_class("form-group") {
            return;
        }
        element.set("role", "row");
        for node in &mut element.children {
            if let Node::Element(child) = node {
                let cell = Element::new("div", &[("role", "cell")], vec![Node::Element(child.clone())]);
                *child = cell;
            }
        }
    });
}

/// Makes one paragraph of those that follow each other, with breaks between them.
pub(super) fn breaks(nodes: &mut [Node]) {
    super::for_each(nodes, &mut |element| {
        let mut children: Vec<Node> = Vec::with_capacity(element.children.len());
        for node in std::mem::take(&mut element.children) {
            match (node, children.last_mut()) {
                (Node::Element(next), Some(Node::Element(last))) if is_plain(&next) && is_plain(last) => {
                    last.children.push(Node::Element(Element::new("br", &[], Vec::new())));
                    last.children.extend(next.children);
                }
                // White space between two of them would part them.
                (Node::Text(text), Some(Node::Element(last))) if text.trim().is_empty() && is_plain(last) => {}
                (node, _) => children.push(node),
            }
        }
        element.children = children;
    });
}

/// Leaves only the look of headings and notices.
pub(super) fn lose_roles(nodes: &mut [Node]) {
    super::for_each(nodes, &mut |element| {
        element.attributes.retain(|(name, _)| name != "role");
        if matches!(element.name.as_str(), "h1" | "h2") {
            element.name = "p".to_owned();
        }
        if element.attribute("class").is_some_and(|names| names.starts_with("alert")) {
            element.set("class", "block");
        }
    });
}

/// A paragraph and nothing more.
fn is_plain(element: &Element) -> bool {
    element.name == "p" && element.attributes.is_empty()
}

/// Gives elements other names that a browser shows alike.
pub(super) fn change_tags(nodes: &mut [Node], random: &mut StdRng) {
    super::for_each(nodes, &mut |element| {
        match element.name.as_str() {
            "button" => return change_button(element, random),
            "table" if random.random_ratio(1, 3) => return spread_table(element),
            "ul" if random.random() => {
                element.name = "div".to_owned();
                element.set("role", "list");
                for node in &mut element.children {
                    if let Node::Element(entry) = node {
                        entry.name = "div".to_owned();
                        entry.set("role", "listitem");
                    }
                }
                return;
            }
            _ => {}
        }
        let Some((_, others)) = OTHERS.iter().find(|(name, _)| *name == element.name) else { return };
        let other = others[random.random_range(0..others.len())];
        if let Some(role) = other.strip_prefix("role ") {
            element.name = "div".to_owned();
            element.set("role", role);
            if role == "heading" {
                element.set("aria-level", "1");
            }
        } else {
            other.clone_into(&mut element.name);
        }
    });
}

/// Puts elements into others, and texts or their ends into inline ones.
pub(super) fn wrap(nodes: &mut [Node], of_a_hundred: u32, random: &mut StdRng) {
    super::for_each(nodes, &mut |element| {
        let is_room = ROOMS.contains(&element.name.as_str());
        if is_data(&element.name) || !(is_room || TEXTS.contains(&element.name.as_str())) {
            return;
        }
        let children = std::mem::take(&mut element.children);
        for child in children {
            if !random.random_ratio(of_a_hundred, 100) {
                element.children.push(child);
                continue;
            }
            match child {
                Node::Text(text) if !text.trim().is_empty() => {
                    let end = text.rfind(' ').filter(|_| random.random());
                    let (start, end) = text.split_at(end.unwrap_or(0));
                    element.children.push(Node::Text(start.to_owned()));
                    let around = ["span", "span", "font", "b"][random.random_range(0..4)];
                    element.children.push(inside(around, Node::Text(end.to_owned())));
                }
                Node::Element(child) if is_room && BLOCKS.contains(&child.name.as_str()) => {
                    let mut wrapped = Node::Element(child);
                    for _ in 0..random.random_range(1..=3) {
                        wrapped = inside(["div", "section", "article"][random.random_range(0..3)], wrapped);
                    }
                    element.children.push(wrapped);
                }
                Node::Element(child) if is_data(&child.name) && child.name != "option" => {
                    element.children.push(inside("span", Node::Element(child)));
                }
                child => element.children.push(child),
            }
        }
    });
}

/// Puts what is in `<main>` behind a declared shadow root. Styles do not reach into one: it has the stylesheet again.
pub(super) fn shadow(nodes: &mut [Node]) {
    let is_page = nodes.iter().any(|node| matches!(node, Node::Declaration(_)));
    super::for_each(nodes, &mut |element| {
        let is_main = element.name == "main" || element.attribute("role") == Some("main");
        if is_main && is_page {
            let style = Element::new("link", &[("rel", "stylesheet"), ("href", "/entrainement.css")], Vec::new());
            let mut inside = vec![Node::Element(style)];
            inside.append(&mut element.children);
            element.children = vec![Node::Element(Element::new("template", &[("shadowrootmode", "open")], inside))];
        }
    });
}

fn inside(name: &str, node: Node) -> Node {
    Node::Element(Element::new(name, &[], vec![node]))
}

/// A button of the application may be anything that takes a click; one of a form has to send it without a script.
fn change_button(button: &mut Element, random: &mut StdRng) {
    let is_moved_by_script = ["data-va", "data-envoie", "data-choisit"].iter().any(|name| button.has(name));
    let label = button.only_text().map(str::to_owned);
    match (random.random_range(0..3), label) {
        (0, Some(label)) if !button.has("name") => {
            button.name = "input".to_owned();
            button.set("type", if is_moved_by_script { "button" } else { "submit" });
            button.set("value", &label);
            button.children.clear();
        }
        (1, _) if is_moved_by_script => {
            button.name = "a".to_owned();
            button.attributes.retain(|(name, _)| name != "type");
            button.set("role", "button");
            button.set("href", "#");
        }
        _ => {}
    }
}

/// A table without `<table>`.
fn spread_table(table: &mut Element) {
    let mut spread = |element: &mut Element| {
        let role = match element.name.as_str() {
            "table" => "table",
            "thead" | "tbody" => "rowgroup",
            "tr" => "row",
            "th" => "columnheader",
            "td" => "cell",
            _ => return,
        };
        element.name = "div".to_owned();
        element.set("role", role);
    };
    spread(table);
    super::for_each(&mut table.children, &mut spread);
}

/// What an element may be instead; itself is among them.
const OTHERS: [(&str, &[&str]); 12] = [
    ("p", &["p", "div"]),
    ("div", &["div", "section", "article"]),
    ("section", &["section", "div", "article"]),
    ("main", &["main", "role main"]),
    ("h1", &["h1", "h2", "h3", "role heading"]),
    ("h2", &["h2", "h3", "h4", "role heading"]),
    ("strong", &["strong", "b", "em"]),
    ("code", &["code", "kbd", "samp", "b", "span"]),
    ("dl", &["dl", "dl"]),
    ("legend", &["legend", "legend"]),
    ("header", &["header", "div"]),
    ("footer", &["footer", "div"]),
];

/// What may stand in one more element, on lines of its own as before.
const BLOCKS: [&str; 11] = ["article", "div", "dl", "fieldset", "form", "h1", "h2", "p", "section", "table", "ul"];
/// Where an element more does no harm.
const ROOMS: [&str; 8] = ["article", "body", "dd", "div", "fieldset", "form", "main", "section"];
/// Where an inline element more does none.
const TEXTS: [&str; 11] = ["a", "b", "button", "dt", "h1", "h2", "h3", "label", "legend", "p", "td"];
