//! Writes sample exports into a folder, for programs that are not ours to read: `export_samples FOLDER`.
//!
//! Beside the files lies `manifest.json`: for each one its file name, its format, the login and the password that a
//! reader must find in it, its passphrase where it has one, its size and the milliseconds that making it took.

use std::path::Path;
use std::time::Instant;

use chorus_pro::{Environment, Secret, StructureId, TechnicalLogin};
use handover::{Destination, HandedOver, HandoverError, Reset, atomic_file, calendar, csv, pdf};
use jiff::Timestamp;
use jiff::civil::date;
use language::Language;
use rotation::DueDate;
use serde_json::{Value, json};

const PASSPHRASE: &str = "Gouttière d’été 2026";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("export_samples FOLDER")?;
    let folder = Path::new(&folder);
    let passphrase = Secret::parse(PASSPHRASE.to_owned())?;
    let mut written = Vec::new();
    for (name, password) in passwords() {
        let secret = Secret::parse(password.clone())?;
        let reset = reset(name)?;
        let handed = HandedOver { reset: &reset, password: &secret };
        let truth = json!({"password": password, "login": reset.login.as_str(), "structure": reset.structure_name});
        for language in Language::ALL {
            let file = format!("{name}.{}", language.code());
            written.push(write(folder, format!("{file}.pdf"), "pdf", &truth, || pdf::export(&handed, language))?);
            written.push(write(folder, format!("{file}.csv"), "csv", &truth, || csv::export(&handed, language))?);
        }
        let days = || Ok(calendar::export(&reset, Timestamp::UNIX_EPOCH, Language::French));
        written.push(write(folder, format!("{name}.ics"), "calendar", &truth, days)?);
        // Protecting takes a second without optimisation: a few will do.
        if !["manual-page", "accents", "printable", "very-long"].contains(&name) {
            continue;
        }
        let mut truth = truth.clone();
        truth["passphrase"] = json!(PASSPHRASE);
        let protect = || pdf::export_protected(&handed, Language::French, &passphrase);
        written.push(write(folder, format!("{name}.protected.pdf"), "protected-pdf", &truth, protect)?);
    }
    std::fs::write(folder.join("manifest.json"), serde_json::to_vec_pretty(&written)?)?;
    Ok(())
}

fn write<Bytes: AsRef<[u8]>>(
    folder: &Path,
    file: String,
    format: &str,
    truth: &Value,
    make: impl Fn() -> Result<Bytes, HandoverError>,
) -> Result<Value, HandoverError> {
    let started = Instant::now();
    let bytes = make()?;
    let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
    atomic_file::write(&folder.join(&file), bytes.as_ref())?;
    let mut entry = truth.clone();
    entry["file"] = json!(file);
    entry["format"] = json!(format);
    entry["bytes"] = json!(bytes.as_ref().len());
    entry["milliseconds"] = json!(milliseconds);
    Ok(entry)
}

/// Passwords that something in the world gets wrong.
fn passwords() -> Vec<(&'static str, String)> {
    let printable: String = ('!'..='~').chain("éàçÉœ€".chars()).collect();
    vec![
        ("manual-page", ".c7PNcw5ohu,(Yw1".to_owned()),
        ("semicolon", "a;b\";\"c;;d".to_owned()),
        ("quotes", "\"\"'a\"b'\"".to_owned()),
        ("formula", "=SUM(A1:A9)+1".to_owned()),
        ("formula-quoted", "\"=1+1\"".to_owned()),
        ("at-sign", "@SUM-1+2".to_owned()),
        ("minus", "-1+cmd|'x'!A0".to_owned()),
        ("digits", "0012345678901".to_owned()),
        ("markup", "<b>&amp;&lt;</b>".to_owned()),
        ("accents", "é'à\"çÉœ€".to_owned()),
        ("blanks", "a b c' d".to_owned()),
        ("combining", "ae\u{301}b".to_owned()),
        ("alike", "lI1|O0oQ'`´".to_owned()),
        ("printable", printable),
        ("long", (0..128_u8).map(|place| char::from(b'!' + place % 94)).collect()),
        ("very-long", (0..300_u16).map(|place| char::from(b'!' + (place % 94) as u8)).collect()),
    ]
}

fn reset(name: &str) -> Result<Reset, chorus_pro::Error> {
    let long = name == "long" || name == "very-long";
    let structure_name = if long {
        "Syndicat intercommunal à vocation unique de gestion des eaux & forêts du Haut-Valserine ".repeat(3)
    } else {
        "Commune de Valserine « <L’Été> & Cie »".to_owned()
    };
    let destination = |name: &str, updated_by: &str, note: &str| Destination {
        name: name.to_owned(),
        updated_by: updated_by.to_owned(),
        note: note.to_owned(),
    };
    Ok(Reset {
        login: TechnicalLogin::parse("TECH_021010000100014@cpp2017.fr")?,
        structure_id: Some(StructureId::parse("21010000100014")?),
        structure_name,
        environment: Environment::Production,
        reset_at: date(2026, 11, 24).at(14, 7, 0, 0),
        due: DueDate::About(date(2028, 1, 22)),
        destinations: vec![
            destination("e.magnus", "l’éditeur", "Appeler l’assistance, dossier 2026-118"),
            destination("Odoo", "moi", "Comptabilité > Configuration > Paramètres > Chorus Pro"),
            destination("Archivage Łódź 🔑", "l’informatique", ""),
        ],
    })
}
