//! Every file in `pages/` is recognised as what its first line says.
//!
//! The first line is `expect: {…}` (in HTML inside a comment) with the page as JSON; what follows it is the page, byte for
//! byte. Keys that the line does not name are not known on the page, so an unexpected value is a failure too.

use std::fs;
use std::path::Path;

use chorus_pro::{
    Candidate, Form, ListedStructure, Page, Recap, RecapIncomplete, SheetAccount, StructurePage, VisiblePage, recognise,
};
use serde_json::{Value, json};

#[test]
fn every_page_is_recognised_as_its_first_line_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut wrong = Vec::new();
    let mut read = 0;
    for entry in fs::read_dir(&folder).expect("the folder of pages") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let file = fs::read_to_string(&path).expect("a page in UTF-8");
        let (expected, page) = file.split_once('\n').expect("a first line and a page");
        let page = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => VisiblePage::from_html(page),
            Some("txt") => VisiblePage::from_text(page),
            _ => panic!("{name} is neither .html nor .txt"),
        };
        let expected = expected.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
        let expected = expected.strip_prefix("expect: ").expect("`expect: ` on the first line");
        let expected: Value = serde_json::from_str(expected).unwrap_or_else(|error| panic!("{name}: {error}"));
        let seen = without_nulls(as_json(&recognise(&page)));
        if seen != expected {
            wrong.push(format!("{name}\n  expected {expected}\n  seen     {seen}"));
        }
        read += 1;
    }
    assert!(read > 50, "only {read} pages were found in {}", folder.display());
    assert!(wrong.is_empty(), "{} of {read} pages are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn as_json(page: &Page) -> Value {
    match page {
        Page::Ambiguous => json!({"page": "ambiguous"}),
        Page::Confirmation(page) => json!({"page": "confirmation", "login": page.login}),
        Page::Form(Form { login, structure_id, password, candidate }) => {
            let password = password.as_ref().map(|password| password.expose());
            json!({
                "page": "form", "login": login, "structure_id": structure_id, "password": password,
                "to_compare": candidate.as_ref().map(to_compare),
            })
        }
        Page::Other => json!({"page": "other"}),
        Page::Recap(Recap { generation, login, structure_id, structure_name, email, password }) => json!({
            "page": "recap", "generation": generation, "login": login, "structure_id": structure_id,
            "structure_name": structure_name, "email": email, "password": password.expose(),
        }),
        Page::RecapIncomplete(incomplete) => {
            let RecapIncomplete { generation: _, missing, candidate, login, structure_id, structure_name, email } =
                incomplete;
            json!({
                "page": "recap-incomplete", "missing": format!("{missing:?}").to_lowercase(), "login": login,
                "structure_id": structure_id, "structure_name": structure_name, "email": email,
                "to_compare": candidate.as_ref().map(to_compare),
            })
        }
        Page::SignIn => json!({"page": "sign-in"}),
        Page::Structure(StructurePage { accounts, login, status, expires, manager, manager_email }) => json!({
            "page": "structure", "login": login, "status": status, "expires": expires, "manager": manager,
            "manager_email": manager_email, "accounts": several(accounts),
        }),
        Page::Structures(rows) => json!({"page": "structures", "structures": rows.iter().map(row).collect::<Vec<_>>()}),
        Page::Submitted(page) => json!({"page": "submitted", "login": page.login}),
    }
}

/// What a person is asked to compare, and the reason.
fn to_compare(candidate: &Candidate) -> Value {
    json!({"password": candidate.password.expose(), "doubt": format!("{:?}", candidate.doubt).to_lowercase()})
}

/// One account is told by `login`, `status` and `expires`; they must agree with it.
fn several(accounts: &[SheetAccount]) -> Option<Vec<Value>> {
    let account = |SheetAccount { login, status, expires }: &SheetAccount| {
        without_nulls(json!({"login": login, "status": status, "expires": expires}))
    };
    (accounts.len() > 1).then(|| accounts.iter().map(account).collect())
}

fn row(row: &ListedStructure) -> Value {
    let ListedStructure { id, name, created, services, status } = row;
    without_nulls(json!({"id": id, "name": name, "created": created, "services": services, "status": status}))
}

fn without_nulls(mut page: Value) -> Value {
    if let Some(page) = page.as_object_mut() {
        page.retain(|_, value| !value.is_null());
    }
    page
}
