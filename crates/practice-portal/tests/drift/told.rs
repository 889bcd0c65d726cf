//! A page as the reader of the portal window tells it: what is visible, each element a block, a part of a line or a control.

use std::fmt::Write;

use crate::torn::pieces;

/// The body of a served page in the reader's markup. Its last element is left open.
pub(crate) fn as_told(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body.split_once('>').map_or(body, |(_, body)| body));
    let mut told = String::new();
    // Whether each link that is open is a bare one.
    let mut links = Vec::new();
    for (number, piece) in pieces(body).into_iter().enumerate() {
        let Some(tag) = piece.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else {
            told.push_str(piece);
            continue;
        };
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        let kept = if CONTROLS.contains(&name) || name == "br" { name } else { "div" };
        if matches!(name, "!DOCTYPE" | "link" | "meta") || tag.contains("type=\"hidden\"") {
            continue;
        }
        if is_end {
            let was_bare = name == "a" && links.pop().unwrap_or_default();
            let _ = write!(told, "</{}>", if was_bare { "div" } else { kept });
            continue;
        }
        let attributes = &tag[name.len()..];
        // A drop-down that is no `<select>`.
        let is_bare_link = name == "a" && !tag.contains("href=");
        if name == "a" {
            links.push(is_bare_link);
        }
        let kept = if is_bare_link { "div" } else { kept };
        let role = match name {
            "h1" | "h2" | "h3" | "legend" => " role=\"heading\"",
            _ if is_bare_link => " role=\"option\"",
            _ => "",
        };
        let is_control = CONTROLS.contains(&name) && !tag.contains(" id=\"");
        let id = if is_control { format!(" id=\"t-{number}\"") } else { String::new() };
        let _ = write!(told, "<{kept}{id}{attributes}{role} style=\"display:{}\">", flow(name));
    }
    let last = told.rfind("</").unwrap_or(told.len());
    told[..last].to_owned()
}

fn flow(name: &str) -> &'static str {
    match name {
        "tr" => "table-row",
        "td" | "th" => "table-cell",
        "a" | "b" | "bdi" | "button" | "code" | "em" | "font" | "input" | "kbd" | "label" | "samp" | "span"
        | "strong" => "inline",
        _ => "block",
    }
}

const CONTROLS: [&str; 7] = ["a", "button", "input", "label", "option", "select", "textarea"];
