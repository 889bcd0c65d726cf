//! Exports, made and read again: what must come back, what must be refused, and what a protected file must not show.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use chorus_pro::{Environment, Secret, StructureId, TechnicalLogin};
use handover::{Destination, HandedOver, HandoverError, Recipient, Reset, csv, message, pdf, reread};
use jiff::civil::date;
use language::Language;
use rotation::DueDate;

/// Passwords that something in the world gets wrong.
const AWKWARD: [&str; 13] = [
    ".c7PNcw5ohu,(Yw1",
    "a;b\";\"c;;d",
    "\"\"'a\"b'\"",
    "=SUM(A1:A9)+1",
    "\"=1+1\"",
    "-1+cmd|'x'!A0",
    "0012345678901",
    "<b>&amp;&lt;</b>",
    "é'à\"çÉœ€",
    "a b c d",
    "(\\)([{}])",
    "lI1|O0oQ'`´",
    "x",
];

fn secret(text: &str) -> Secret {
    Secret::parse(text.to_owned()).unwrap()
}

fn reset() -> Reset {
    let destination = |name: &str, note: &str| Destination {
        name: name.to_owned(),
        updated_by: "l’éditeur".to_owned(),
        note: note.to_owned(),
    };
    Reset {
        login: TechnicalLogin::parse("TECH_021010000100014@cpp2017.fr").unwrap(),
        structure_id: Some(StructureId::parse("21010000100014").unwrap()),
        structure_name: "Commune de Valserine".to_owned(),
        environment: Environment::Production,
        reset_at: date(2026, 11, 24).at(14, 7, 0, 0),
        due: DueDate::About(date(2028, 1, 22)),
        destinations: vec![destination("e.magnus", "dossier 2026-118\nposte 12"), destination("Łódź 🔑", "")],
    }
}

fn table(reset: &Reset, password: &str) -> String {
    let password = secret(password);
    let handed = HandedOver { reset, password: &password };
    String::from_utf8(csv::export(&handed, Language::French).unwrap().to_vec()).unwrap()
}

#[test]
fn what_is_made_in_practice_says_so_on_every_page_and_what_is_real_does_not() {
    let practice = Reset { environment: Environment::Practice, ..reset() };
    let (password, passphrase) = (secret(".c7PNcw5ohu,(Yw1"), secret("quatre chevaux blancs"));
    for language in Language::ALL {
        for (reset, says) in [(&practice, true), (&reset(), false)] {
            let handed = HandedOver { reset, password: &password };
            let sheet = pdf::export(&handed, language).unwrap();
            let sheet = chorus_pro::pdf_text(&sheet).unwrap();
            assert_eq!(sheet.matches("ENTRAÎNEMENT").count() >= 3, says, "heading, environment and foot of the page");
            let protected = pdf::export_protected(&handed, language, &passphrase).unwrap();
            let protected = chorus_pro::pdf_text_with_passphrase(&protected, passphrase.expose()).unwrap();
            assert_eq!(protected.contains("ENTRAÎNEMENT"), says);
            let table = String::from_utf8(csv::export(&handed, language).unwrap().to_vec()).unwrap();
            assert_eq!(table.contains("ENTRAÎNEMENT"), says);
        }
    }
}

#[test]
fn every_awkward_password_comes_back_from_the_sheet_and_from_the_table() {
    let reset = reset();
    let longest: String = (0..128_u8).map(|place| char::from(b'!' + place % 94)).collect();
    for password in AWKWARD.into_iter().chain([longest.as_str(), "é".repeat(300).as_str()]) {
        let password = secret(password);
        let handed = HandedOver { reset: &reset, password: &password };
        for language in Language::ALL {
            pdf::export(&handed, language).unwrap();
            csv::export(&handed, language).unwrap();
        }
    }
}

#[test]
fn the_second_reader_tells_another_password_and_another_login_apart() {
    let (reset, password, other) = (reset(), secret(".c7PNcw5ohu,(Yw1"), secret(".c7PNcw5ohu,(Ywl"));
    let handed = HandedOver { reset: &reset, password: &password };
    let sheet = pdf::export(&handed, Language::French).unwrap();
    let table = csv::export(&handed, Language::French).unwrap();
    let of_another = Reset { login: TechnicalLogin::parse("TECH_1_21010000100014@cpro.fr").unwrap(), ..reset.clone() };
    for wrong in [HandedOver { password: &other, ..handed }, HandedOver { reset: &of_another, ..handed }] {
        assert!(reread::pdf(&sheet, None, &wrong).is_err());
        assert!(reread::csv(&table, &wrong, Language::French).is_err());
    }
    assert!(reread::pdf(&sheet, None, &handed).is_ok() && reread::csv(&table, &handed, Language::French).is_ok());
    assert!(reread::pdf(&sheet[..sheet.len() / 2], None, &handed).is_err(), "half a file is not a sheet");
}

#[test]
fn a_protected_sheet_opens_with_its_passphrase_and_with_no_other() {
    let (reset, password, passphrase) = (reset(), secret(".c7PNcw5ohu,(Yw1"), secret("Gouttière d’été 2026"));
    let handed = HandedOver { reset: &reset, password: &password };
    let sheet = pdf::export_protected(&handed, Language::French, &passphrase).unwrap();
    assert!(reread::pdf(&sheet, Some(&passphrase), &handed).is_ok());
    assert!(reread::pdf(&sheet, Some(&secret("Gouttiere d'ete 2026")), &handed).is_err());
    assert!(reread::pdf(&sheet, None, &handed).is_err());
}

#[test]
fn nothing_of_a_protected_sheet_repeats_so_that_two_of_them_cannot_be_compared() {
    let (reset, password, passphrase) = (reset(), secret(".c7PNcw5ohu,(Yw1"), secret("Gouttière d’été 2026"));
    let handed = HandedOver { reset: &reset, password: &password };
    let identifier = |sheet: &[u8]| {
        let text = String::from_utf8_lossy(sheet).into_owned();
        let start = text.rfind("/ID").unwrap();
        text[start..].split(']').next().unwrap().to_owned()
    };
    let clear = || identifier(&pdf::export(&handed, Language::French).unwrap());
    let protected = || identifier(&pdf::export_protected(&handed, Language::French, &passphrase).unwrap());
    assert_eq!(clear(), clear(), "in clear, the identifier follows from the text");
    assert_ne!(protected(), protected(), "protected, it must not: it stands outside the encryption");
}

#[test]
fn a_passphrase_that_readers_would_cut_or_could_not_type_is_refused() {
    let (reset, password) = (reset(), secret(".c7PNcw5ohu,(Yw1"));
    let handed = HandedOver { reset: &reset, password: &password };
    for unusable in ["é".repeat(64), "a\u{7}b".to_owned()] {
        let refused = pdf::export_protected(&handed, Language::French, &secret(&unusable)).unwrap_err();
        assert!(matches!(refused, HandoverError::PassphraseNotUsable { limit: 127 }), "{refused:?}");
    }
    assert!(pdf::export_protected(&handed, Language::French, &secret(&"e".repeat(127))).is_ok());
}

#[test]
fn a_character_that_a_copy_from_a_pdf_would_lose_is_refused_and_the_table_carries_it() {
    let reset = reset();
    for (password, codepoint) in [
        ("a\tb", "U+0009"),
        ("a\u{200b}b", "U+200B"),
        ("\u{feff}ab", "U+FEFF"),
        ("a🔑b", "U+1F511"),
        ("a\u{a0}b", "U+00A0"),
        ("a  b", "U+0020"),
        (" ab", "U+0020"),
        ("ab ", "U+0020"),
    ] {
        let password = secret(password);
        let handed = HandedOver { reset: &reset, password: &password };
        match pdf::export(&handed, Language::French) {
            Err(HandoverError::PasswordNotForPdf { codepoint: named }) => assert_eq!(named, codepoint),
            other => panic!("{codepoint} is refused by name, not {:?}", other.map(|bytes| bytes.len())),
        }
        csv::export(&handed, Language::French).unwrap();
    }
}

#[test]
fn the_table_is_what_french_spreadsheets_open() {
    let table = table(&reset(), "a;\"b");
    let (headings, values) = table.strip_prefix('\u{feff}').unwrap().split_once("\r\n").unwrap();
    assert!(headings.starts_with("\"Structure\";\"Identifiant de la structure\";"));
    assert!(values.contains("\"TECH_021010000100014@cpp2017.fr\";\"a;\"\"b\";\"2026-11-24 14:07\";\"2028-01-22\""));
    assert!(values.ends_with("\"\r\n"));
}

#[test]
fn what_a_spreadsheet_would_compute_gets_a_guarded_column_and_the_rest_is_left_alone() {
    for password in
        ["=1", "+1a", "-a", "@a", "\ta", "\ra", " =1", "\"=1\"", "'=1", "＝1", "0012345678901", "1e10", "12/05"]
    {
        let table = table(&reset(), password);
        assert!(table.contains("précédé d’une apostrophe"), "{password:?} is guarded");
        assert!(table.contains(&format!("\"'{}\"", password.replace('"', "\"\""))), "{password:?} stands behind one");
    }
    for password in [".c7PNcw5ohu,(Yw1", "a=1", "7abc", "'a", "\"a\"", "é-1", "(1)"] {
        assert!(!table(&reset(), password).contains("apostrophe"), "{password:?} is left alone");
    }
}

#[test]
fn a_structures_name_cannot_become_a_formula_either() {
    let hostile = Reset { structure_name: "=HYPERLINK(\"x\")".to_owned(), ..reset() };
    assert!(table(&hostile, "abc").contains("\"'=HYPERLINK(\"\"x\"\")\""));
    assert!(table(&reset(), "abc").contains("\"Commune de Valserine\""), "an ordinary name has no apostrophe");
}

#[test]
fn a_very_long_name_and_many_programs_take_more_pages_and_lose_nothing() {
    let mut long = reset();
    long.structure_name = "Syndicat des eaux ".repeat(60);
    long.destinations = (0..60)
        .map(|number| Destination {
            name: format!("Logiciel {number}"),
            updated_by: "moi".to_owned(),
            note: "Paramètres ".repeat(40),
        })
        .collect();
    let password = secret(".c7PNcw5ohu,(Yw1");
    let short = pdf::export(&HandedOver { reset: &reset(), password: &password }, Language::French).unwrap();
    let sheet = pdf::export(&HandedOver { reset: &long, password: &password }, Language::French).unwrap();
    assert_eq!(pages(&short), 1, "an ordinary sheet is one page");
    assert!(pages(&sheet) > 5, "{} pages", pages(&sheet));
}

#[test]
fn the_sheet_is_tagged_titled_and_says_its_language() {
    let password = secret(".c7PNcw5ohu,(Yw1");
    let reset = reset();
    for language in Language::ALL {
        let sheet = pdf::export(&HandedOver { reset: &reset, password: &password }, language).unwrap();
        let document = lopdf::Document::load_mem(&sheet).unwrap();
        let catalog = document.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), language.code().as_bytes());
        assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo") && catalog.has(b"Outlines"));
    }
}

fn pages(sheet: &[u8]) -> usize {
    lopdf::Document::load_mem(sheet).unwrap().get_pages().len()
}

#[test]
fn no_paper_calls_a_date_approximate_that_chorus_pro_told() {
    let told = Reset { due: DueDate::On(date(2028, 1, 22)), ..reset() };
    let password = secret(".c7PNcw5ohu,(Yw1");
    for (reset, says, does_not) in [(&reset(), "jusque vers le", "jusqu’au"), (&told, "jusqu’au", "jusque vers le")]
    {
        let handed = HandedOver { reset, password: &password };
        let sheet = pdf::export(&handed, Language::French).unwrap();
        for text in [
            chorus_pro::pdf_text(&sheet).unwrap().to_string(),
            table(reset, password.expose()),
            message::to_tell(Recipient::Vendor, reset, Language::French).body,
        ] {
            assert!(text.contains(says) && !text.contains(does_not), "{text}");
        }
    }
}
