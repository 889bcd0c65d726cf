//! From signing in to the recap.

use chorus_pro::portal::Session;
use chorus_pro::{Generation, ShownPassword, portal::PortalError};

use crate::pages::{self, ID, LOGIN, PASSWORD};
use crate::scripted_portal::{Answer, ScriptedPortal};
use crate::visit::{answers, certain, id, login, reset, secret, sign_in};

#[tokio::test]
async fn it_goes_by_words_alone_and_sends_what_a_browser_would() {
    let portal = ScriptedPortal::that_answers(answers()).await;
    let mut session = sign_in(&portal).await.unwrap();
    let sheet = session.open_sheet(&id(ID)).await.unwrap();
    assert_eq!(sheet.accounts()[0].login, login(LOGIN));
    assert_eq!(sheet.accounts()[0].expires.unwrap().to_string(), "2020-09-28T15:07:50");
    assert_eq!(sheet.page().manager.as_deref(), Some("Allavoine Catherine"));
    let question = sheet.ask_to_reset(&login(LOGIN)).await.unwrap();
    assert_eq!(portal.count("POST /c5"), 0, "asking resets nothing");
    let recap = certain(question.confirm().await.unwrap());
    assert_eq!((recap.generation, recap.login.as_str()), (Generation::First, LOGIN));
    assert_eq!(recap.password.expose(), PASSWORD);
    assert_eq!(
        portal.asked(),
        [
            "GET /",
            "POST /a1 lt=a%2Bb%26c&f1=c%40aife.example&f2=o%2Bp+%26%C3%A9%3D&go=1",
            "GET /h0",
            "GET /q7?e=s2",
            "POST /s9 k=39012665400024",
            "POST /r3 t=77&do=R%C3%A9initialiser+le+mot+de+passe+%28utilisateur+technique%29",
            "POST /c5 t=78",
        ]
    );
    assert_eq!(session.requests(), 7, "no request more than these");
    assert!(portal.cookies()[1..].iter().all(|cookie| cookie.as_deref() == Some("sid=1")), "{:?}", portal.cookies());
}

#[tokio::test]
async fn a_password_comes_through_byte_for_byte() {
    for password in ["a&b<c>\"'`;:=\\", "%41+abc"] {
        let recap = certain(answered(Answer::Page(pages::recap(LOGIN, password))).await);
        assert_eq!(recap.password.expose(), password, "{password}");
    }
}

#[tokio::test]
async fn a_password_that_a_person_has_to_compare_is_handed_over_all_the_same() {
    for password in ["é&x", ".", "x 7", "a&amp;b"] {
        match answered(Answer::Page(pages::recap(LOGIN, password))).await {
            ShownPassword::ToCompare(recap) => {
                assert_eq!(recap.candidate.unwrap().password.expose(), password, "it is shown one single time");
            }
            ShownPassword::Certain(_) => panic!("{password} is none of the portal's usual ones"),
        }
    }
}

/// What the last answer of a whole reset shows.
async fn answered(last: Answer) -> ShownPassword {
    let mut answers = answers();
    answers[6] = last;
    let portal = ScriptedPortal::that_answers(answers).await;
    let mut session = sign_in(&portal).await.unwrap();
    let sheet = session.open_sheet(&id(ID)).await.unwrap();
    sheet.ask_to_reset(&login(LOGIN)).await.unwrap().confirm().await.unwrap()
}

#[test]
fn a_proxy_of_the_system_is_not_told_the_password() {
    let story = "reset::it_goes_by_words_alone_and_sends_what_a_browser_would";
    let mut program = std::process::Command::new(std::env::current_exe().unwrap());
    program.args(["--exact", story]).env("http_proxy", "http://127.0.0.1:9").env("HTTP_PROXY", "http://127.0.0.1:9");
    let output = program.env_remove("NO_PROXY").env_remove("no_proxy").output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "with a proxy that nobody is behind: {told}");
}

#[tokio::test]
async fn another_character_set_is_read_as_the_answer_says() {
    match answered(Answer::InLatin1(pages::recap(LOGIN, "é§ù"))).await {
        ShownPassword::ToCompare(recap) => assert_eq!(recap.candidate.unwrap().password.expose(), "é§ù"),
        ShownPassword::Certain(_) => panic!("accents are compared"),
    }
}

#[tokio::test]
async fn there_is_no_signing_in_elsewhere_than_on_this_computer() {
    for address in [
        "https://chorus-pro.gouv.fr/",
        "http://chorus-pro.gouv.fr/",
        "https://127.0.0.1:1/",
        "http://127.0.0.1.example/",
        "http://192.0.2.1/",
        "127.0.0.1:1",
        "",
    ] {
        let refused = Session::sign_in(address, "a@b", &secret("x")).await.unwrap_err();
        assert_eq!(refused, PortalError::NotLoopback, "{address}");
    }
    let portal = ScriptedPortal::that_answers(answers()).await;
    let by_name = portal.address.replace("127.0.0.1", "localhost");
    assert!(Session::sign_in(&by_name, "a@b", &secret("x")).await.is_ok(), "this computer by its name");
}

#[tokio::test]
async fn a_wrong_password_is_told_from_a_session_that_is_over() {
    let refusing = [Answer::Page(pages::sign_in()), Answer::Page(pages::refused_sign_in())];
    let portal = ScriptedPortal::that_answers(refusing).await;
    assert_eq!(sign_in(&portal).await.unwrap_err(), PortalError::SignInRefused);
    let lapsed = [Answer::Page(pages::sign_in()), Answer::Page(pages::lapsed())];
    let portal = ScriptedPortal::that_answers(lapsed).await;
    assert_eq!(sign_in(&portal).await.unwrap_err(), PortalError::SessionLapsed);
}

#[tokio::test]
async fn a_password_is_not_put_into_an_address() {
    let asking = pages::sign_in().replace("method=post", "method=get");
    let portal = ScriptedPortal::that_answers([Answer::Page(asking), Answer::Page(pages::home())]).await;
    let refused = sign_in(&portal).await.unwrap_err();
    assert!(matches!(refused, PortalError::UnexpectedPage { expected: "sign-in form", .. }), "{refused}");
    assert_eq!(portal.asked(), ["GET /"]);
}

#[tokio::test]
async fn a_page_that_is_no_home_is_not_taken_for_one() {
    let code = "<p>Saisissez le code reçu par SMS</p></html>".to_owned();
    let portal = ScriptedPortal::that_answers([Answer::Page(pages::sign_in()), Answer::Page(code)]).await;
    let refused = sign_in(&portal).await.unwrap_err();
    assert_eq!(refused, PortalError::UnexpectedPage { expected: "home", found: "other" });
}

#[tokio::test]
async fn what_a_session_is_says_its_page_and_nothing_else() {
    let portal = ScriptedPortal::that_answers(answers()).await;
    let mut session = sign_in(&portal).await.unwrap();
    assert_eq!(format!("{session:?}"), "Session(other)");
    let sheet = session.open_sheet(&id(ID)).await.unwrap();
    let question = sheet.ask_to_reset(&login(LOGIN)).await.unwrap();
    assert!(!format!("{question:?}").contains("t=78"), "{question:?}");
    question.confirm().await.unwrap();
    assert_eq!(format!("{session:?}"), "Session(no page)", "the recap is not kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_may_be_made_on_any_thread() {
    let portal = ScriptedPortal::that_answers(answers()).await;
    let elsewhere = tokio::spawn(async move { reset(&portal).await });
    assert_eq!(elsewhere.await.unwrap().unwrap().password.expose(), PASSWORD);
}

#[tokio::test]
async fn the_same_session_makes_a_second_reset() {
    let mut answers = answers();
    answers.extend(answers.clone().split_off(3));
    let portal = ScriptedPortal::that_answers(answers).await;
    let mut session = sign_in(&portal).await.unwrap();
    for _ in 0..2 {
        let sheet = session.open_sheet(&id(ID)).await.unwrap();
        let question = sheet.ask_to_reset(&login(LOGIN)).await.unwrap();
        assert_eq!(certain(question.confirm().await.unwrap()).password.expose(), PASSWORD);
    }
    assert_eq!(portal.count("POST /c5"), 2);
}
