//! `trousseau-cli page FILE [--reveal]`

use serde_json::json;

use crate::transcript::Transcript;

const RECAP: &str = "\
Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique \
TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 78 RUE D'AUTEUIL.
Ce compte a été réinitialisé avec le mot de passe :
.c7PNcw5ohu,(Yw1
Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.
";

#[test]
fn a_recap_is_told_without_its_password() {
    let printed = Transcript::of(&["page", "copied.txt"]).file("copied.txt", RECAP).success(json!({
        "page": "recap", "login": "TECH_039012665400024@cpp2017.fr", "structure_id": "39012665400024",
        "structure_name": "78 RUE D'AUTEUIL", "email": "a@b.fr", "password_length": 16,
    }));
    assert!(!printed.contains("c7PN"), "only --reveal prints the password");
}

#[test]
fn reveal_prints_the_password_byte_for_byte() {
    Transcript::of(&["page", "-", "--reveal"]).input(RECAP.replace(".c7PNcw5ohu,(Yw1", "\"a;b\\<e&|=Z")).success(
        json!({
            "page": "recap", "login": "TECH_039012665400024@cpp2017.fr", "structure_id": "39012665400024",
            "structure_name": "78 RUE D'AUTEUIL", "email": "a@b.fr", "password_length": 11, "password": "\"a;b\\<e&|=Z",
        }),
    );
}

#[test]
fn what_a_person_has_to_compare_is_never_printed_not_even_with_reveal() {
    let incomplete = json!({
        "page": "recap-incomplete", "login": "TECH_039012665400024@cpp2017.fr", "structure_id": "39012665400024",
        "structure_name": "78 RUE D'AUTEUIL", "email": "a@b.fr", "to_compare": true,
    });
    for written in
        [".c7PNcw5ohu\n,(Yw1", "> .c7PNcw5ohu,(Yw1", "« .c7PNcw5ohu,(Yw1 »", ".c7PNcw5ohu,(Yw1 Copier", "é.c7PNcw5ohu"]
    {
        let printed = Transcript::of(&["page", "-", "--reveal"])
            .input(RECAP.replace(".c7PNcw5ohu,(Yw1", written))
            .success(incomplete.clone());
        assert!(!printed.contains("c7PN"), "{written}");
    }
}

#[test]
fn a_mail_that_quotes_every_line_is_read_without_its_marks() {
    let quoted: String = RECAP.lines().map(|line| format!("> {line}\n")).collect();
    Transcript::of(&["page", "-", "--reveal"]).input(quoted).success(json!({
        "page": "recap", "login": "TECH_039012665400024@cpp2017.fr", "structure_id": "39012665400024",
        "structure_name": "78 RUE D'AUTEUIL", "email": "a@b.fr", "password_length": 16, "password": ".c7PNcw5ohu,(Yw1",
    }));
}

#[test]
fn the_ending_of_the_name_says_whether_it_is_html() {
    let source = "<p>Compte &amp; co</p><h1>Votre demande a &eacute;t&eacute; soumise</h1>";
    Transcript::of(&["page", "saved.HTM"])
        .file("saved.HTM", source)
        .success(json!({"page": "submitted", "login": null}));
    Transcript::of(&["page", "saved.txt"]).file("saved.txt", source).success(json!({"page": "other"}));
    Transcript::of(&["page", "-"]).input(source).success(json!({"page": "other"}));
}

#[test]
fn the_form_of_the_second_generation_is_pending() {
    let copied = "Type de demande\nRéinitialisation du mot de passe d'un compte technique\nChoisir la structure\n\
                  39012665400024\nCompte technique\nTECH_1_39012665400024@cpro.fr\nNouveau mot de passe\n";
    Transcript::of(&["page", "-"]).input(format!("{copied}Soumettre\n")).success(json!({
        "page": "form", "login": "TECH_1_39012665400024@cpro.fr", "structure_id": "39012665400024",
        "password_length": null, "pending": true,
    }));
    Transcript::of(&["page", "-", "--reveal"]).input(format!("{copied}abcdefghijK1)\nSoumettre\n")).success(json!({
        "page": "form", "login": "TECH_1_39012665400024@cpro.fr", "structure_id": "39012665400024",
        "password_length": 13, "password": "abcdefghijK1)", "pending": true,
    }));
}

#[test]
fn a_recap_that_may_be_cut_tells_what_it_knows() {
    let cut = RECAP.split("\nVous allez").next().expect("the beginning");
    Transcript::of(&["page", "-"]).input(cut).success(json!({
        "page": "recap-incomplete", "login": "TECH_039012665400024@cpp2017.fr", "structure_id": "39012665400024",
        "structure_name": "78 RUE D'AUTEUIL", "email": null, "to_compare": true,
    }));
}

#[test]
fn structures_and_a_structure_are_told_by_their_columns_and_labels() {
    let table = "Identifiant structure\tRaison sociale\tDate de création\tServices\tStatut\tActions\n\
                 39012665400024\t78 RUE D'AUTEUIL\t22/05/2019\t\tACTIF\t\n";
    Transcript::of(&["page", "-"]).input(table).success(json!({"page": "structures", "structures": [{
        "id": "39012665400024", "name": "78 RUE D'AUTEUIL", "created": "22/05/2019", "services": null, "status": "ACTIF",
    }]}));
    let structure = "Gestionnaire Principal : Allavoine Catherine (catherine@aife.fr) \
                     Utilisateur technique : TECH_039012665400024@cpp2017.fr (ACTIF)\n\
                     Expiration du mot de passe de l'utilisateur technique : 28/09/2020 15:07:50\n";
    Transcript::of(&["page", "-"]).input(structure).success(json!({
        "page": "structure", "login": "TECH_039012665400024@cpp2017.fr", "status": "ACTIF", "expires": "2020-09-28T15:07:50",
        "manager": "Allavoine Catherine", "manager_email": "catherine@aife.fr",
    }));
}

#[test]
fn an_old_windows_text_is_read_too() {
    let old: Vec<u8> = RECAP.chars().map(|character| u8::try_from(u32::from(character)).expect("Latin-1")).collect();
    Transcript::of(&["page", "old.txt"]).file("old.txt", old).success(json!({
        "page": "recap", "login": "TECH_039012665400024@cpp2017.fr", "structure_id": "39012665400024",
        "structure_name": "78 RUE D'AUTEUIL", "email": "a@b.fr", "password_length": 16,
    }));
}

#[test]
fn whatever_the_page_is_it_ends_well() {
    Transcript::of(&["page", "-"]).success(json!({"page": "other"}));
    Transcript::of(&["page", "a.html"]).file("a.html", [0, 159, 146, 150]).success(json!({"page": "other"}));
}

#[test]
fn a_file_that_cannot_be_read_and_a_wrong_use_end_with_two() {
    Transcript::of(&["page", "missing.txt"]).failure("missing.txt");
    Transcript::of(&["page", "."]).failure(".");
    Transcript::of(&["page", "broken.pdf"]).file("broken.pdf", "%PDF-1.7 and no more").failure("broken.pdf");
    Transcript::of(&["page"]).failure("Usage");
    Transcript::of(&["page", "-", "--show"]).failure("--show");
    Transcript::of(&[]).failure("Usage");
}
