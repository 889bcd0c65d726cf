//! The marks that mail programs put before each line of what they quote.

use zeroize::Zeroizing;

/// The text without its quote marks, where every line that is not blank begins with the same ones (`>`, `> >`); else the text
/// as it is.
pub(crate) fn without(text: &str) -> Zeroizing<String> {
    let lines = || text.split_inclusive(is_line_end);
    let depths = lines().filter(|line| !line.trim().is_empty()).map(depth);
    let depth = depths.min().unwrap_or(0);
    if depth == 0 {
        return Zeroizing::new(text.to_owned());
    }
    let unquoted: Vec<&str> = lines().map(|line| behind(line, depth)).collect();
    Zeroizing::new(unquoted.concat())
}

/// How many quote marks a line begins with.
fn depth(line: &str) -> usize {
    let mut rest = line;
    let mut depth = 0;
    while let Some(next) = rest.trim_start_matches(BLANKS).strip_prefix('>') {
        (rest, depth) = (next, depth + 1);
    }
    depth
}

/// What follows so many quote marks, and the one blank that stands behind each.
fn behind(line: &str, depth: usize) -> &str {
    let mut rest = line;
    for _ in 0..depth {
        let Some(next) = rest.trim_start_matches(BLANKS).strip_prefix('>') else { return line };
        rest = next.strip_prefix(BLANKS).unwrap_or(next);
    }
    rest
}

/// What a mail program takes for the end of a line: no more, so that no character behind another separator is taken for its mark.
fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

const BLANKS: [char; 2] = [' ', '\u{a0}'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_of_every_line_are_taken_off_and_no_more() {
        assert_eq!(*without("> a\r\n>\r\n> b>c\r\n\r\n> d"), "a\r\n\r\nb>c\r\n\r\nd");
        assert_eq!(*without(">>a\n> > b\n"), "a\nb\n", "marks are the same whether blanks stand between them");
        assert_eq!(*without(">a\n>>b"), "a\n>b", "the second one may be the line's own");
    }

    #[test]
    fn where_a_line_has_none_all_stay() {
        for text in ["a\n> b", "> a\nb", "", "\n\n", "a"] {
            assert_eq!(*without(text), text);
        }
    }
}
