//! A script in the window, should one ever get there: what it can call, with what, and what it learns.

use std::fs;

use anyhow::ensure;
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, PASSWORD};
use journeys::window::{self, Window};
use journeys::{hostile, keyring};

#[test]
fn hostile_arguments_never_panic_and_learn_nothing() {
    Journey::begins("hostile-arguments")
        .starts_a_reset()
        .gives_the_manual_page()
        .does("calls every command with wrong arguments", |desk, window| {
            let home = desk.home().display().to_string();
            let words = [PASSWORD, LOGIN, &home, "panicked", "RUST_BACKTRACE", "src-tauri", "Secret(", "Os {", ".rs:"];
            for seed in seeds::at_least(3) {
                let came = hostile::calls(window, &hostile::commands(), seed.number(), &words)?;
                println!("{came:?}");
                ensure!(came.calls == came.answered + came.refused + came.waiting, "a call got lost: {came:?}");
                ensure!(came.told_too_much.is_empty(), "{:?}", came.told_too_much);
                ensure!(came.wordless.is_empty(), "refused without a word: {:?}", came.wordless);
                ensure!(came.refused > came.calls / 2, "the arguments were not wrong enough: {came:?}");
            }
            unharmed(desk)
        })
        .closes()
        .opens()
        .is_unfinished();
}

#[test]
fn what_is_no_command_of_ours_is_refused() {
    const FOREIGN: &[&str] = &[
        "no_such_command",
        "",
        "__proto__",
        "plugin:event|listen",
        "plugin:event|emit",
        "plugin:window|close",
        "plugin:window|create",
        "plugin:webview|create_webview_window",
        "plugin:webview|internal_toggle_devtools",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:resources|close",
        "plugin:image|from_path",
        "plugin:menu|new",
        "plugin:tray|new",
        "plugin:single-instance|x",
        "plugin:shell|execute",
        "plugin:fs|read_file",
    ];
    Journey::begins("foreign-commands")
        .does("calls what is not ours", |desk, window| {
            let came = hostile::calls(window, FOREIGN, 1, &["panicked"])?;
            ensure!(came.refused == came.calls, "something was answered: {came:?}");
            unharmed(desk)
        })
        .is_as_before();
}

#[test]
fn the_page_runs_no_script_but_its_own_and_reaches_nothing() {
    Journey::begins("shut-page")
        .does("tries each way", |_, window| {
            let is = |what: &str, script: &str| tried(window, what, script);
            is("no global Tauri object", "window.__TAURI__ === undefined")?;
            is("the prototypes are frozen", "Object.isFrozen(Object.prototype)")?;
            is("a text is not run", "(() => { try { return new Function('return 1')() } catch { return true } })() === true")?;
            let inline = "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';
                document.body.append(s); s.remove(); return window.ran === undefined })()";
            is("an inline script does not run", inline)?;
            let policy = "document.querySelector('meta[http-equiv=\"Content-Security-Policy\" i]') !== null";
            let fetched = "const done = arguments[0]; fetch('http://127.0.0.1:9/').then(() => done(false), () => 0);
                addEventListener('securitypolicyviolation', (e) => done(e.effectiveDirective === 'connect-src'))";
            let refused = window.run_async(fetched, Vec::new())?;
            ensure!(refused == true, "the network is not shut by the policy ({policy})");
            let opened = "const done = arguments[0]; const f = document.createElement('iframe'); f.src = 'https://example.org/';
                addEventListener('securitypolicyviolation', (e) => { f.remove(); done(/^frame-src|child-src/.test(e.effectiveDirective)) });
                document.body.append(f)";
            ensure!(window.run_async(opened, Vec::new())? == true, "a frame is not shut out by the policy");
            Ok(())
        })
        .is_as_before();
}

fn tried(window: &Window, what: &str, script: &str) -> anyhow::Result<()> {
    ensure!(window.run(&format!("return {script}"), Vec::new())? == true, "{what}: not so");
    Ok(())
}

/// The program runs, nothing of it panicked, and the password is where it was.
fn unharmed(desk: &Desk) -> anyhow::Result<()> {
    ensure!(window::runs(desk), "it has ended");
    for said in fs::read_dir(desk.said())? {
        let said = said?.path();
        let text = String::from_utf8_lossy(&fs::read(&said)?).into_owned();
        ensure!(!text.contains("panicked"), "{}: {text}", said.display());
    }
    let held = keyring::secrets(desk, "service", "Trousseau")?;
    ensure!(held.is_empty() || held.iter().any(|secret| secret == PASSWORD), "the password has left the keyring");
    Ok(())
}
