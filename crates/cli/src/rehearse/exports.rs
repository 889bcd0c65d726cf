//! Every export there is, of one practice reset.

use std::path::{Path, PathBuf};

use chorus_pro::Secret;
use handover::{HandedOver, HandoverError, Reset, atomic_file, csv, file_name, pdf};
use jiff::ZonedDateTime;
use language::{Language, Texts};
use rotation::{Account, NewDestination, UpdatedBy};

/// A program that could use the account.
pub(super) fn program(language: Language) -> NewDestination {
    let name = Texts::of(language).say("practice-program");
    NewDestination { name, updated_by: UpdatedBy::Me, note: String::new() }
}

/// Writes them into `folder` and answers with where they are.
pub(super) fn write(
    folder: &Path,
    account: &Account,
    password: &Secret,
    passphrase: &Secret,
    now: &ZonedDateTime,
) -> Result<Vec<PathBuf>, String> {
    let language = Language::French;
    let reset = Reset::of(account, now, language);
    let handed = HandedOver { reset: &reset, password };
    let made = [
        (file_name::suggest(&reset, "pdf", language), pdf::export(&handed, language)),
        (file_name::suggest_protected(&reset, "pdf", language), pdf::export_protected(&handed, language, passphrase)),
        (file_name::suggest(&reset, "csv", language), csv::export(&handed, language)),
    ];
    let mut written = Vec::new();
    for (name, bytes) in made {
        let path = folder.join(name);
        let outcome = bytes.and_then(|bytes| atomic_file::write(&path, &bytes));
        outcome.map_err(|error: HandoverError| format!("{}: {error}", path.display()))?;
        written.push(path);
    }
    Ok(written)
}
