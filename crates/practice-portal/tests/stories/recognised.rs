//! Each page is recognised as what it is, by the application's own recogniser, and by nothing but its words.

use chorus_pro::Page;

use crate::browser::Browser;
use crate::practice::{AGGLOMERATION, NEIGHBOUR, Practice, TOWN};
use crate::resetting::RESET;

#[tokio::test]
async fn each_page_of_the_procedure_is_recognised_and_the_others_are_no_part_of_it() {
    let practice = Practice::open().await;
    let path = practice.ordinary(TOWN).path;
    let mut browser = Browser::at(&practice).await;
    assert_eq!(kind(&browser), "sign-in");
    browser.sign_in(&practice, TOWN).await;
    for (page, wanted) in [
        ("/cpp/accueil", "other"),
        ("/cpp/structures", "structures"),
        (path.as_str(), "structure"),
        (&format!("{path}/gestionnaire?utilisateur=4"), "other"),
        (&format!("{path}/utilisateurs.csv"), "other"),
        ("/cpp/structures.csv", "other"),
        ("/cpp/rattachement", "other"),
        ("/cpp/nouvelle-structure", "other"),
        ("/cpp/mon-compte", "other"),
        ("/cpp/messages", "other"),
        ("/cpp/pannes", "other"),
        ("/cpp/autres/sollicitations-emises", "other"),
        ("/nulle/part", "other"),
    ] {
        browser.go(page).await;
        assert_eq!(kind(&browser), wanted, "{page}: {}", browser.text());
    }
    browser.go(&path).await;
    browser.press(RESET, &[]).await;
    assert_eq!(kind(&browser), "confirmation");
    browser.press("Confirmer", &[]).await;
    assert_eq!(kind(&browser), "recap");
    browser.go("/cpp/messages/0").await;
    assert_eq!(kind(&browser), "other", "a message about a reset is no recap: {}", browser.text());
}

#[tokio::test]
async fn every_sheet_is_recognised_with_its_structure_s_accounts() {
    let practice = Practice::open().await;
    for person in [AGGLOMERATION, NEIGHBOUR] {
        let sheets = practice.with(|world| {
            let seen = world.structures_of(world.people()[person].id);
            let sheet = |structure: &practice_portal::world::Structure| {
                let logins: Vec<_> = structure.accounts.iter().map(|account| account.login.clone()).collect();
                (format!("/cpp/structures/{}", structure.number), logins)
            };
            seen.map(sheet).collect::<Vec<_>>()
        });
        let mut browser = Browser::signed_in(&practice, person).await;
        for (path, logins) in sheets {
            browser.go(&path).await;
            let Page::Structure(page) = browser.page() else { panic!("{path}: {}", browser.text()) };
            let wanted = if logins.len() == 1 { logins.first().cloned() } else { None };
            assert_eq!(page.login, wanted, "{path}");
            assert!(page.manager_email.is_some_and(|email| email.ends_with(".example")), "{path}");
        }
    }
}

fn kind(browser: &Browser) -> &'static str {
    match browser.page() {
        Page::SignIn => "sign-in",
        Page::Structures(_) => "structures",
        Page::Structure(_) => "structure",
        Page::Confirmation(_) => "confirmation",
        Page::Recap(_) => "recap",
        Page::Other => "other",
        other => panic!("{other:?}: {}", browser.text()),
    }
}
