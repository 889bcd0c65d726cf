//! The text for IT or for the vendor. It is made from a [`Reset`], which has no password: it cannot hold one.

use chorus_pro::Environment;
use language::{Arg, Language, Texts};

use crate::Reset;

/// Who is told that the password has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    /// The structure's own IT department or its contractor.
    It,
    /// The finance application's vendor.
    Vendor,
}

/// A text to copy into an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The subject line.
    pub subject: String,
    /// The paragraphs, an empty line between them.
    pub body: String,
}

/// What to tell `recipient` about `reset`: which account, since when the old password is dead, which programs wait,
/// and that the new one comes by a safe channel.
pub fn to_tell(recipient: Recipient, reset: &Reset, language: Language) -> Message {
    let texts = Texts::of(language);
    let (channel, ask) = match recipient {
        Recipient::It => ("message-safe-channel-it", "message-ask-it"),
        Recipient::Vendor => ("message-safe-channel-vendor", "message-ask-vendor"),
    };
    let login = || Arg::from(reset.login.as_str());
    let told: [(&str, Arg); 4] = [
        ("login", login()),
        ("structure", reset.structure().into()),
        ("environment", texts.say(environment(reset.environment)).into()),
        ("reset", texts.date_time(reset.reset_at).into()),
    ];
    let practice = reset.is_practice().then(|| texts.say("message-practice"));
    let paragraphs = [
        texts.say("message-greeting"),
        texts.say_with("message-reset", &told),
        texts.say("message-stopped"),
        destinations(reset, texts),
        texts.say(channel),
        texts.say_with(reset.due_id("message-due", "message-due-told"), &[("due", texts.date(reset.due.day()).into())]),
        texts.say(ask),
        texts.say("message-closing"),
    ];
    let subject = if reset.is_practice() { "message-subject-practice" } else { "message-subject" };
    let body: Vec<String> = practice.into_iter().chain(paragraphs).collect();
    Message { subject: texts.say_with(subject, &[("login", login())]), body: body.join("\n\n") }
}

/// The id of an environment's name.
pub(crate) fn environment(environment: Environment) -> &'static str {
    match environment {
        Environment::Production => "environment-production",
        Environment::Qualification => "environment-qualification",
        Environment::Practice => "environment-practice",
    }
}

fn destinations(reset: &Reset, texts: &Texts) -> String {
    if reset.destinations.is_empty() {
        return texts.say("message-no-destinations");
    }
    let mut lines = vec![texts.say("message-destinations")];
    for destination in &reset.destinations {
        let note = destination.note.trim();
        let id = if note.is_empty() { "message-destination" } else { "message-destination-note" };
        let words: [(&str, Arg); 3] = [
            ("name", destination.name.as_str().into()),
            ("updated_by", destination.updated_by.as_str().into()),
            ("note", note.into()),
        ];
        lines.push(texts.say_with(id, &words));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use chorus_pro::{StructureId, TechnicalLogin};
    use jiff::civil::date;
    use rotation::DueDate;

    use super::*;
    use crate::Destination;

    fn reset() -> Reset {
        let destination = |name: &str, note: &str| Destination {
            name: name.to_owned(),
            updated_by: "l’éditeur".to_owned(),
            note: note.to_owned(),
        };
        Reset {
            login: TechnicalLogin::parse("TECH_039012665400024@cpp2017.fr").unwrap(),
            structure_id: Some(StructureId::parse("39012665400024").unwrap()),
            structure_name: "78 RUE D'AUTEUIL".to_owned(),
            environment: Environment::Production,
            reset_at: date(2026, 11, 24).at(14, 7, 0, 0),
            due: DueDate::About(date(2028, 1, 22)),
            destinations: vec![destination("e.magnus", ""), destination("Pastell", "connecteur Chorus Pro")],
        }
    }

    #[test]
    fn the_vendor_learns_which_account_since_when_and_what_waits_for_it() {
        let Message { subject, body } = to_tell(Recipient::Vendor, &reset(), Language::French);
        assert!(subject.contains("TECH_039012665400024@cpp2017.fr"));
        for told in [
            "78 RUE D'AUTEUIL (39012665400024)",
            "24 novembre 2026 à 14:07",
            "Production",
            "- e.magnus (mis à jour par\u{a0}: l’éditeur)",
            "connecteur Chorus Pro",
            "22 janvier 2028",
            "n’est pas dans ce message",
        ] {
            assert!(body.contains(told), "{told} is not told:\n{body}");
        }
    }

    #[test]
    fn it_and_the_vendor_are_asked_differently_in_both_languages() {
        for language in Language::ALL {
            let it = to_tell(Recipient::It, &reset(), language);
            let vendor = to_tell(Recipient::Vendor, &reset(), language);
            assert_eq!(it.subject, vendor.subject);
            assert_ne!(it.body, vendor.body);
            assert!(!it.body.contains("message-") && !vendor.body.contains("message-"), "an id has no sentence");
        }
    }

    #[test]
    fn a_message_of_practice_says_so_first_and_a_real_one_does_not() {
        for language in Language::ALL {
            let practice = Reset { environment: Environment::Practice, ..reset() };
            let Message { subject, body } = to_tell(Recipient::It, &practice, language);
            for text in [&subject, &body] {
                assert!(text.lines().next().unwrap_or_default().contains("ENTRAÎNEMENT"), "{text}");
            }
            let Message { subject, body } = to_tell(Recipient::It, &reset(), language);
            assert!(![subject, body].iter().any(|text| text.contains("ENTRAÎNEMENT")));
        }
    }

    #[test]
    fn where_no_program_is_known_it_is_asked_for() {
        let unknown = Reset { destinations: Vec::new(), ..reset() };
        let Message { body, .. } = to_tell(Recipient::It, &unknown, Language::French);
        assert!(body.contains("quels logiciels utilisent ce compte"));
        assert!(!to_tell(Recipient::It, &reset(), Language::French).body.contains("quels logiciels utilisent"));
    }
}
