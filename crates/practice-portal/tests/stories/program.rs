//! The program `practice-portal` as scripts call it (docs/interfaces.md).

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use reqwest::Client;
use serde_json::Value;

#[tokio::test]
async fn its_first_line_is_json_that_leads_to_the_sign_in_page() {
    let mut program = start(&["--seed", "3"]);
    let said = first_line(&mut program);
    let text = |key: &str| said[key].as_str().unwrap_or_else(|| panic!("{key} in {said}")).to_owned();
    assert!(text("url").starts_with("http://127.0.0.1:"));
    assert!(text("token_url").ends_with("/api/oauth/token"));
    let is_plain = |text: String| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    assert!(is_plain(text("client_id")) && is_plain(text("client_secret")));
    assert_eq!(said["accounts"].as_array().unwrap().len(), 1);
    for key in ["login", "password", "structure_id"] {
        assert!(said["accounts"][0][key].is_string(), "{key} in {said}");
    }
    let page = client().get(text("url")).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("Se connecter") && page.contains(said["manager"]["email"].as_str().unwrap()));
    let health = format!("{}/cpro/transverses/v1/health-check", text("api_url"));
    assert!(client().get(health).send().await.is_ok(), "PISTE is at the same address");
    end(program);
}

/// On Windows a test can send Ctrl+C only from a console of its own, and Wine gives none: there it is tried by hand.
#[cfg(unix)]
#[tokio::test]
async fn it_ends_well_when_it_is_interrupted_or_told_to_end() {
    for signal in ["-INT", "-TERM"] {
        let mut program = start(&[]);
        let said = first_line(&mut program);
        let told = Command::new("kill").args([signal, &program.id().to_string()]).status().unwrap();
        assert!(told.success());
        assert!(program.wait().unwrap().success(), "{signal}");
        assert!(client().get(said["url"].as_str().unwrap()).send().await.is_err(), "{signal}: nobody is there");
    }
}

#[tokio::test]
async fn the_second_generation_and_a_drift_can_be_asked_for() {
    let mut program = start(&["--generation", "2", "--seed", "3", "--variant", "31", "--drift", "8"]);
    let said = first_line(&mut program);
    let page = client().get(said["url"].as_str().unwrap()).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("ENTRAÎNEMENT") && !page.contains("/cpp/connexion"), "{page}");
    end(program);
}

#[tokio::test]
async fn troubles_of_the_practice_piste_can_be_asked_for() {
    let mut program = start(&["--piste-trouble", "token:too-many-calls*1", "--piste-trouble", "token:out-of-order"]);
    let said = first_line(&mut program);
    for status in [429, 503, 503] {
        let answer = client().post(said["token_url"].as_str().unwrap()).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
    }
    end(program);
}

#[tokio::test]
async fn english_can_be_asked_for() {
    let mut program = start(&["--seed", "3", "--language", "en"]);
    let said = first_line(&mut program);
    let page = client().get(said["url"].as_str().unwrap()).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("lang=\"en\"") && page.contains("Log in") && page.contains("ENTRAÎNEMENT"), "{page}");
    end(program);
}

#[test]
fn what_there_is_not_is_refused() {
    for arguments in [["--generation", "3"], ["--variant", "32"], ["--piste-trouble", "rain"], ["--language", "de"]] {
        let ended = Command::new(PROGRAM).args(arguments).output().unwrap();
        assert_eq!(ended.status.code(), Some(2), "{arguments:?}");
        assert!(ended.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_first_generation_can_be_named() {
    let mut program = start(&["--generation", "1", "--port", "0"]);
    assert!(first_line(&mut program)["url"].is_string());
    end(program);
}

fn start(arguments: &[&str]) -> Child {
    Command::new(PROGRAM).args(arguments).stdout(Stdio::piped()).spawn().unwrap()
}

fn first_line(program: &mut Child) -> Value {
    let mut line = String::new();
    BufReader::new(program.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    serde_json::from_str(&line).unwrap()
}

fn end(mut program: Child) {
    program.kill().unwrap();
    program.wait().unwrap();
}

fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().build().unwrap()
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_practice-portal");
