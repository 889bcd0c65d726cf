//! Every screen in French and English, light and dark, at 200 %: axe-core finds nothing, and nothing is cut off.

use anyhow::ensure;
use journeys::axe;
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::window::Window;

#[test]
fn settings_change_language_and_appearance_and_stay_accessible() {
    Journey::begins("settings")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-settings")
        .arrives_at("settings")
        .does("chooses dark", |_, window| window.press("#appearance-dark"))
        .sees_element("html[data-appearance=\"dark\"]")
        .does("looks at it", accessible)
        .does("chooses English", |_, window| window.press("#language-en"))
        .sees_element("html[lang=\"en\"]")
        .does("looks at it", accessible)
        .presses("go-history")
        .arrives_at("history")
        .power_cut()
        .sees_element("html[lang=\"en\"][data-appearance=\"dark\"]")
        .arrives_at("home")
        .is_unfinished();
}

#[test]
fn at_twice_the_size_no_screen_is_wider_than_the_window() {
    Journey::begins("twice-the-size")
        .does("makes the window half as wide", |_, window| window.resize(480, 400))
        .starts_a_reset()
        .does("looks for what is cut off", fits)
        .gives_the_manual_page()
        .does("looks for what is cut off", fits)
        .presses("save")
        .arrives_at("save")
        .does("looks for what is cut off", fits)
        .presses("to-do")
        .arrives_at("to-do")
        .does("looks for what is cut off", fits)
        .is_unfinished();
}

fn accessible(_: &Desk, window: &Window) -> anyhow::Result<()> {
    let violations = axe::violations(window)?;
    ensure!(violations.is_empty(), "axe-core: {}", violations.join("\n"));
    Ok(())
}

/// Nothing has to be scrolled sideways.
fn fits(_: &Desk, window: &Window) -> anyhow::Result<()> {
    let wide =
        window.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth", Vec::new())?;
    ensure!(wide.as_i64().is_some_and(|wide| wide <= 0), "{wide} pixels stick out");
    Ok(())
}
