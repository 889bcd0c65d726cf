//! Linux: the desktop's notifications, over the session bus (freedesktop.org's `org.freedesktop.Notifications`).

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::zvariant::Value;
use zbus::{Error, MatchRule};

use super::NotShown;
use crate::at_login::Answer;
use crate::notice::Notice;

pub(super) fn show(notice: &Notice, open: &str) -> Result<Receiver<Answer>, NotShown> {
    let connection = Connection::session()?;
    // Listened for before it is shown: a click may come at once.
    let signals = MatchRule::builder().interface(NAME)?.path(PATH)?.build();
    let signals = MessageIterator::for_match_rule(signals, &connection, None)?;
    let id = shown(&connection, notice, open)?;
    let (tell, told) = channel();
    thread::spawn(move || listen(signals, id, &tell));
    Ok(told)
}

/// The number that the desktop gave it. At login, what shows notifications may come a little later than what is started.
fn shown(connection: &Connection, notice: &Notice, open: &str) -> Result<u32, Error> {
    let start = Instant::now();
    loop {
        match notify(connection, notice, open) {
            Err(Error::MethodError(..) | Error::FDO(_)) if start.elapsed() < PATIENCE => {
                thread::sleep(Duration::from_secs(1));
            }
            other => return other,
        }
    }
}

fn notify(connection: &Connection, notice: &Notice, open: &str) -> Result<u32, Error> {
    let desktop = Proxy::new(connection, NAME, PATH, NAME)?;
    let understood: Vec<String> = desktop.call("GetCapabilities", &())?;
    let text =
        if understood.iter().any(|it| it == "body-markup") { as_markup(&notice.text) } else { notice.text.clone() };
    let (new, urgency) = (0_u32, Value::from(NORMAL));
    let hints = HashMap::from([("desktop-entry", Value::from("trousseau")), ("urgency", urgency)]);
    let actions = ["default", open];
    let title = notice.title.as_str();
    desktop.call("Notify", &("Trousseau", new, "trousseau", title, text, actions.as_slice(), hints, UNTIL_DISMISSED))
}

/// A structure's name may hold what would be read as markup.
fn as_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Tells what becomes of the notification; ends with it, or with the session's bus.
fn listen(signals: MessageIterator, id: u32, tell: &Sender<Answer>) {
    for message in signals.flatten() {
        let body = message.body();
        let answer = match message.header().member().map(|member| member.as_str()) {
            Some("ActionInvoked") if body.deserialize().is_ok_and(|(it, _): (u32, &str)| it == id) => Answer::Clicked,
            Some("NotificationClosed") if body.deserialize().is_ok_and(|(it, _): (u32, u32)| it == id) => {
                Answer::Dismissed
            }
            _ => continue,
        };
        // Nobody listens any more: the time is over.
        let _ = tell.send(answer);
        return;
    }
}

impl From<Error> for NotShown {
    fn from(error: Error) -> Self {
        Self { reason: error.to_string() }
    }
}

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// The specification's middle urgency.
const NORMAL: u8 = 1;
/// No time after which it goes by itself: somebody who signs in may fetch a coffee first.
const UNTIL_DISMISSED: i32 = 0;
/// How long the desktop may take to come up with what shows notifications.
const PATIENCE: Duration = Duration::from_secs(20);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_structure_s_name_is_text_whatever_is_in_it() {
        assert_eq!(as_markup("DUPONT & FILS <a href=\"x\">"), "DUPONT &amp; FILS &lt;a href=\"x\"&gt;");
    }
}
