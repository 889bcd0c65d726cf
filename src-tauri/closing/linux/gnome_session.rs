//! The session managers of GNOME, MATE and Xfce ask each registered program before the session ends, and wait for its answer.

use tauri::{AppHandle, Manager};
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::names::BusName;
use zbus::zvariant::OwnedObjectPath;
use zbus::{MatchRule, Result};

use crate::closing::{Closing, asked_by_system};

/// Registers with the session manager that is on the session's bus, and answers it until either ends.
///
/// # Errors
/// Where there is no bus, or the session manager refuses. `Ok` where there is no session manager.
pub(super) fn answer(shell: &AppHandle) -> Result<()> {
    let connection = Connection::session()?;
    let bus = DBusProxy::new(&connection)?;
    for protocol in &PROTOCOLS {
        if bus.name_has_owner(BusName::try_from(protocol.service)?)? {
            return protocol.answer(&connection, shell);
        }
    }
    Ok(())
}

/// The names by which one family of session managers is spoken to.
struct Protocol {
    service: &'static str,
    path: &'static str,
    manager: &'static str,
    client: &'static str,
}

impl Protocol {
    fn answer(&self, connection: &Connection, shell: &AppHandle) -> Result<()> {
        // Listened for before it registers: a question may come at once.
        let signals = MatchRule::builder().msg_type(Type::Signal).sender(self.service)?.interface(self.client)?.build();
        let signals = MessageIterator::for_match_rule(signals, connection, None)?;
        let manager = Proxy::new(connection, self.service, self.path, self.manager)?;
        let started_as = std::env::var("DESKTOP_AUTOSTART_ID").unwrap_or_default();
        let client: OwnedObjectPath = manager.call("RegisterClient", &("trousseau", started_as))?;
        let client = Proxy::new(connection, self.service, client, self.client)?;
        for message in signals.flatten() {
            let header = message.header();
            if header.path().is_none_or(|path| path != client.path()) {
                continue;
            }
            let reason = match header.member().map(|member| member.as_str()) {
                Some("QueryEndSession") => asked_by_system(shell),
                Some("EndSession") => {
                    shell.state::<Closing>().make_last_try();
                    asked_by_system(shell)
                }
                Some("Stop") => {
                    if asked_by_system(shell).is_none() {
                        shell.exit(0);
                    }
                    continue;
                }
                _ => continue,
            };
            let (may_end, reason) = (reason.is_none(), reason.unwrap_or_default());
            client.call::<_, _, ()>("EndSessionResponse", &(may_end, reason))?;
        }
        Ok(())
    }
}

const PROTOCOLS: [Protocol; 2] = [
    Protocol {
        service: "org.gnome.SessionManager",
        path: "/org/gnome/SessionManager",
        manager: "org.gnome.SessionManager",
        client: "org.gnome.SessionManager.ClientPrivate",
    },
    Protocol {
        service: "org.xfce.SessionManager",
        path: "/org/xfce/SessionManager",
        manager: "org.xfce.Session.Manager",
        client: "org.xfce.Session.Client",
    },
];
