//! The practice portal and PISTE serve a client that was not made for them: Python's standard library, and the words on
//! the pages.

use journeys::practice;
use serde_json::{Value, json};

/// The page where people sign in; its form; the page that it leads to; the list; the sheet; the question; « Confirmer ».
const FEWEST_REQUESTS: u64 = 7;

#[test]
fn a_small_client_in_python_resets_by_the_words_on_the_pages_and_piste_knows_the_new_password() {
    let program = practice::Program::start(&["--seed", "1"]).expect("it starts");
    let announced: Value = serde_json::from_str(&program.announced).expect("its first line is JSON");
    let done = practice::reset_by_hand(&program.announced).expect("the reset is made");
    let account = &announced["accounts"][0];
    assert_eq!(done["login"], account["login"], "the recap names the account");
    assert_ne!(done["password"], account["password"], "there is another password");
    assert_eq!(done["requests"], FEWEST_REQUESTS, "no page is asked for in vain");
    assert_eq!(
        done["old"],
        json!({"status": 401, "body": {"ErrorCode": "401", "Description": "[invalid field]"}}),
        "the old password gets the documented refusal"
    );
    assert_eq!(done["new"]["status"], 200, "the new one works");
    assert_eq!(done["new"]["body"]["codeRetour"], 0, "the new one works");
    let attached = &done["new"]["body"]["listeStructureRattachement"][0]["identifiantStructure"];
    assert_eq!(*attached, account["structure_id"], "and sees its structure");
    assert!(done["expires"].as_str() > done["expired"].as_str(), "the date has moved: {done}");
    assert_eq!(done["days_left"], 424, "by the whole length of a password's life");
}
