//! The portal's PDF export: its layout is not known, so it is tried in several, and damaged in thousands of ways.

use chorus_pro::{Error, FileKind, Page, pdf_text, pdf_text_with_passphrase, recognise_file};
use lopdf::content::{Content, Operation};
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, StringFormat, dictionary};
use proptest::prelude::*;

const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";
const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";

#[test]
fn a_recap_in_sentences_is_read_from_a_pdf_line_by_line() {
    let bytes = pdf(recap(PASSWORD), None);
    assert_eq!(password(&bytes, None), PASSWORD);
}

#[test]
fn a_password_is_read_byte_for_byte_whatever_signs_it_holds() {
    for wanted in ["a;b\"c<d>&e(f)\\", "=1+1|2{3}[4]b", "..abc.DEF", "ab:cd;ef"] {
        assert_eq!(password(&pdf(recap(wanted), None), None), wanted);
    }
}

#[test]
fn columns_of_labels_and_values_are_told_apart_by_their_gap() {
    let rows = [("Identifiant", LOGIN), ("Mot de passe", PASSWORD), ("SIRET", "39012665400024")];
    let mut marks = line(72, 780, "Informations de connexion");
    for (row, (label, value)) in rows.iter().enumerate() {
        let y = 740 - 20 * i64::try_from(row).expect("few rows");
        marks.extend(line(72, y, label));
        marks.extend(line(300, y, value));
    }
    assert_eq!(password(&pdf(marks, None), None), PASSWORD);
}

#[test]
fn a_password_drawn_in_pieces_is_joined_and_one_that_is_spoken_is_read_as_spoken() {
    let mut marks = recap("");
    let pieces = vec![text(".c7PN"), Object::Integer(-40), text("cw5ohu,"), Object::Integer(30), text("(Yw1")];
    marks.extend([
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![72.into(), 680.into()]),
        Operation::new("TJ", vec![Object::Array(pieces)]),
        Operation::new("ET", vec![]),
    ]);
    assert_eq!(password(&pdf(marks, None), None), PASSWORD, "kerning is no space");

    let mut marks = recap("");
    let words = dictionary! { "ActualText" => text(PASSWORD) };
    marks.push(Operation::new("BDC", vec!["Span".into(), Object::Dictionary(words)]));
    for (place, piece) in [".c7P", "Ncw5", "ohu,", "(Yw1"].iter().enumerate() {
        marks.extend(line(72 + 60 * i64::try_from(place).expect("few pieces"), 680, piece));
    }
    marks.push(Operation::new("EMC", vec![]));
    assert_eq!(password(&pdf(marks, None), None), PASSWORD, "gaps between groups of four are not the password's");
}

#[test]
fn a_sign_that_the_font_does_not_know_makes_the_recap_incomplete() {
    let mut marks = recap("");
    let unknown = Object::String(b"abc\x01DEF12".to_vec(), StringFormat::Literal);
    marks.extend([
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![72.into(), 680.into()]),
        Operation::new("Tj", vec![unknown]),
        Operation::new("ET", vec![]),
    ]);
    let page = recognise_file(&pdf(marks, None), FileKind::Text, None).expect("a PDF");
    assert!(matches!(page, Page::RecapIncomplete(_)), "a password without one of its characters is not the password");
}

#[test]
fn a_protected_pdf_opens_with_its_passphrase_only() {
    let bytes = pdf(recap(PASSWORD), Some("Été 2026"));
    assert_eq!(pdf_text(&bytes), Err(Error::PdfLocked));
    assert_eq!(pdf_text_with_passphrase(&bytes, "été 2026"), Err(Error::PdfPassphraseWrong));
    assert_eq!(password(&bytes, Some("Été 2026")), PASSWORD);
    assert!(
        pdf_text_with_passphrase(&pdf(recap(PASSWORD), None), "any").is_ok(),
        "one that is not protected is read as well"
    );
}

#[test]
fn what_is_no_pdf_says_so() {
    for bytes in [&b""[..], b"%PDF-", b"%PDF-1.7\n%%EOF", b"hello"] {
        assert!(matches!(pdf_text(bytes), Err(Error::PdfUnreadable { .. })), "{bytes:?}");
    }
    assert!(matches!(pdf_text(&vec![0; (16 << 20) + 1]), Err(Error::TooLarge { .. })));
}

seeds::properties! {
    #![cases(400)]

    #[test]
    fn a_damaged_pdf_never_brings_the_program_down(
        places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        is_protected in prop::bool::weighted(0.05),
    ) {
        let mut bytes = SAMPLES.with(|samples| samples[usize::from(is_protected)].clone());
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = pdf_text(&bytes);
        if is_protected {
            let _ = pdf_text_with_passphrase(&bytes, "x");
        }
    }
}

thread_local! {
    static SAMPLES: [Vec<u8>; 2] = [pdf(recap(PASSWORD), None), pdf(recap(PASSWORD), Some("x"))];
}

fn password(bytes: &[u8], passphrase: Option<&str>) -> String {
    match recognise_file(bytes, FileKind::Text, passphrase).expect("a PDF") {
        Page::Recap(recap) => {
            assert_eq!(recap.login.as_str(), LOGIN);
            recap.password.expose().to_owned()
        }
        page @ (Page::Ambiguous
        | Page::Confirmation(_)
        | Page::Form(_)
        | Page::Other
        | Page::RecapIncomplete(_)
        | Page::SignIn
        | Page::Structure(_)
        | Page::Structures(_)
        | Page::Submitted(_)) => panic!("{page:?} is no recap:\n{}", pdf_text(bytes).unwrap_or_default()),
    }
}

/// The recap in sentences; an empty password leaves its line, at 680, free.
fn recap(password: &str) -> Vec<Operation> {
    let mut marks = vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![72.into(), 780.into()]),
    ];
    let sentences = [
        "Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique",
        "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur",
        "technique TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 78 RUE",
        "D'AUTEUIL.",
        "Ce compte a été réinitialisé avec le mot de passe :",
        password,
        "Vous allez recevoir un courrier électronique d'information.",
    ];
    for sentence in sentences {
        marks.push(Operation::new("Tj", vec![text(sentence)]));
        marks.push(Operation::new("Td", vec![0.into(), (-20).into()]));
    }
    marks.push(Operation::new("ET", vec![]));
    marks
}

fn line(x: i64, y: i64, words: &str) -> Vec<Operation> {
    vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![x.into(), y.into()]),
        Operation::new("Tj", vec![text(words)]),
        Operation::new("ET", vec![]),
    ]
}

/// Text in the character set of the font below, which is Latin-1 for the signs used here.
fn text(words: &str) -> Object {
    let bytes = words.chars().map(|character| u8::try_from(u32::from(character)).expect("Latin-1")).collect();
    Object::String(bytes, StringFormat::Literal)
}

fn pdf(marks: Vec<Operation>, passphrase: Option<&str>) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    };
    let font = document.add_object(font);
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let content = Content { operations: marks }.encode().expect("a content");
    let content = document.add_object(Stream::new(dictionary! {}, content));
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content });
    let all = dictionary! {
        "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    };
    document.objects.insert(pages, Object::Dictionary(all));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let id = Object::String(vec![7; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    document.compress();
    if let Some(passphrase) = passphrase {
        protect(&mut document, passphrase);
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// AES-256 as PDF 2.0 has it (V5, R6).
fn protect(document: &mut Document, passphrase: &str) {
    let filter: std::sync::Arc<dyn CryptFilter> = std::sync::Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: [(b"StdCF".to_vec(), filter)].into(),
        file_encryption_key: &[9; 32],
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: passphrase,
        user_password: passphrase,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("a passphrase that can be used");
    document.encrypt(&state).expect("an encrypted document");
}
