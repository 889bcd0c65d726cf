//! The steps that nearly every reset has, up to the password and on from it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use chorus_pro::Secret;
use jiff::civil::DateTime;

use super::Journey;
use crate::{clipboard, dialog, portal, saved, wait};

impl Journey {
    /// From home: describes a new account.
    #[track_caller]
    pub fn describes_account(self, login: &str, structure: &str, id: &str) -> Journey {
        self.presses("choose-way")
            .arrives_at("way")
            .presses("choose-account")
            .arrives_at("account")
            .fills("login", login)
            .fills("structure-name", structure)
            .fills("structure-id", id)
            .presses("add-account")
            .arrives_at("destinations")
    }

    /// Names a program that uses the account. `who` is `me`, `it` or `vendor`.
    #[track_caller]
    pub fn names_destination(self, name: &str, who: &str, note: &str) -> Journey {
        self.fills("destination-name", name)
            .step(&format!("says that {who} updates it"), |journey| {
                journey.window().press(&format!("#updated-by-{who}"))
            })
            .fills("destination-note", note)
            .presses("add-destination")
            .sees_element("#destinations")
    }

    /// Names one more program, where there is one already.
    #[track_caller]
    pub fn names_another_destination(self, name: &str, who: &str, note: &str) -> Journey {
        self.presses("show-destination-form").names_destination(name, who, note).sees_element("#destinations li + li")
    }

    /// Reads what will happen; on a Friday evening it says that the vendor can be reached.
    #[track_caller]
    pub fn reads_what_will_happen(self) -> Journey {
        self.presses("what-will-happen").arrives_at("what-will-happen").answers_friday()
    }

    /// On a Friday evening: says that the vendor can be reached.
    #[track_caller]
    pub fn answers_friday(self) -> Journey {
        self.step("answers the Friday question", |journey| {
            if journey.window().shows("#vendor-yes")? {
                journey.window().press("#vendor-yes")?;
            }
            Ok(())
        })
    }

    /// The account and the program of the vendor's page, up to the steps on the official page.
    #[track_caller]
    pub fn starts_a_reset(self) -> Journey {
        self.describes_account(portal::LOGIN, portal::STRUCTURE, portal::STRUCTURE_ID)
            .names_destination("e.magnus", "vendor", "Paramètres, Chorus Pro")
            .begins_a_reset()
    }

    /// From the programs to the steps on the official page.
    #[track_caller]
    pub fn begins_a_reset(self) -> Journey {
        self.reads_what_will_happen().presses("begin-reset").arrives_at("follow")
    }

    /// Copies the whole manual page and has it read: its password is kept.
    #[track_caller]
    pub fn gives_the_manual_page(self) -> Journey {
        self.copies(portal::manual_page()).presses("read-clipboard").arrives_at("kept")
    }

    /// Sees the steps of the first generation, whichever is shown.
    #[track_caller]
    pub fn follows_the_first_generation(self) -> Journey {
        self.presses("show-steps").sees("Réinitialiser le mot de passe (utilisateur technique)")
    }

    /// Shows the password, and compares it with `password`, character by character.
    #[track_caller]
    pub fn reveals(self, password: &str) -> Journey {
        self.presses("reveal").shows_password(password)
    }

    /// The password stands on the screen.
    #[track_caller]
    pub fn shows_password(self, password: &str) -> Journey {
        self.step("reads the password", |journey| {
            let window = journey.window();
            window.element("#secret")?;
            let shown = window.run("return document.querySelector('#secret').textContent", Vec::new())?;
            ensure!(shown == password, "another password is shown");
            Ok(())
        })
    }

    /// Answers the file dialog with a file in the home folder, and waits for the word that it is saved.
    #[track_caller]
    pub fn saves_as(self, file: &str) -> Journey {
        self.acts().step(&format!("saves {file}"), |journey| {
            let before = journey.saved_count()?;
            dialog::save_as(&journey.desk, &journey.desk.home().join(file))?;
            dialog::is_closed(&journey.desk)?;
            wait::until("the word that it is saved", || Ok((journey.saved_count()? > before).then_some(())))?;
            ensure!(journey.desk.home().join(file).is_file(), "{file} is not there");
            journey.keep_export(file)
        })
    }

    /// Saves the reminders for the calendar under this name in the home folder, by the dialog's own field.
    #[track_caller]
    pub fn saves_reminders_as(self, file: &str) -> Journey {
        self.saves_with("save-calendar", file).step(&format!("reads {file}"), |journey| {
            let days = fs::read_to_string(journey.desk.home().join(file))?;
            ensure!(days.matches("BEGIN:VEVENT").count() == 2, "not two days: {days}");
            Ok(())
        })
    }

    /// Presses a button that asks for a file, names one in the home folder, and waits for the word that it is saved.
    #[track_caller]
    pub fn saves_with(self, action: &str, file: &str) -> Journey {
        self.presses(action).acts().step(&format!("saves {file}"), |journey| {
            dialog::save_as(&journey.desk, &journey.desk.home().join(file))?;
            dialog::is_closed(&journey.desk)?;
            journey.window().element("#saved")?;
            journey.keep_export(file)
        })
    }

    /// On the screen « gardé »: says that the reset was made at another time, by the clock on the wall.
    #[track_caller]
    pub fn dates_the_reset(self, at: DateTime) -> Journey {
        self.presses("show-date")
            .step(&format!("says that it was made {at}"), |journey| {
                // Each system draws its own picker of a date.
                let fill = "document.querySelector('#reset-at').value = arguments[0]";
                journey.window().run(fill, vec![at.strftime("%Y-%m-%dT%H:%M").to_string().into()]).map(drop)
            })
            .presses("date-reset")
    }

    /// From the steps on the official page: types the password by hand, twice.
    #[track_caller]
    pub fn types_the_password(self, login: &str, password: &Secret) -> Journey {
        // EXPOSE: a made-up password, typed as a person would
        let typed = password.expose();
        self.presses("type-it")
            .fills("typed-login", login)
            .fills("typed-password", typed)
            .fills("typed-again", typed)
            .presses("keep-typed")
    }

    /// Copies what was asked of PISTE and heard; each of these stands in it.
    #[track_caller]
    pub fn copies_evidence_of(self, said: &[&str]) -> Journey {
        self.presses("copy-evidence").step("reads the evidence", |journey| {
            wait::until(&format!("the evidence {said:?}"), || {
                let copied = clipboard::text(&journey.desk)?.unwrap_or_default();
                Ok(said.iter().all(|words| copied.contains(words)).then_some(()))
            })
        })
    }

    /// Finds the login and the password in the saved PDF, the password in one run.
    #[track_caller]
    pub fn pdf_holds(self, file: &str, passphrase: &str, password: &str) -> Journey {
        self.step(&format!("reads {file}"), |journey| {
            let text = saved::pdf_text(&journey.desk, &journey.desk.home().join(file), passphrase)?;
            ensure!(text.contains(portal::LOGIN), "the login is not in {file}");
            ensure!(text.contains(password), "the password is not in {file} in one run");
            Ok(())
        })
    }

    /// Finds the password in a cell of the saved table.
    #[track_caller]
    pub fn csv_holds(self, file: &str, password: &str) -> Journey {
        self.step(&format!("reads {file}"), |journey| {
            let cells = saved::csv_cells(&journey.desk, &journey.desk.home().join(file))?;
            ensure!(cells.iter().flatten().any(|cell| cell == password), "no cell of {file} is the password");
            Ok(())
        })
    }

    /// Hands a file of the home folder to the file dialog.
    #[track_caller]
    pub fn chooses_file(self, path: &Path) -> Journey {
        self.acts().step("chooses a file", |journey| dialog::choose(&journey.desk, path))
    }

    /// The official page was opened in the user's browser, at an address of the State's.
    #[track_caller]
    pub fn browser_shows_official_page(self) -> Journey {
        self.step("looks at the browser", |journey| {
            let address = journey.desk.browser.address()?;
            let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or("");
            ensure!(host.ends_with(".gouv.fr"), "{address} was opened");
            Ok(())
        })
    }

    /// Goes through the programs that wait, confirms each, and comes to the question whether to keep the password.
    #[track_caller]
    pub fn confirms_every_destination(self) -> Journey {
        self.step("confirms each program", |journey| {
            let window = journey.window();
            window.arrive("to-do")?;
            window.is_idle()?;
            while window.shows("[data-action=\"confirm-destination\"]")? {
                let waiting = "return document.querySelectorAll('[data-action=\"confirm-destination\"]').length";
                let before = window.run(waiting, Vec::new())?;
                window.press("[data-action=\"confirm-destination\"]")?;
                wait::until("the confirmation", || Ok((window.run(waiting, Vec::new())? != before).then_some(())))?;
            }
            Ok(())
        })
        .presses("done")
        .arrives_at("done")
    }

    fn saved_count(&self) -> Result<u64> {
        let count = self.window().run("return document.querySelectorAll('#saved li').length", Vec::new())?;
        count.as_u64().context("a number")
    }
}
