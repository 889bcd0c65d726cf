//! `shown_to_safe OUT [RUNS]`: how long it takes from the moment when the portal's window shows the new password until it is kept,
//! in the real window, and what the real keyring and the journal on disk take of such a while. Writes a JSON file, prints a table.
//!
//! Practice keeps its passwords in memory, so the two are measured apart: in the window, from the first pixel of the password's
//! own colour to the change of Trousseau's screen; and `keyring_round`, which keeps passwords as a real reset does.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::{appearing, built, dialog, keyring, wait};
use serde_json::{Value, json};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (out, runs) = match arguments.as_slice() {
        [out] => (PathBuf::from(out), RUNS),
        [out, runs] => (PathBuf::from(out), runs.parse()?),
        _ => bail!("shown_to_safe OUT [RUNS]"),
    };
    let first = row("first generation: shown to kept", (0..runs).map(|_| manual_page()).collect::<Result<_>>()?);
    let second = row("second generation: shown to kept", (0..runs).map(|_| todays_portal()).collect::<Result<_>>()?);
    let kept = row("of it, as a real reset: journal on disk and keyring", on_disk(runs)?);
    let all = json!({ "unit": "milliseconds", "runs": runs, "rows": [first, second, kept] });
    std::fs::write(&out, serde_json::to_vec_pretty(&all)?).with_context(|| out.display().to_string())?;
    println!("{}", out.display());
    Ok(())
}

/// The recap of the manual page.
fn manual_page() -> Result<f64> {
    let mut took = None;
    Journey::begins("shown-to-safe-first")
        .practises_with_the_portal_open()
        .opens_portal_window()
        .signs_in_to_portal()
        .has_it_all_pressed()
        .does("resets, and looks at the clock", |desk, window| {
            let shown = appearing::of(desk, &dialog::portal_window(desk)?, RECAP)?;
            window
                .run(&format!("{CLOCK}(() => document.querySelector('main').dataset.screen === 'kept')"), Vec::new())?;
            window.press("[data-action=\"reset-in-portal-window\"]")?;
            took = Some(between(shown, window)?);
            Ok(())
        })
        .stays_at("kept");
    took.context("the journey came to its end")
}

/// The form of today's portal.
fn todays_portal() -> Result<f64> {
    let mut took = None;
    Journey::begins("shown-to-safe-second")
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .signs_in_to_portal()
        .types_the_code()
        .does("has everything pressed, and looks at the clock", |desk, window| {
            let shown = appearing::of(desk, &dialog::portal_window(desk)?, FORM)?;
            let is_kept = "(() => document.querySelector('[data-action=\"reset-in-portal-window\"]') !== null)";
            window.run(&format!("{CLOCK}{is_kept}"), Vec::new())?;
            wait::until("the password to be kept", || {
                let press = "document.querySelector('[data-action=\"press-in-portal-window\"]')?.click();
                    return document.querySelector('[data-action=\"reset-in-portal-window\"]') !== null";
                Ok((window.run(press, Vec::new())? == true).then_some(()))
            })?;
            took = Some(between(shown, window)?);
            Ok(())
        })
        .stays_at("portal-window");
    took.context("the journey came to its end")
}

/// From the pixel to the change of Trousseau's screen.
fn between(shown: std::thread::JoinHandle<Result<f64>>, window: &journeys::window::Window) -> Result<f64> {
    let shown = shown.join().map_err(|_| anyhow::anyhow!("whoever looked has panicked"))??;
    let kept = wait::until("the password to be kept", || Ok(window.run("return window.keptAt", Vec::new())?.as_f64()))?;
    Ok(kept - shown)
}

/// Keeps made-up passwords in a real keyring, with the journal on disk.
fn on_disk(runs: usize) -> Result<Vec<f64>> {
    let desk = Desk::new()?;
    keyring::open(&desk)?;
    (0..runs).map(|run| kept_on_disk(&desk, &desk.home().join(format!("journal-{run}")))).collect()
}

fn kept_on_disk(desk: &Desk, folder: &Path) -> Result<f64> {
    std::fs::create_dir(folder)?;
    let program = built::program("examples/keyring_round")?;
    let mut round = desk.command(program.to_str().context("a path that is text")?);
    let mut round = round.arg(folder).arg("time").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    writeln!(round.stdin.take().context("its input is piped")?, "un-mot-de-passe-1")?;
    let said: Value = serde_json::from_slice(&round.wait_with_output()?.stdout)?;
    ensure!(said["kept"] == true, "it was not kept: {said}");
    said["milliseconds"].as_f64().context("it says how long it took")
}

fn row(name: &str, mut took: Vec<f64>) -> Value {
    took.sort_by(f64::total_cmp);
    let at = |part: f64| took[((took.len() - 1) as f64 * part).round() as usize].round();
    println!("| {name} | median {} ms | from {} to {} |", at(0.5), at(0.0), at(1.0));
    json!({ "name": name, "median": at(0.5), "least": at(0.0), "most": at(1.0) })
}

/// Writes down when the condition that follows is true of the screen for the first time.
const CLOCK: &str = "const look = (is) => { const watcher = new MutationObserver(() => { if (is()) { window.keptAt ??= Date.now(); watcher.disconnect(); } });
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true }); }; look";
/// What the practice portal paints behind the recap's password, and on no page before, as its style.css has it.
const RECAP: [u8; 3] = [0xee, 0xec, 0xe4];
/// What it frames the form's password in.
const FORM: [u8; 3] = [0xc0, 0x00, 0x00];
const RUNS: usize = 15;
