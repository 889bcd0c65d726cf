//! « Je passe la main » on one desk, « Reprendre d’un autre ordinateur » on the next.

use std::path::Path;

use anyhow::ensure;

use super::Journey;
use crate::{dialog, saved};

impl Journey {
    /// From home: saves every account in a file that opens with `passphrase`.
    #[track_caller]
    pub fn hands_over(self, file: &str, passphrase: &str) -> Journey {
        self.presses("hand-over")
            .arrives_at("hand-over")
            .fills("passphrase", passphrase)
            .fills("passphrase-again", passphrase)
            .presses("save-succession")
            .acts()
            .step(&format!("saves {file}"), |journey| {
                dialog::save_as(&journey.desk, &journey.desk.home().join(file))?;
                dialog::is_closed(&journey.desk)
            })
            .arrives_at("handed-over")
    }

    /// The `age` program opens the file, and finds this password in it.
    #[track_caller]
    pub fn age_finds(self, file: &str, passphrase: &str, password: &str) -> Journey {
        self.step(&format!("opens {file} with age"), |journey| {
            let contents = saved::age_contents(&journey.desk, &journey.desk.home().join(file), passphrase)?;
            let passwords = contents["accounts"].as_array().into_iter().flatten().map(|it| &it["password"]);
            let found = passwords.filter(|it| **it == password).count();
            ensure!(found == 1, "{found} accounts have it");
            Ok(())
        })
    }

    /// Carries the file away on a stick.
    #[track_caller]
    pub fn carries(self, file: &str, to: &Path) -> Journey {
        self.step(&format!("carries {file} away"), |journey| {
            std::fs::copy(journey.desk.home().join(file), to)?;
            Ok(())
        })
    }

    /// From home: chooses the file that came from another computer.
    #[track_caller]
    pub fn chooses_handover_file(self, file: &Path) -> Journey {
        self.presses("take-over")
            .arrives_at("take-over")
            .presses("choose-succession")
            .chooses_file(file)
            .sees_element("#chosen-file")
    }

    /// Types the passphrase of the chosen file, and has it opened.
    #[track_caller]
    pub fn takes_over_with(self, passphrase: &str) -> Journey {
        self.fills("passphrase", passphrase).presses("open-succession")
    }
}
