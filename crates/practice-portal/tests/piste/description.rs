//! The answers of the practice PISTE, held against the official description (`structures_description.json` says whence).
//! It speaks of structures only: the token and the attachments are held against docs/chorus-pro.md by other stories.

use jiff::Timestamp;
use practice_portal::{ExpiryForm, HowOften, PisteFault, PisteTrouble};
use serde_json::{Value, json};

use crate::practice::{AGGLOMERATION, Account, CONSULT, OFFICE, Practice, SEARCH, TOWN};

#[tokio::test]
async fn every_search_and_every_sheet_is_as_the_description_says() {
    let practice = Practice::open().await;
    let description = Description::read();
    for manager in [TOWN, AGGLOMERATION, OFFICE] {
        let account = practice.account(manager);
        let page = json!({"nbResultatsParPage": 1000, "pageResultatDemandee": 1, "triColonne": "Statut"});
        let found = practice.ask(&account, SEARCH, json!({"parametres": page})).await.json;
        assert_eq!(description.faults("WsRetourRechercherStructure", &found), Vec::<String>::new());
        let list = found["listeStructures"].as_array().expect("a list");
        for number in list.iter().take(30).map(|structure| &structure["idStructureCPP"]) {
            let sheet =
                practice.ask(&account, CONSULT, json!({"codeLangue": "fr", "idStructureCPP": number})).await.json;
            assert_eq!(description.faults("WsRetourConsulterStructureTVAIntraCom", &sheet), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn refusals_have_statuses_of_the_description_and_its_two_required_keys() {
    let practice = Practice::open().await;
    let description = Description::read();
    let account = practice.account(TOWN);
    for (path, body) in [(SEARCH, json!({"structure": {"nomStructure": "x"}})), (CONSULT, json!({"idStructureCPP": 0}))]
    {
        let nothing = practice.ask(&account, path, body).await;
        assert_eq!(description.faults("WsRetourRechercherStructure", &nothing.json), Vec::<String>::new());
        for fault in PisteFault::all().filter(|fault| answers_a_call(*fault)) {
            practice.trouble(PisteTrouble::new(fault, HowOften::Next(1)));
            let status = practice.ask(&account, path, json!({})).await.status.as_u16();
            assert!(description.statuses(path).contains(&status) || [429, 503].contains(&status), "{fault:?} {status}");
            practice.calm();
        }
    }
}

/// The description says `date-time`; docs/chorus-pro.md knows more, and each of the practice's forms is what its name says.
#[tokio::test]
async fn the_expiry_is_told_in_every_form_and_only_two_of_them_are_the_descriptions() {
    let practice = Practice::open().await;
    let description = Description::read();
    let account = practice.account(TOWN);
    let is_described = async |form: ExpiryForm| {
        practice.trouble(PisteTrouble::new(PisteFault::Expiry(form), HowOften::Next(1)));
        let sheet = sheet(&practice, &account).await;
        let told = sheet["informationGenerales"].get("dateExpirationMotPasseCompteTech").cloned();
        (told, description.faults("WsRetourConsulterStructureTVAIntraCom", &sheet).is_empty())
    };
    let date = |text: &str| (Some(Value::from(text)), false);
    practice.set_expiry(&account, "2027-01-22T14:07:50Z".parse().unwrap());
    assert_eq!(is_described(ExpiryForm::Absent).await, (None, true));
    assert_eq!(is_described(ExpiryForm::Day).await, date("2027-01-22"));
    assert_eq!(is_described(ExpiryForm::Empty).await, date(""));
    assert_eq!(is_described(ExpiryForm::French).await, date("22/01/2027"));
    assert_eq!(is_described(ExpiryForm::Minute).await, date("2027-01-22 15:07"));
    assert_eq!(is_described(ExpiryForm::Null).await, (Some(Value::Null), false));
    assert_eq!(is_described(ExpiryForm::Number).await, (Some(json!(1_800_626_870_000_i64)), false));
    assert_eq!(is_described(ExpiryForm::Second).await, (Some("2027-01-22T15:07:50+01:00".into()), true));
    assert_eq!(is_described(ExpiryForm::Utc).await, (Some("2027-01-22T14:07:50Z".into()), true));
    assert_eq!(is_described(ExpiryForm::WithoutColon).await, date("2027-01-22T15:07:50.000+0100"));
    let usual = sheet(&practice, &account).await;
    assert_eq!(usual["informationGenerales"]["dateExpirationMotPasseCompteTech"], "2027-01-22T15:07:50.000+01:00");
}

/// Positive control: the checker finds what is wrong.
#[test]
fn an_answer_that_is_not_as_described_is_found_out() {
    let description = Description::read();
    let faults = |answer: Value| description.faults("WsRetourRechercherStructure", &answer).len();
    assert_eq!(faults(json!({"codeRetour": 0, "libelle": ""})), 0);
    assert_eq!(faults(json!({"codeRetour": 0})), 1, "a required key is missing");
    assert_eq!(faults(json!({"codeRetour": "0", "libelle": ""})), 1, "a text for a number");
    assert_eq!(faults(json!({"codeRetour": 0, "libelle": "", "liste": []})), 1, "an unknown key");
    let structures = json!([{"statut": "ACTIF", "idStructureCPP": 1.5}]);
    assert_eq!(faults(json!({"codeRetour": 0, "libelle": "", "listeStructures": structures})), 2);
    assert_eq!(faults(json!([])), 1);
}

async fn sheet(practice: &Practice, account: &Account) -> Value {
    let number = practice.world().with(|world| world.structure(&account.structure).expect("it is there").number);
    practice.ask(account, CONSULT, json!({"codeLangue": "fr", "idStructureCPP": number})).await.json
}

/// Not what is the token's, and what ends in no whole answer, or not soon.
fn answers_a_call(fault: PisteFault) -> bool {
    let no_answer = [PisteFault::Cut, PisteFault::Flood, PisteFault::Garbage, PisteFault::Silent, PisteFault::Slow];
    let of_the_token = [PisteFault::ApplicationRefused, PisteFault::EmptyToken];
    !no_answer.contains(&fault) && !of_the_token.contains(&fault)
}

struct Description(Value);

impl Description {
    fn read() -> Self {
        Self(serde_json::from_str(include_str!("structures_description.json")).expect("JSON"))
    }

    fn statuses(&self, path: &str) -> Vec<u16> {
        let path = path.strip_prefix("/cpro/structures").expect("a call about structures");
        serde_json::from_value(self.0["paths"][path]["statuses"].clone()).expect("numbers")
    }

    /// Where the answer is not what the definition says, as JSON pointers.
    fn faults(&self, definition: &str, answer: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(&json!({"$ref": format!("#/definitions/{definition}")}), answer, "", &mut faults);
        faults
    }

    fn check(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        if let Some(name) = schema["$ref"].as_str() {
            return self.check(self.0.pointer(&name[1..]).expect("it is defined"), value, at, faults);
        }
        let fits = match schema["type"].as_str().expect("each has a type") {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "integer" => value.is_i64(),
            "boolean" => value.is_boolean(),
            "string" if schema["format"] == "date-time" => value.as_str().is_some_and(is_rfc_3339),
            "string" => value.is_string(),
            other => panic!("{other} is new in the description"),
        };
        let listed = schema["enum"].as_array().is_none_or(|words| words.contains(value));
        if !fits || !listed {
            return faults.push(at.to_owned());
        }
        for (place, item) in value.as_array().into_iter().flatten().enumerate() {
            self.check(&schema["items"], item, &format!("{at}/{place}"), faults);
        }
        for (key, item) in value.as_object().into_iter().flatten() {
            match schema["properties"].get(key) {
                Some(schema) => self.check(schema, item, &format!("{at}/{key}"), faults),
                None => faults.push(format!("{at}/{key}")),
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        faults.extend(required.filter(|key| value.get(key).is_none()).map(|key| format!("{at}/{key}")));
    }
}

/// RFC 3339 wants the colon in its offset, which a reader of dates may let pass.
fn is_rfc_3339(text: &str) -> bool {
    let ends_well = text.ends_with('Z') || text.as_bytes().iter().rev().nth(2) == Some(&b':');
    text.parse::<Timestamp>().is_ok() && ends_well
}
