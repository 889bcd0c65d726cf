//! The password on the clipboard: lent, and never more than that.

use anyhow::ensure;
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, PASSWORD};

fn has_a_password(name: &'static str) -> Journey {
    Journey::begins(name).starts_a_reset().gives_the_manual_page()
}

/// What a clipboard history asks before it keeps something (KDE's, and others after it).
fn hint(desk: &Desk) -> anyhow::Result<String> {
    let mut asked = desk.command("xclip");
    asked.args(["-selection", "clipboard", "-o", "-target", "x-kde-passwordManagerHint"]);
    Ok(String::from_utf8(asked.output()?.stdout)?)
}

#[test]
fn a_lent_password_asks_histories_to_leave_it_out_and_a_login_does_not() {
    has_a_password("clipboard-hint")
        .presses("copy-password")
        .clipboard_holds(PASSWORD)
        .does("asks as a history does", |desk, _| {
            ensure!(hint(desk)? == "secret", "a history would keep it");
            Ok(())
        })
        .presses("copy-login")
        .clipboard_holds(LOGIN)
        .does("asks again", |desk, _| {
            ensure!(hint(desk)?.is_empty(), "a login is no secret");
            Ok(())
        })
        .is_unfinished();
}

#[test]
fn what_was_copied_since_is_not_wiped_with_the_password() {
    has_a_password("clipboard-since")
        .presses("copy-password")
        .clipboard_holds(PASSWORD)
        .copies("pain, lait")
        .presses("empty-clipboard")
        .clipboard_holds("pain, lait")
        .closes()
        .does_at_the_desk("looks at the clipboard", |desk| {
            let held = journeys::clipboard::text(desk)?;
            ensure!(held.as_deref() == Some("pain, lait"), "it was wiped");
            Ok(())
        })
        .opens()
        .is_unfinished();
}
