//! The marks that programs and people put right before or behind a word: signs in pairs, tags of wikis and chat programs, a
//! label of their own, an escaped line end.

/// Whether such a mark stands at the text's beginning or end, or a word in any language right beside a pair of signs, as where
/// a button's line end was lost.
pub(super) fn has_mark(text: &str) -> bool {
    without_mark(text).is_some() || is_in_pair_beside_a_word(text)
}

/// The text without one such mark, or without both signs of a pair, or without one sign beside such a mark: `>**…**`, `"…",`.
pub(super) fn without_mark(text: &str) -> Option<&str> {
    let is_marked = |rest: &&str| without_mark_alone(rest).is_some();
    let before = || text.strip_prefix(['>', '-', '|', '+', '=']).filter(is_marked);
    let behind = || text.strip_suffix(['.', ',', ';', ':', '|']).filter(is_marked);
    without_mark_alone(text).or_else(before).or_else(behind)
}

fn without_mark_alone(text: &str) -> Option<&str> {
    let marks =
        [without_tag, without_pair, without_runs, without_emoji_name, without_label, without_escape, without_time];
    marks.iter().find_map(|without| without(text).map(str::trim).filter(|inside| !inside.is_empty()))
}

/// Whether a password may be left.
fn has_letter(inside: &str) -> bool {
    inside.contains(char::is_alphanumeric)
}

/// Without signs that come in pairs: a chat program, a spreadsheet or a person may have put them there.
fn without_pair(text: &str) -> Option<&str> {
    PAIRS.iter().find_map(|&(open, close)| {
        // A program may have escaped both.
        let escaped = || between(text.strip_prefix('\\')?, open, close)?.strip_suffix('\\');
        // JSON's braces are its own.
        let inside = between(text, open, close).filter(|inside| open != "{" || !inside.starts_with('"'));
        inside.or_else(escaped)
    })
}

fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

fn is_in_pair_beside_a_word(text: &str) -> bool {
    let is_word = |part: &str| part.len() >= SHORTEST_WORD && part.chars().all(char::is_alphabetic);
    PAIRS.iter().any(|&(open, close)| {
        let behind = text.strip_prefix(open).and_then(|rest| rest.rsplit_once(close)).map(|(_, behind)| behind);
        let before = text.strip_suffix(close).and_then(|rest| rest.split_once(open)).map(|(before, _)| before);
        behind.is_some_and(is_word) || before.is_some_and(is_word)
    })
}

/// Without the same sign three times at an end, or twice at both ends: `***`, `// … //`, `>> … <<`. Fewer come by chance.
fn without_runs(text: &str) -> Option<&str> {
    let (start, end) = (run(text.bytes()), run(text.bytes().rev()));
    let is_at = |own: usize, other: usize| own >= 3 || (own == 2 && other >= 2 && !text.starts_with('.'));
    let from = if is_at(start, end) { start } else { 0 };
    let to = text.len() - if is_at(end, start) { end } else { 0 };
    text.get(from..to).filter(|inside| inside.len() < text.len() && has_letter(inside))
}

/// How often the first sign is there before another one comes.
fn run(mut signs: impl Iterator<Item = u8>) -> usize {
    let first = signs.next().filter(u8::is_ascii_punctuation);
    first.map_or(0, |first| 1 + signs.take_while(|&sign| sign == first).count())
}

/// Without the tag of a wiki, a board or a chat program at an end: `{noformat}`, `[color=red]`, `(edited)`, `[1]`, `{*}`,
/// `<@U01>`, `\texttt{ … }`, `[31m`.
fn without_tag(text: &str) -> Option<&str> {
    let bracketed = BRACKETS.iter().find_map(|&(open, close)| {
        // In round and square brackets letters begin a password by chance, unless a closing tag follows.
        let may_begin = |rest: &str| matches!(open, '{' | '<') || rest.contains("[/");
        let behind =
            || text.strip_prefix(open)?.split_once(close).filter(|(inside, rest)| is_tag(inside) && may_begin(rest));
        let before = || text.strip_suffix(close)?.rsplit_once(open).filter(|(_, inside)| is_tag(inside));
        behind().map(|(_, rest)| rest).or_else(|| before().map(|(rest, _)| rest))
    });
    bracketed.or_else(|| without_command(text)).or_else(|| without_colour(text)).filter(|inside| has_letter(inside))
}

fn is_tag(inside: &str) -> bool {
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_of_someone = inside.strip_prefix(['@', '/']).is_some_and(is_plain);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_of_someone || is_number(inside) || is_name(inside) || matches!(inside, "*" | "_")
}

/// Whether a word in small letters stands there, with what a tag says more behind it, or a number before it.
fn is_name(inside: &str) -> bool {
    let name = inside.trim_start_matches(['/', '.']).trim_start_matches(|sign: char| sign.is_ascii_digit());
    let rest = name.trim_start_matches(|sign: char| sign.is_ascii_lowercase());
    let is_spelt = |byte: u8| byte.is_ascii_alphanumeric() || b":=#./_@ -".contains(&byte);
    let goes_on = rest.bytes().all(is_spelt) && !rest.starts_with(|sign: char| sign.is_ascii_alphabetic());
    name.len() - rest.len() >= SHORTEST_TAG && goes_on
}

/// LaTeX's: a word behind a backslash, and braces around the text.
fn without_command(text: &str) -> Option<&str> {
    let (command, inside) = text.strip_prefix('\\')?.strip_suffix('}')?.split_once('{')?;
    let is_command = command.len() >= SHORTEST_TAG && command.bytes().all(|byte| byte.is_ascii_lowercase());
    is_command.then_some(inside)
}

/// What is left of a terminal's colour or paste mark where its escape character was lost: `[31m`, `[200~`.
fn without_colour(text: &str) -> Option<&str> {
    let is_code = |code: &str| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit() || byte == b';');
    let behind = || text.strip_prefix('[')?.split_once(['m', '~']).filter(|(code, _)| is_code(code));
    let before = || text.strip_suffix(['m', '~'])?.rsplit_once('[').filter(|(_, code)| is_code(code));
    behind().map(|(_, rest)| rest).or_else(|| before().map(|(rest, _)| rest))
}

/// Without the name of an emoji at an end: `:thumbsup:`, `:+1:`.
fn without_emoji_name(text: &str) -> Option<&str> {
    let is_name = |name: &str| {
        let is_spelt = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+_-".contains(&byte);
        name.len() > 1 && name.bytes().all(is_spelt)
    };
    let behind = || text.strip_prefix(':')?.split_once(':').filter(|(name, _)| is_name(name));
    let before = || text.strip_suffix(':')?.rsplit_once(':').filter(|(_, name)| is_name(name));
    behind().map(|(_, rest)| rest).or_else(|| before().map(|(rest, _)| rest))
}

/// Without a label that a person wrote before it: `mdp:`, `PWD=`.
fn without_label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once([':', '='])?;
    LABELS.contains(&label.to_ascii_lowercase().as_str()).then_some(rest)
}

/// Without an escaped blank or line end at an end: `%0A`, `=20`, `\n`, `_x000D_`.
fn without_escape(text: &str) -> Option<&str> {
    let behind = ESCAPES.iter().chain(&ESCAPES_BEHIND).find_map(|escape| text.strip_suffix(escape));
    behind.or_else(|| ESCAPES.iter().find_map(|escape| text.strip_prefix(escape)))
}

/// Without the time of day that a chat program shows behind a message: `12:01`, `10h30`.
fn without_time(text: &str) -> Option<&str> {
    let (rest, minutes) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let rest = rest.strip_suffix([':', 'h'])?;
    let (rest, hours) = rest.split_at_checked(rest.len().checked_sub(2)?)?;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(minutes) && is_number(hours)).then_some(rest)
}

const PAIRS: [(&str, &str); 25] = [
    ("«", "»"),
    ("“", "”"),
    ("„", "“"),
    ("‘", "’"),
    ("‹", "›"),
    ("”", "”"),
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("*", "*"),
    ("_", "_"),
    ("~", "~"),
    ("|", "|"),
    ("/", "/"),
    ("[-", "+}"),
    ("(", ")"),
    ("[", "]"),
    ("{", "}"),
    ("<", ">"),
    ("»", "«"),
    ("=", "="),
    ("+", "+"),
    ("#", "#"),
    ("`", "'"),
    (",,", "''"),
];
const BRACKETS: [(char, char); 4] = [('{', '}'), ('[', ']'), ('(', ')'), ('<', '>')];
const LABELS: [&str; 9] = ["code", "mdp", "new", "nouveau", "pass", "passe", "passwd", "password", "pwd"];
/// Escaped blanks and line ends, as addresses, mails, spreadsheets and programs write them.
const ESCAPES: [&str; 22] = [
    "%C2%A0",
    "%09",
    "%0A",
    "%0D",
    "%20",
    "=C2=A0",
    "=E2=80=8B",
    "=09",
    "=0A",
    "=0D",
    "=20",
    "=A0",
    "_x0020_",
    "_x000A_",
    "_x000a_",
    "_x000D_",
    "_x000d_",
    "&nbsp;",
    "&nbsp",
    "\\u00a0",
    "\\u200b",
    "\\xa0",
];
/// Line ends alone, which stand behind.
const ESCAPES_BEHIND: [&str; 8] = ["\\n", "\\r", "\\x0a", "\\u000a", "\\par", "\\line", "\\cell", "\\tab"];
/// In bytes.
const SHORTEST_WORD: usize = 4;
/// In bytes: fewer letters come by chance.
const SHORTEST_TAG: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";

    #[test]
    fn what_programs_put_around_a_password_is_seen_and_taken_off() {
        for (before, behind) in [
            ("« ", " »"),
            ("{", "}"),
            ("{noformat}", "{noformat}"),
            ("{color:#FF0000}", "{color}"),
            ("{*}", "{*}"),
            ("[color=red]", "[/color]"),
            ("", "{.password}"),
            ("", "(16car.)"),
            ("", "[1]"),
            ("", "(edited)"),
            ("<@U012AB3>", ""),
            ("\\texttt{", "}"),
            ("[31m", "[0m"),
            (">**", "**"),
            ("\"", "\","),
            ("=\"", "\""),
            ("", ":thumbsup:"),
            ("", ":+1:"),
            ("MDP:", ""),
            ("pwd=", ""),
            ("***", ""),
            ("//", "//"),
            (">>", "<<"),
            ("", "???"),
            ("", "%0A"),
            ("=C2=A0", ""),
            ("", "\\r\\n"),
            ("", "_x000D_"),
            ("", "\\par"),
            ("", "10h30"),
        ] {
            let marked = format!("{before}{PASSWORD}{behind}");
            assert!(has_mark(&marked), "{marked}");
            let bare = std::iter::successors(Some(marked.as_str()), |text| without_mark(text)).last();
            assert_eq!(bare, Some(PASSWORD), "{marked}");
        }
    }

    #[test]
    fn a_password_with_signs_of_its_own_has_no_mark() {
        for password in [PASSWORD, "(a)bcDEF12345", "=9bcDEF12345:", "**bcDEF123(45)a", "a:b:c;dE12", "12:0bcdEF12345x"]
        {
            assert!(!has_mark(password), "{password}");
        }
    }
}
