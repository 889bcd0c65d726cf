//! What other people's programs read in the exports: pdftotext, a mouse in Poppler, qpdf, Python and LibreOffice.
//!
//! The samples come from `crates/handover/examples/export_samples.rs`, with a manifest of what must be found in each.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

#[test]
fn pdftotext_gives_each_password_on_a_line_of_its_own_byte_for_byte() {
    for sample in samples_of(&["pdf", "protected-pdf"]) {
        for mode in ["-raw", "-nopgbrk", "-layout"] {
            let output =
                run(Command::new("pdftotext").args([mode, "-upw", &sample.passphrase]).arg(&sample.path).arg("-"));
            let text = String::from_utf8(output.stdout).unwrap();
            let lines = || text.lines().map(|line| if mode == "-layout" { line.trim() } else { line });
            assert!(lines().any(|line| line == sample.password), "{} {mode}", sample.file);
            assert!(text.contains(&sample.login), "{} {mode}", sample.file);
        }
    }
}

#[test]
fn a_mouse_drawn_over_the_password_and_a_double_click_on_it_copy_it_whole() {
    for sample in samples_of(&["pdf", "protected-pdf"]) {
        let output = run(Command::new("/usr/bin/python3")
            .args(["-c", DRAG])
            .arg(&sample.path)
            .args([&sample.passphrase, &sample.password]));
        let copied: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(copied["drag"], sample.password.as_str(), "{}", sample.file);
        // A double click takes a word; only where there is one.
        if !sample.password.contains(' ') {
            assert_eq!(copied["double click"], sample.password.as_str(), "{}", sample.file);
        }
    }
}

#[test]
fn qpdf_finds_nothing_wrong_and_the_protection_is_the_strongest_there_is() {
    for sample in samples_of(&["pdf", "protected-pdf"]) {
        let password = format!("--password={}", sample.passphrase);
        run(Command::new("qpdf").args(["--check", &password]).arg(&sample.path));
        let output = run(Command::new("qpdf").args(["--show-encryption", &password]).arg(&sample.path));
        let said = String::from_utf8(output.stdout).unwrap();
        let strongest = said.contains("R = 6") && said.contains("AESv3");
        assert_eq!(strongest, sample.format == "protected-pdf", "{}: {said}", sample.file);
    }
}

#[test]
fn a_protected_sheet_stays_shut_without_its_passphrase_and_an_open_one_does_not() {
    for sample in samples_of(&["pdf", "protected-pdf"]) {
        for wrong in ["", "Gouttiere d'ete 2026"] {
            let opened = Command::new("pdftotext").args(["-upw", wrong]).arg(&sample.path).arg("-").output().unwrap();
            assert_eq!(opened.status.success(), sample.format == "pdf", "{} with {wrong:?}", sample.file);
        }
        let bytes = std::fs::read(&sample.path).unwrap();
        let shown = bytes.windows(sample.login.len()).any(|part| part == sample.login.as_bytes());
        assert!(!shown, "{} names the account in clear", sample.file);
    }
}

#[test]
fn a_calendar_program_finds_both_days_with_an_alarm_each_and_no_password() {
    for sample in samples_of(&["calendar"]) {
        let output = run(Command::new("/usr/bin/python3").args(["-c", PYTHON_CALENDAR]).arg(&sample.path));
        let entries: Vec<[String; 4]> = serde_json::from_slice(&output.stdout).unwrap();
        let days: Vec<_> = entries.iter().map(|[day, ..]| day.as_str()).collect();
        assert_eq!(days, ["2027-12-23", "2028-01-22"], "{}", sample.file);
        for [_, title, more, alarm] in &entries {
            assert!(title.ends_with(&sample.structure), "{title}");
            assert!(more.contains(&sample.login) && more.ends_with("e.magnus, Odoo, Archivage Łódź 🔑"), "{more}");
            assert_eq!(alarm, "9:00:00");
        }
        let file = std::fs::read_to_string(&sample.path).unwrap().replace("\r\n ", "");
        assert!(!file.contains(&sample.password), "{}", sample.file);
    }
}

#[test]
fn a_screen_reader_finds_the_same_tags_in_both_sheets() {
    for sample in samples_of(&["pdf", "protected-pdf"]) {
        let info = run(Command::new("pdfinfo").args(["-upw", &sample.passphrase]).arg(&sample.path));
        let info = String::from_utf8(info.stdout).unwrap();
        assert!(
            info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")),
            "{}: {info}",
            sample.file
        );
        assert!(info.contains("Chorus Pro"), "{} has no title", sample.file);
        let tags = run(Command::new("pdfinfo").args(["-struct-text", "-upw", &sample.passphrase]).arg(&sample.path));
        let tags = String::from_utf8_lossy(&tags.stdout).into_owned();
        for tag in ["H1", "H2", "Table", "/Scope /Row", "Code (inline)", "/ListNumbering /Decimal"] {
            assert!(tags.contains(tag), "{} has no {tag}", sample.file);
        }
        assert!(tags.contains(&format!("\"{}\"", sample.password)), "{}: the password is one piece", sample.file);
    }
}

#[test]
fn pythons_csv_reads_each_password_byte_for_byte() {
    for sample in samples_of(&["csv"]) {
        let output = run(Command::new("python3").args(["-c", PYTHON_CSV]).arg(&sample.path));
        let rows: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(rows.len(), 2, "{}", sample.file);
        assert_eq!(rows[0].len(), rows[1].len(), "{}", sample.file);
        assert_eq!(rows[1][4], sample.password, "{}", sample.file);
        assert_eq!(rows[1][3], sample.login, "{}", sample.file);
    }
}

/// LibreOffice opens each table as a clerk does by a double click, and writes what its cells then hold.
#[test]
fn libreoffice_shows_each_password_and_what_it_would_compute_stands_guarded_beside_it() {
    let samples = samples_of(&["csv"]);
    let (profile, cells) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let import = "--infilter=CSV:59,34,76,1";
    let export = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", profile.path().display()));
    office.args(["--headless", import, "--convert-to", export, "--outdir"]).arg(cells.path());
    run(office.args(samples.iter().map(|sample| &sample.path)));
    for sample in samples {
        let stem = Path::new(&sample.file).file_stem().unwrap().to_str().unwrap();
        let written = cells.path().join(format!("{stem}-{stem}.csv"));
        let output = run(Command::new("python3").args(["-c", PYTHON_CSV]).arg(&written));
        let rows: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(rows[1][3], sample.login, "{}", sample.file);
        let guarded = rows[0][5].contains("apostrophe");
        if guarded {
            assert_eq!(rows[1][5], format!("'{}", sample.password), "{}", sample.file);
        } else {
            assert_eq!(rows[1][4], sample.password, "{} is shown as it is", sample.file);
        }
    }
}

struct Sample {
    file: String,
    format: String,
    structure: String,
    login: String,
    password: String,
    /// Empty where the file has none.
    passphrase: String,
    path: PathBuf,
}

/// Made once for all tests of this file.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    run(Command::new(cargo)
        .args(["run", "--quiet", "-p", "handover", "--example", "export_samples", "--"])
        .arg(folder.path()));
    folder
});

fn samples_of(formats: &[&str]) -> Vec<Sample> {
    let manifest = std::fs::read(FOLDER.path().join("manifest.json")).unwrap();
    let manifest: Vec<Value> = serde_json::from_slice(&manifest).unwrap();
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    let all = manifest.iter().map(|entry| Sample {
        path: FOLDER.path().join(text(entry, "file")),
        file: text(entry, "file"),
        format: text(entry, "format"),
        structure: text(entry, "structure"),
        login: text(entry, "login"),
        password: text(entry, "password"),
        passphrase: text(entry, "passphrase"),
    });
    let wanted: Vec<_> = all.filter(|sample| formats.contains(&sample.format.as_str())).collect();
    assert!(wanted.len() > 10, "there are samples to read");
    wanted
}

/// The reader's passphrase is made up, so that it may stand among the arguments.
#[track_caller]
fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.get_program()));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{:?} failed: {said}", command.get_program());
    output
}

const PYTHON_CALENDAR: &str = "import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps([
    [str(event['dtstart'].dt), str(event['summary']), str(event['description']), str(event.subcomponents[0]['trigger'].dt)]
    for event in calendar.walk('VEVENT')]))";

const PYTHON_CSV: &str = "import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))))";

/// Finds where the password stands, drags from its first character to its last, and double-clicks in its middle.
const DRAG: &str = "import gi, json, sys
gi.require_version('Poppler', '0.18')
from gi.repository import Gio, Poppler
path, passphrase, password = sys.argv[1:]
document = Poppler.Document.new_from_gfile(Gio.File.new_for_path(path), passphrase or None, None)
for number in range(document.get_n_pages()):
    page = document.get_page(number)
    text, (found, places) = page.get_text(), page.get_text_layout()
    at = text.find(password)
    if at >= 0:
        break
first, last = places[at], places[at + len(password) - 1]
middle = (first.y1 + first.y2) / 2
def select(style, left, right):
    box = Poppler.Rectangle()
    box.x1, box.x2, box.y1, box.y2 = left, right, middle, middle
    return page.get_selected_text(style, box)
centre = (first.x1 + last.x2) / 2
print(json.dumps({
    'drag': select(Poppler.SelectionStyle.GLYPH, first.x1 + 0.01, last.x2 - 0.01),
    'double click': select(Poppler.SelectionStyle.WORD, centre, centre),
}))";
