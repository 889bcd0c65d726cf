//! Who sits at this computer, as the system names them: what the journal says of each entry's writer.

/// The name of the system's user, with their login where that is another: « Lucie Maréchal (lmarechal) ». `None` where
/// the system names nobody. It is what the user's session says, no proof.
pub fn name_of_this_user() -> Option<String> {
    name(whoami::realname().ok().as_deref(), whoami::username().ok().as_deref())
}

fn name(real: Option<&str>, login: Option<&str>) -> Option<String> {
    match (real.and_then(one_line), login.and_then(one_line)) {
        (Some(real), Some(login)) if real != login => Some(format!("{real} ({login})")),
        (real, login) => login.or(real),
    }
}

/// The name on one line, short enough for one; `None` where there is nothing to read.
fn one_line(name: &str) -> Option<String> {
    let readable: String = name.chars().map(|it| if it.is_control() { ' ' } else { it }).take(LONGEST).collect();
    let words: Vec<&str> = readable.split_whitespace().collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

/// Characters: the longest login that Windows allows, and more than any name in a directory.
const LONGEST: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_named_with_their_login_and_once_where_both_are_one() {
        assert_eq!(name(Some("Lucie Maréchal"), Some("lmarechal")).as_deref(), Some("Lucie Maréchal (lmarechal)"));
        assert_eq!(name(Some("root"), Some("root")).as_deref(), Some("root"));
        assert_eq!(name(None, Some("jdurand")).as_deref(), Some("jdurand"));
        assert_eq!(name(Some("  "), Some("jdurand")).as_deref(), Some("jdurand"), "no real name was ever typed");
        assert_eq!(name(Some("Accueil"), None).as_deref(), Some("Accueil"));
        assert_eq!(name(Some(""), None), None);
    }

    #[test]
    fn a_name_with_line_breaks_stands_on_one_line_and_one_without_end_is_cut() {
        assert_eq!(name(Some("Lucie\r\n\tMaréchal\u{7}"), None).as_deref(), Some("Lucie Maréchal"));
        assert_eq!(name(Some(&"x".repeat(1000)), None).map(|it| it.len()), Some(LONGEST));
    }

    #[test]
    fn whoever_runs_this_has_a_name() {
        assert!(name_of_this_user().is_some_and(|it| !it.trim().is_empty()));
    }
}
