//! A desktop's session, by MATE's real session manager: it asks its programs before it ends. GNOME's speaks the same protocol.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::desk::Desk;
use crate::{bus, dialog, wait};

/// Starts the session; what is opened from now on is a program of it.
pub fn begin(desk: &mut Desk) -> Result<()> {
    let settings = desk.home().join(".config/glib-2.0/settings");
    fs::create_dir_all(&settings)?;
    // Of the whole desktop only what asks the programs, and a log-out that asks nobody else.
    fs::write(settings.join("keyfile"), SETTINGS)?;
    let empty = desk.run_folder().join("autostart");
    fs::create_dir(&empty)?;
    let mut session = desk.command("mate-session");
    session.arg(format!("--autostart={}", empty.display())).env("GSETTINGS_BACKEND", "keyfile");
    session.env("XDG_CONFIG_DIRS", &empty);
    let mut session = desk.record(&mut session, "mate-session")?.spawn().context("mate-session did not start")?;
    std::thread::spawn(move || session.wait());
    wait::until("the session on the bus", || Ok(bus::has(desk, NAME)?.then_some(())))?;
    wait::until("the session to run", || Ok(asked(desk, "IsSessionRunning", &[])?.contains("true").then_some(())))
}

/// Waits until the session knows of a program that is to be asked.
pub fn has_a_program(desk: &Desk) -> Result<()> {
    wait::until("a program of the session", || Ok(asked(desk, "GetClients", &[])?.contains("Client").then_some(())))
}

/// The person logs out.
pub fn log_out(desk: &Desk) -> Result<()> {
    asked(desk, "Logout", &[WITHOUT_CONFIRMATION]).map(drop)
}

/// The session is ended by force: its programs are told, and may not refuse.
pub fn is_ended_by_force(desk: &Desk) -> Result<()> {
    asked(desk, "Logout", &[BY_FORCE]).map(drop)
}

/// Waits until a program holds the session back, and answers with its name and its reason, as the session's own dialog shows them.
pub fn held_back_by(desk: &Desk) -> Result<(String, String)> {
    let inhibitor = wait::until("what holds the session back", || {
        let all = asked(desk, "GetInhibitors", &[])?;
        Ok(all.split('\'').nth(1).map(str::to_owned))
    })?;
    let said = |method: &str| -> Result<String> {
        let method = format!("{NAME}.Inhibitor.{method}");
        let answer = bus::call(desk, NAME, &inhibitor, &method, &[])?;
        Ok(answer.trim().trim_start_matches(['(', '\'', '"']).trim_end_matches([')', ',', '\'', '"']).to_owned())
    };
    Ok((said("GetAppId")?, said("GetReason")?))
}

/// The person presses « Log Out Anyway » in the session's own dialog.
pub fn logs_out_all_the_same(desk: &Desk) -> Result<()> {
    let dialog = wait::until("the session's dialog", || Ok(dialog::windows(desk, "--class", "mate-session")?.pop()))?;
    dialog::focus(desk, &dialog)?;
    dialog::xdotool(desk, &["key", "alt+l"]).map(drop)
}

/// Waits until the session is over.
pub fn is_over(desk: &Desk) -> Result<()> {
    wait::until("the end of the session", || Ok((!bus::has(desk, NAME)?).then_some(())))
}

/// Whether the session goes on.
pub fn goes_on(desk: &Desk) -> Result<()> {
    ensure!(bus::has(desk, NAME)?, "the session is over");
    Ok(())
}

fn asked(desk: &Desk, method: &str, arguments: &[&str]) -> Result<String> {
    bus::call(desk, NAME, "/org/gnome/SessionManager", &format!("{NAME}.{method}"), arguments)
}

const NAME: &str = "org.gnome.SessionManager";
const WITHOUT_CONFIRMATION: &str = "1";
const BY_FORCE: &str = "2";
const SETTINGS: &str = "[org/mate/desktop/session]
default-session=@as []
required-components-list=@as []
gnome-compat-startup=@as []
logout-prompt=false
";
