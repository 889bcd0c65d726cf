//! The steps of practice: on a portal that is made up, where Trousseau presses the buttons.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::Journey;
use crate::{dialog, keyring, practice, saved, wait};

impl Journey {
    /// From home: takes a made-up manager's place, and sees their structures. 0 has one, 1 has 23, 2 has 400.
    #[track_caller]
    pub fn practises_as(self, manager: usize) -> Journey {
        self.presses("begin-practice")
            .arrives_at("practice")
            .chooses(&format!("manager-{manager}"))
            .presses("structures")
            .arrives_at("structures")
    }

    /// Looks for structures, and is shown so many of them, ten at most.
    #[track_caller]
    pub fn finds(self, rows: usize, query: &str) -> Journey {
        self.fills("query", query).presses("search").step(&format!("finds {rows} by « {query} »"), |journey| {
            journey.window().is_idle()?;
            let count = "return document.querySelectorAll('[data-action=\"choose-structure\"]').length";
            let found = journey.window().run(count, Vec::new())?;
            ensure!(found == rows, "{found} are shown");
            Ok(())
        })
    }

    /// From the structures: chooses the one that is found by `query`, and goes on to its programs.
    #[track_caller]
    pub fn finds_and_chooses(self, query: &str) -> Journey {
        self.finds(1, query).presses("choose-structure").arrives_at("destinations")
    }

    /// From the programs: reads what will happen, and has Trousseau reset the password.
    #[track_caller]
    pub fn has_it_reset(self) -> Journey {
        self.reads_what_will_happen().presses("begin-reset")
    }

    /// Sees the reset being performed: the heading has the focus, axe-core finds nothing, the step under way is marked.
    #[track_caller]
    pub fn sees_it_performed(self, step: &str) -> Journey {
        self.arrives_at("performing").step(&format!("sees « {step} » under way"), |journey| {
            let window = journey.window();
            ensure!(window.screen()? == "performing", "it is done already");
            let now = window.text(".performing li.now")?;
            ensure!(now.contains(step), "« {now} » is marked");
            let rows = window.run("return document.querySelectorAll('.performing li').length", Vec::new())?;
            ensure!(rows == 4, "{rows} steps are shown");
            Ok(())
        })
    }

    /// From the first screen of practice: opens its portal in the browser too.
    #[track_caller]
    pub fn opens_practice_portal(self) -> Journey {
        self.presses("open-practice-portal").step("looks at the browser", |journey| {
            let address = journey.desk.browser.address()?;
            ensure!(address.starts_with("http://127.0.0.1:"), "{address} was opened");
            Ok(())
        })
    }

    /// Signs in on the portal in the browser, and asks there for a fault: the next page that it fits will meet it.
    #[track_caller]
    pub fn asks_for_fault(self, fault: &str) -> Journey {
        self.step(&format!("asks for « {fault} »"), |journey| {
            practice::ask_for_fault(&journey.desk.browser.address()?, fault)
        })
    }

    /// Shows the password, and takes note of it.
    #[track_caller]
    pub fn notes_password(self, password: &mut String) -> Journey {
        self.presses("reveal").step("takes note of the password", |journey| {
            journey.window().element("#secret")?;
            let shown = journey.window().run("return document.querySelector('#secret').textContent", Vec::new())?;
            *password = shown.as_str().context("a text")?.to_owned();
            ensure!(!password.is_empty(), "no password is shown");
            Ok(())
        })
    }

    /// Takes note of the account's login.
    #[track_caller]
    pub fn notes_login(self, login: &mut String) -> Journey {
        self.step("takes note of the login", |journey| {
            *login = journey.window().text("main .whose .login, main .who .login")?;
            Ok(())
        })
    }

    /// Saves under the name that the dialog proposes.
    #[track_caller]
    pub fn saves_as_proposed(self, extension: &str) -> Journey {
        self.acts().step(&format!("saves the proposed .{extension}"), |journey| {
            dialog::accept(&journey.desk)?;
            dialog::is_closed(&journey.desk)?;
            wait::until("the saved file", || Ok(journey.practice_export(extension).ok())).map(drop)
        })
    }

    /// The export of this kind is called ENTRAÎNEMENT…, and says so within, beside the login and the password.
    #[track_caller]
    pub fn practice_export_holds(self, extension: &str, login: &str, password: &str) -> Journey {
        self.step(&format!("reads the .{extension}"), |journey| {
            let path = journey.practice_export(extension)?;
            let text = match extension {
                "pdf" => saved::pdf_text(&journey.desk, &path, "")?,
                _ => saved::csv_cells(&journey.desk, &path)?.concat().join("\n"),
            };
            ensure!(
                text.to_uppercase().contains("ENTRAÎNEMENT"),
                "{} does not say that it is practice",
                path.display()
            );
            ensure!(text.contains(login) && text.contains(password), "{} lacks login or password", path.display());
            Ok(())
        })
    }

    /// The computer's keyring holds nothing of Trousseau's, and no file in the home folder holds one of these `words`.
    #[track_caller]
    pub fn left_nothing_of(self, words: &[&str]) -> Journey {
        self.step("looks for what practice left", |journey| {
            let secrets = keyring::secrets(&journey.desk, "service", "Trousseau")?;
            ensure!(secrets.is_empty(), "{} entries are in the keyring", secrets.len());
            for word in words {
                let files = journey.desk.files_that_hold(word.as_bytes())?;
                ensure!(files.is_empty(), "« {word} » is in {files:?}");
            }
            Ok(())
        })
    }

    /// The journal on disk knows the account with this login.
    #[track_caller]
    pub fn journal_knows(self, login: &str) -> Journey {
        self.step("looks into the journal", |journey| {
            let files = journey.desk.files_that_hold(login.as_bytes())?;
            ensure!(files.iter().any(|path| path.ends_with("journal.sqlite")), "{login} is only in {files:?}");
            Ok(())
        })
    }

    fn practice_export(&self, extension: &str) -> Result<PathBuf> {
        let is_it = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("ENTRAÎNEMENT") && path.extension().is_some_and(|found| found == extension)
        };
        let entries = std::fs::read_dir(self.desk.home())?.flatten().map(|entry| entry.path());
        entries.into_iter().find(is_it).with_context(|| format!("no ENTRAÎNEMENT….{extension} in the home folder"))
    }
}
