//! Portals that lie, lead away, or show too much.

use chorus_pro::portal::PortalError;

use crate::pages::{self, ID, LOGIN, PASSWORD, SECOND_LOGIN};
use crate::scripted_portal::{Answer, ScriptedPortal};
use crate::visit::{AT_CONFIRM, answers, answers_but, certain, id, login, reset, sign_in};

#[tokio::test]
async fn a_sign_in_form_that_leads_away_gets_no_password() {
    let other = ScriptedPortal::that_answers([Answer::Page(pages::home())]).await;
    let form = pages::sign_in_at(&format!("{}/steal", other.address));
    let portal = ScriptedPortal::that_answers([Answer::Page(form)]).await;
    assert_eq!(sign_in(&portal).await.unwrap_err(), PortalError::LeavesThePortal);
    assert_eq!(other.asked(), [""; 0], "another port is another origin");
}

#[tokio::test]
async fn a_base_that_leads_away_does_so_for_each_link() {
    let form = pages::sign_in().replace("<title>", "<base href='http://portal.example/'><title>");
    let portal = ScriptedPortal::that_answers([Answer::Page(form)]).await;
    assert_eq!(sign_in(&portal).await.unwrap_err(), PortalError::LeavesThePortal);
}

#[tokio::test]
async fn a_confirmation_that_leads_away_is_not_sent_and_nothing_was_changed() {
    let question = pages::confirmation(Some(LOGIN)).replace("/c5", "https://portal.example/c5");
    let portal = ScriptedPortal::that_answers(answers_but(5, Answer::Page(question))).await;
    let error = reset(&portal).await.unwrap_err();
    assert_eq!(error, PortalError::LeavesThePortal);
    assert!(error.changed_nothing());
}

#[tokio::test]
async fn redirects_have_an_end() {
    let portal = ScriptedPortal::that(|_, _| Answer::Redirect(302, "/round".to_owned())).await;
    assert_eq!(sign_in(&portal).await.unwrap_err(), PortalError::TooManyRedirects { limit: 5 });
    assert_eq!(portal.asked().len(), 6);
}

#[tokio::test]
async fn five_redirects_are_followed() {
    let portal = ScriptedPortal::that(|line, place| match (line, place) {
        (_, ..5) => Answer::Redirect(303, format!("/{place}")),
        (_, 5) => Answer::Page(pages::sign_in()),
        _ => Answer::Page(pages::home()),
    })
    .await;
    assert_eq!(sign_in(&portal).await.unwrap().requests(), 7, "they count as requests");
}

#[tokio::test]
async fn a_recap_that_is_cut_is_no_recap_however_much_of_it_came() {
    for behind in [".c7PNcw5", PASSWORD, "a@b.example.</p>", "Retour sur la fiche structure</a>"] {
        for answer in [
            Answer::CutBehind(behind, pages::recap(LOGIN, PASSWORD)),
            Answer::WithoutLength(cut(pages::recap(LOGIN, PASSWORD), behind)),
        ] {
            let portal = ScriptedPortal::that_answers(answers_but(AT_CONFIRM, answer)).await;
            let error = reset(&portal).await.unwrap_err();
            assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "behind {behind}: {error}");
        }
    }
    let whole = Answer::WithoutLength(pages::recap(LOGIN, PASSWORD));
    let portal = ScriptedPortal::that_answers(answers_but(AT_CONFIRM, whole)).await;
    assert_eq!(reset(&portal).await.unwrap().password.expose(), PASSWORD, "one that says its own end is whole");
}

fn cut(mut page: String, behind: &str) -> String {
    page.truncate(page.find(behind).unwrap() + behind.len());
    page
}

#[tokio::test]
async fn of_two_recaps_that_differ_none_is_believed() {
    let portal = ScriptedPortal::that_answers(answers_but(AT_CONFIRM, Answer::Page(pages::two_recaps()))).await;
    let error = reset(&portal).await.unwrap_err();
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
}

#[tokio::test]
async fn a_recap_is_taken_whatever_its_status() {
    let recap = Answer::Refused(500, pages::recap(LOGIN, PASSWORD));
    let portal = ScriptedPortal::that_answers(answers_but(AT_CONFIRM, recap)).await;
    assert_eq!(reset(&portal).await.unwrap().password.expose(), PASSWORD, "what reached us is never lost");
}

#[tokio::test]
async fn a_portal_that_resets_without_asking_loses_no_password() {
    let recap = Answer::Page(pages::recap(LOGIN, PASSWORD));
    let portal = ScriptedPortal::that_answers(answers_but(5, recap)).await;
    assert_eq!(reset(&portal).await.unwrap().password.expose(), PASSWORD);
    assert_eq!(portal.asked().len(), 6, "nothing is confirmed any more");
    let cut_short = Answer::Page(pages::recap(LOGIN, ""));
    let portal = ScriptedPortal::that_answers(answers_but(5, cut_short)).await;
    let error = reset(&portal).await.unwrap_err();
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
}

#[tokio::test]
async fn a_hidden_button_is_not_pressed() {
    let question = pages::confirmation(Some(LOGIN)).replace("<button>Confirmer", "<button hidden>Confirmer");
    let portal = ScriptedPortal::that_answers(answers_but(5, Answer::Page(question))).await;
    assert!(matches!(reset(&portal).await.unwrap_err(), PortalError::UnexpectedPage { .. }));
    assert_eq!(portal.count("POST /c5"), 0);
}

#[tokio::test]
async fn no_error_holds_a_word_of_a_page() {
    let marked = "marked-by-the-portal";
    let answers_with = |page: String| [Answer::Page(page.clone()), Answer::Refused(500, page)];
    for instead in answers_with(format!("<p>{marked}</p></html>")) {
        for step in 0..=AT_CONFIRM {
            let portal = ScriptedPortal::that_answers(answers_but(step, instead.clone())).await;
            let error = reset(&portal).await.unwrap_err();
            assert!(!format!("{error} {error:?}").contains(marked), "step {step}: {error:?}");
            assert!(error.id().starts_with("portal-"));
        }
    }
}

/// A list whose pencils are links, and where they lead once the list was left.
async fn portal_with_links(behind: impl Fn(usize) -> Answer + Send + Sync + 'static) -> ScriptedPortal {
    ScriptedPortal::that(move |line, place| match (line, place) {
        (_, 0) => Answer::Page(pages::sign_in()),
        (_, 1) => Answer::Page(pages::home()),
        ("GET /s9?k=1", _) => behind(place),
        _ => {
            let link = format!("<a href='/s9?k=1' aria-label='Modifier la structure {ID}'>*</a>");
            Answer::Page(pages::list(&[ID], 1, 1, 1).replace("<button title=Modifier><svg></svg></button>", &link))
        }
    })
    .await
}

#[tokio::test]
async fn an_address_seen_before_is_gone_to_straight_while_it_leads_to_the_structure() {
    let portal = portal_with_links(|_| Answer::Page(pages::sheet(&[LOGIN]))).await;
    let mut session = sign_in(&portal).await.unwrap();
    for _ in 0..2 {
        assert_eq!(session.open_sheet(&id(ID)).await.unwrap().accounts()[0].login, login(LOGIN));
    }
    assert_eq!(portal.asked()[2..], ["GET /q7?e=s2", "GET /s9?k=1", "GET /s9?k=1"]);
}

#[tokio::test]
async fn an_address_that_leads_elsewhere_now_is_not_believed() {
    let stranger = "TECH_1_21010033200018@cpro.fr";
    for elsewhere in [
        Answer::Page(pages::sheet(&[stranger])),
        Answer::Page(pages::sheet(&[])),
        Answer::Page(pages::home()),
        Answer::Refused(404, pages::error()),
    ] {
        let portal = portal_with_links(move |place| match place {
            4 => elsewhere.clone(),
            _ => Answer::Page(pages::sheet(&[LOGIN])),
        })
        .await;
        let mut session = sign_in(&portal).await.unwrap();
        session.open_sheet(&id(ID)).await.unwrap();
        assert_eq!(session.open_sheet(&id(ID)).await.unwrap().accounts()[0].login, login(LOGIN));
        assert_eq!(portal.count("GET /q7"), 2, "the list is asked again");
    }
}

#[tokio::test]
async fn a_session_goes_on_after_a_refusal() {
    let mut script = answers();
    script.insert(5, Answer::Refused(500, pages::error()));
    script.insert(6, Answer::Page(pages::list(&[ID], 1, 1, 1)));
    script.insert(7, Answer::Page(pages::sheet(&[LOGIN])));
    let portal = ScriptedPortal::that_answers(script).await;
    let mut session = sign_in(&portal).await.unwrap();
    let sheet = session.open_sheet(&id(ID)).await.unwrap();
    let error = sheet.ask_to_reset(&login(LOGIN)).await.unwrap_err();
    assert_eq!(error, PortalError::ErrorPage { status: 500 });
    let sheet = session.open_sheet(&id(ID)).await.unwrap();
    let recap = certain(sheet.ask_to_reset(&login(LOGIN)).await.unwrap().confirm().await.unwrap());
    assert_ne!(recap.login.as_str(), SECOND_LOGIN);
}
