//! What programs and people do to a page's text between the portal and us.

use rand::RngExt;
use rand::rngs::StdRng;

use crate::markup::{remark_in_html, two_elements, wrap_by_break};
use crate::page::{Sheet, Way};

/// Does one of them, and says which.
pub(crate) fn apply(sheet: &mut Sheet, random: &mut StdRng) -> &'static str {
    let kinds: &[Kind] = if sheet.way == Way::Html { &HTML } else { &TEXT };
    let (name, mutate) = kinds[random.random_range(0..kinds.len())];
    // Of a page that was cut at its very beginning nothing is left to be rewritten.
    if !sheet.text.is_empty() {
        mutate(sheet, random);
    }
    name
}

type Kind = (&'static str, fn(&mut Sheet, &mut StdRng));

const TEXT: [Kind; 26] = [
    ("quote every line", quote_every_line),
    ("quote some lines", quote_some_lines),
    ("wrap the password", wrap_the_password),
    ("wrap every line", wrap_every_line),
    ("bullets before every line", bullet_every_line),
    ("a bullet before the password", bullet_the_password),
    ("indent", indent),
    ("join lines", join_lines),
    ("number the lines", number_lines),
    ("duplicate a line", duplicate_a_line),
    ("duplicate the page", duplicate_the_page),
    ("reorder", reorder),
    ("translate", translate),
    ("zero-width characters", zero_width),
    ("no-break spaces", no_break_spaces),
    ("smart signs", smart_signs),
    ("quotes around", quotes_around),
    ("a button's word beside", button_beside),
    ("a remark behind", remark_behind),
    ("line separators", line_separators),
    ("cut", cut),
    ("blank lines", blank_lines),
    ("escape", escape),
    ("cells", cells),
    ("capitals", capitals),
    ("marks at every line's end", marks_at_the_end),
];

const HTML: [Kind; 8] = [
    ("two elements", two_elements),
    ("wrap by <br>", wrap_by_break),
    ("quotes around", quotes_around),
    ("a button's word beside", button_beside),
    ("zero-width characters", zero_width),
    ("a remark behind", remark_in_html),
    ("cut", cut),
    ("translate", translate),
];

pub(crate) fn one_of<'a>(random: &mut StdRng, all: &[&'a str]) -> &'a str {
    all[random.random_range(0..all.len())]
}

fn each_line(sheet: &mut Sheet, mut change: impl FnMut(usize, &str) -> String) {
    let lines: Vec<String> = sheet.text.lines().enumerate().map(|(at, line)| change(at, line)).collect();
    sheet.text = lines.join("\n") + "\n";
}

/// Changes what stands in the password's place, where it stands there still.
pub(crate) fn change_password(sheet: &mut Sheet, change: impl FnOnce(&str) -> String) {
    if let Some((start, end)) = sheet.place() {
        // Within a field's value there is no markup, and nothing but the portal writes there.
        sheet.is_rewritten |= sheet.is_field();
        let changed = change(&sheet.text[start..end]);
        sheet.text.replace_range(start..end, &changed);
    }
}

/// A place inside the password, at a character's boundary.
fn inside(password: &str, random: &mut StdRng) -> usize {
    let places: Vec<usize> = password.char_indices().map(|(at, _)| at).skip(1).collect();
    places.get(random.random_range(0..places.len().max(1))).copied().unwrap_or(0)
}

fn quote_every_line(sheet: &mut Sheet, random: &mut StdRng) {
    let mark = one_of(random, &["> ", ">", ">> ", "> > ", ">\u{a0}", " > "]);
    each_line(sheet, |_, line| format!("{mark}{line}"));
}

fn quote_some_lines(sheet: &mut Sheet, random: &mut StdRng) {
    let mark = one_of(random, &["> ", ">", ">> ", "| ", "» "]);
    let count = sheet.text.lines().count();
    let (one, two) = (random.random_range(0..=count), random.random_range(0..=count));
    let quoted = one.min(two)..one.max(two);
    if mark == ">" && quoted.len() == 1 && touches_password_alone(sheet, quoted.start) {
        sheet.is_rewritten = true;
    }
    each_line(sheet, |at, line| if quoted.contains(&at) { format!("{mark}{line}") } else { line.to_owned() });
}

/// Whether this line holds the password and nothing before it: a sign put right before it looks like the password's own.
fn touches_password_alone(sheet: &Sheet, line: usize) -> bool {
    sheet.text.lines().nth(line).is_some_and(|line| line.starts_with(&sheet.password))
}

fn wrap_the_password(sheet: &mut Sheet, random: &mut StdRng) {
    let at = inside(&sheet.password.clone(), random);
    let break_ = one_of(
        random,
        &["\n", "\r\n", "\n    ", "-\n", "=\n", "\u{2028}", "\n\n", "\t", " ", "\u{ad}\n", "\u{200b}\n"],
    );
    change_password(sheet, |password| format!("{}{break_}{}", &password[..at], &password[at..]));
}

fn wrap_every_line(sheet: &mut Sheet, random: &mut StdRng) {
    let width = random.random_range(6..80);
    let mark = one_of(random, &["", "> ", "  "]);
    each_line(sheet, |_, line| {
        let letters: Vec<char> = line.chars().collect();
        let parts: Vec<String> =
            letters.chunks(width).map(|part| format!("{mark}{}", part.iter().collect::<String>())).collect();
        parts.join("\n")
    });
}

fn bullet_every_line(sheet: &mut Sheet, random: &mut StdRng) {
    let bullet = one_of(random, &["• ", "- ", "* ", "– ", "•", "-", "*", "+ ", "◦ ", "· ", "→ ", "#"]);
    each_line(sheet, |_, line| format!("{bullet}{line}"));
}

fn bullet_the_password(sheet: &mut Sheet, random: &mut StdRng) {
    let bullet = one_of(
        random,
        &["• ", "- ", "* ", "– ", "•", "→ ", "1. ", "a) ", "◦", "—", "▪ ", "> ", "[10:32] ", "Marie : "],
    );
    change_password(sheet, |password| format!("{bullet}{password}"));
}

fn indent(sheet: &mut Sheet, random: &mut StdRng) {
    let blank = one_of(random, &["    ", "\t", "  ", "\u{a0}\u{a0}", "\u{3000}", " \t "]);
    let behind = one_of(random, &["", " ", "\t", "  \u{a0}"]);
    each_line(sheet, |_, line| format!("{blank}{line}{behind}"));
}

fn join_lines(sheet: &mut Sheet, random: &mut StdRng) {
    let between = one_of(random, &[" ", "", "\t", " | ", " / ", "  "]);
    let lines: Vec<&str> = sheet.text.lines().collect();
    let at = random.random_range(0..lines.len());
    let password = sheet.password.as_str();
    let next = lines.get(at + 1).copied().unwrap_or_default();
    let runs_together = between.is_empty() && (lines[at].ends_with(password) || next.starts_with(password));
    let joined: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(line, text)| if line == at { format!("{text}{between}") } else { format!("{text}\n") })
        .collect();
    // A line end that is lost puts printable ASCII to the password's, be it a number's or a word's; a button's is known.
    let is_title = next.starts_with(char::is_uppercase) && next.chars().skip(1).all(char::is_lowercase);
    sheet.is_rewritten |= runs_together && !is_title;
    // So does the sign of a line that was wrapped before.
    sheet.is_rewritten |= sheet.place().is_none() && lines[at].ends_with(['-', '=']);
    sheet.text = joined.concat();
}

fn number_lines(sheet: &mut Sheet, random: &mut StdRng) {
    let behind = one_of(random, &[" ", ". ", ".", "\t", ") ", ")", ": ", "- ", "  "]);
    let first = random.random_range(1..120);
    each_line(sheet, |at, line| format!("{}{behind}{line}", first + at));
}

fn duplicate_a_line(sheet: &mut Sheet, random: &mut StdRng) {
    let twice = random.random_range(0..sheet.text.lines().count());
    each_line(sheet, |at, line| if at == twice { format!("{line}\n{line}") } else { line.to_owned() });
}

fn duplicate_the_page(sheet: &mut Sheet, random: &mut StdRng) {
    // What follows runs into a password that the page was cut in.
    sheet.is_rewritten |= !sheet.text.ends_with('\n');
    let between = one_of(random, &["", "\n", "-----\n", "Le 3 mars 2026, Marie a écrit :\n"]);
    sheet.text = format!("{0}{between}{0}", sheet.text);
}

fn reorder(sheet: &mut Sheet, random: &mut StdRng) {
    // Where the password was broken before, or has a sign at one side, the parts may come to stand anywhere.
    sheet.is_rewritten |= !sheet.has_password_alone();
    let mut lines: Vec<String> = sheet.text.lines().map(str::to_owned).collect();
    let count = lines.len();
    match random.random_range(0..3) {
        0 => lines.swap(random.random_range(0..count), random.random_range(0..count)),
        1 => {
            let line = lines.remove(random.random_range(0..count));
            lines.insert(random.random_range(0..count), line);
        }
        _ => lines.reverse(),
    }
    sheet.text = lines.join("\n") + "\n";
}

fn translate(sheet: &mut Sheet, random: &mut StdRng) {
    let words = [
        ("mot de passe", "password"),
        ("Mot de passe", "Kennwort"),
        ("Vous allez recevoir", "You are going to receive"),
        ("Vous allez recevoir un courrier", "Sie erhalten eine E-Mail"),
        ("Soumettre", "Send"),
        ("Adresse électronique", "Electronic mail"),
        ("SIRET", "Company"),
        ("Contact Email", "Courriel du contact"),
        ("Copier", "Kopieren"),
        ("Retour", "Zurück"),
    ];
    // A button's word that ran into the password before is known for one in its own language only.
    sheet.is_rewritten |= sheet.place().is_some() && !sheet.has_password_alone();
    for _ in 0..random.random_range(1..4) {
        let (from, to) = words[random.random_range(0..words.len())];
        sheet.text = sheet.text.replace(from, to);
    }
}

fn zero_width(sheet: &mut Sheet, random: &mut StdRng) {
    let sign = one_of(random, &["\u{200b}", "\u{ad}", "\u{feff}", "\u{2060}", "\u{200e}", "\u{202a}"]);
    let at = inside(&sheet.password.clone(), random);
    match random.random_range(0..3) {
        0 => change_password(sheet, |password| format!("{}{sign}{}", &password[..at], &password[at..])),
        1 => change_password(sheet, |password| format!("{sign}{password}")),
        _ => change_password(sheet, |password| format!("{password}{sign}")),
    }
}

fn no_break_spaces(sheet: &mut Sheet, random: &mut StdRng) {
    match random.random_range(0..3) {
        0 => sheet.text = sheet.text.replace(' ', "\u{a0}"),
        1 => sheet.text = sheet.text.replace(" :", "\u{202f}:"),
        _ => change_password(sheet, |password| format!("\u{a0}{password}\u{a0}")),
    }
}

fn smart_signs(sheet: &mut Sheet, random: &mut StdRng) {
    let signs = [
        ("'", "’"),
        ("\"", "”"),
        ("--", "–"),
        ("-", "‑"),
        ("...", "…"),
        ("<-", "←"),
        (":)", "🙂"),
        ("!", " !"),
        (";", " ;"),
        ("?", "\u{202f}?"),
    ];
    for _ in 0..random.random_range(1..5) {
        let (from, to) = signs[random.random_range(0..signs.len())];
        sheet.text = sheet.text.replace(from, to);
    }
}

fn quotes_around(sheet: &mut Sheet, random: &mut StdRng) {
    let pairs = [
        ("« ", " »"),
        ("«", "»"),
        ("“", "”"),
        ("\"", "\""),
        ("'", "'"),
        ("`", "`"),
        ("**", "**"),
        ("*", "*"),
        ("_", "_"),
        ("(", ")"),
        ("[", "]"),
        ("&lt;", "&gt;"),
        ("‹", "›"),
        ("||", "||"),
        ("\" ", " \""),
        ("~~", "~~"),
        ("``` ", " ```"),
    ];
    let (open, close) = pairs[random.random_range(0..pairs.len())];
    let (open, close) = match (sheet.way, open) {
        (Way::Html, _) => (open, close),
        (_, "&lt;") => ("<", ">"),
        _ => (open, close),
    };
    change_password(sheet, |password| format!("{open}{password}{close}"));
}

fn button_beside(sheet: &mut Sheet, random: &mut StdRng) {
    let word =
        one_of(random, &["Copier", "Copier le mot de passe", "Afficher", "Masquer", "Copy", "📋", "👁", "Copié !"]);
    let between = one_of(random, &[" ", "\t", "", "  ", "\u{a0}"]);
    let before = random.random_bool(0.3);
    change_password(sheet, |password| {
        if before { format!("{word}{between}{password}") } else { format!("{password}{between}{word}") }
    });
}

fn remark_behind(sheet: &mut Sheet, random: &mut StdRng) {
    let remark = one_of(
        random,
        &[
            "\n(copié le 3 mars)",
            "\n-- ",
            "\nEnvoyé de mon iPhone",
            "\nabc",
            " (nouveau)",
            "\nMentions légales",
            "\n***",
            " # nouveau",
            "\n1/2",
            ", merci",
            " <- le mot de passe",
            "\n\u{c}",
        ],
    );
    change_password(sheet, |password| format!("{password}{remark}"));
}

fn line_separators(sheet: &mut Sheet, random: &mut StdRng) {
    let end = one_of(random, &["\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{b}", "\u{c}", "\n\r"]);
    sheet.text = sheet.text.replace('\n', end);
}

fn cut(sheet: &mut Sheet, random: &mut StdRng) {
    // A file is whole; a selection of its text may end anywhere.
    sheet.way = if sheet.way == Way::Pdf { Way::Text } else { sheet.way };
    // With the other lines goes what shows that all of them end with the same sign.
    sheet.is_rewritten |= sheet.place().is_some() && !sheet.has_password_alone();
    let at = random.random_range(0..=sheet.text.len());
    sheet.text.truncate(sheet.text.floor_char_boundary(at));
}

fn blank_lines(sheet: &mut Sheet, random: &mut StdRng) {
    match random.random_range(0..3) {
        0 => each_line(sheet, |_, line| format!("{line}\n")),
        1 => each_line(sheet, |_, line| format!("{line}\n\u{a0}\n \t")),
        _ => {
            sheet.text =
                sheet.text.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
        }
    }
}

fn escape(sheet: &mut Sheet, random: &mut StdRng) {
    let before = sheet.password.clone();
    let change: fn(&str) -> String = match random.random_range(0..4) {
        0 => |text| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"),
        1 => |text| text.replace('\\', "\\\\").replace('_', "\\_").replace('*', "\\*"),
        2 => |text| text.replace('\\', "\\\\").replace('"', "\\\"").replace('/', "\\/"),
        _ => |text| text.replace('%', "%25").replace('+', "%2B").replace('&', "%26"),
    };
    sheet.text = change(&sheet.text);
    sheet.is_rewritten |= change(&before) != before;
}

fn cells(sheet: &mut Sheet, random: &mut StdRng) {
    match random.random_range(0..3) {
        0 => each_line(sheet, |at, line| format!("{}\t{line}", at + 1)),
        1 => {
            sheet.is_rewritten |= sheet.password.contains('"');
            each_line(sheet, |_, line| format!("\"{}\"", line.replace('"', "\"\"")));
        }
        _ => each_line(sheet, |_, line| format!("| {line} |")),
    }
}

fn capitals(sheet: &mut Sheet, random: &mut StdRng) {
    let before = sheet.text.clone();
    sheet.text = if random.random_bool(0.5) { before.to_uppercase() } else { before.to_lowercase() };
    sheet.is_rewritten |= !sheet.text.contains(&sheet.password);
}

fn marks_at_the_end(sheet: &mut Sheet, random: &mut StdRng) {
    let mark = one_of(random, &["  ", " \\", "\\", "|", ";", "¶", "<br>", " ↵", "="]);
    each_line(sheet, |_, line| format!("{line}{mark}"));
}
