//! The steps in the window with Chorus Pro. What happens in it is done with the keyboard: no driver gets at its page.

use std::time::Duration;

use anyhow::Result;

use super::Journey;
use crate::attacker::Book;
use crate::{dialog, practice, wait};

impl Journey {
    /// From home: takes the place of the manager of one structure, and opens the portal in the browser too, whose address
    /// is known from then on.
    #[track_caller]
    pub fn practises_with_the_portal_open(self) -> Journey {
        self.presses("begin-practice")
            .arrives_at("practice")
            .opens_practice_portal()
            .chooses("manager-0")
            .presses("structures")
            .arrives_at("structures")
            .presses("choose-structure")
            .arrives_at("destinations")
    }

    /// From the programs of a made-up account: opens the practice portal in a window of Trousseau.
    #[track_caller]
    pub fn opens_portal_window(self) -> Journey {
        self.reads_what_will_happen().presses("open-portal-window").arrives_at("portal-window")
    }

    /// The same on today's portal.
    #[track_caller]
    pub fn opens_todays_portal_window(self) -> Journey {
        self.reads_what_will_happen().presses("open-todays-portal-window").arrives_at("portal-window")
    }

    /// Types the code that was sent to the practice mailbox, as soon as its field is there to take it, and is signed in.
    #[track_caller]
    pub fn types_the_code(self) -> Journey {
        let address = self.desk.browser.address();
        self.types_code(|| practice::mailed_code(address.as_ref().ok()?).ok())
    }

    /// The same with a code that is `sent` some time.
    #[track_caller]
    pub fn types_code(self, sent: impl Fn() -> Option<String>) -> Journey {
        self.step("types the code that was sent", |journey| {
            let code = wait::until("the code", || Ok(sent()))?;
            wait::until("the portal to let one in", || {
                dialog::focus(&journey.desk, &portal_window(journey)?)?;
                dialog::xdotool(&journey.desk, &["key", "ctrl+a"])?;
                dialog::xdotool(&journey.desk, &["type", "--delay", "30", "--", &code])?;
                dialog::xdotool(&journey.desk, &["key", "Return"])?;
                let is_in = || Ok(journey.window().text("body")?.contains("Vous êtes connecté").then_some(()));
                Ok(wait::until_within(Duration::from_secs(4), "the next step", is_in).ok())
            })
        })
    }

    /// Signs in there, with what the portal's page tells of the first made-up manager.
    #[track_caller]
    pub fn signs_in_to_portal(self) -> Journey {
        self.signs_in_with(|journey| practice::first_manager(&journey.desk.browser.address()?))
    }

    /// Signs in with this mail address and password, typed where the page waits for them.
    #[track_caller]
    pub(super) fn signs_in_with(self, manager: impl Fn(&Journey) -> Result<(String, String)>) -> Journey {
        self.step("signs in to the portal", |journey| {
            let (email, password) = manager(journey)?;
            dialog::focus(&journey.desk, &portal_window(journey)?)?;
            // What is typed before the field is there is lost. A page in a frame does not take the keyboard by itself.
            wait::until("a field that waits to be typed into", || {
                let is_field = || Ok(framed(journey, FOCUS)?.filter(|frame| frame.width > FIELD).map(drop));
                let focused = wait::until_within(Duration::from_secs(4), "a field", is_field).ok();
                if focused.is_none() {
                    dialog::xdotool(&journey.desk, &["key", "Tab"])?;
                }
                Ok(focused)
            })?;
            for (text, key) in [(email, "Tab"), (password, "Return")] {
                dialog::xdotool(&journey.desk, &["type", "--delay", "15", "--", &text])?;
                dialog::xdotool(&journey.desk, &["key", key])?;
            }
            Ok(())
        })
    }

    /// Clicks with the mouse what the page has a frame around, once Trousseau says these words of it.
    #[track_caller]
    pub fn clicks_what_is_framed(self, words: &str) -> Journey {
        self.sees(words).step("clicks what has a frame", |journey| {
            wait::until("a frame in the portal's page that a click answers", || {
                dialog::focus(&journey.desk, &portal_window(journey)?)?;
                let Some(frame) = framed(journey, FRAME)? else { return Ok(None) };
                click(journey, frame.x, frame.y)?;
                let gone = || Ok((!journey.window().text("body")?.contains(words)).then_some(()));
                Ok(wait::until_within(Duration::from_secs(3), "the next step", gone).ok())
            })
        })
    }

    /// Clicks what the page has a frame around, as long as the journal does not say what comes of it.
    #[track_caller]
    pub fn clicks_until_journal_says(self, words: &str, event: &str) -> Journey {
        self.sees(words).step(&format!("clicks what has a frame until {event}"), |journey| {
            wait::until(event, || {
                if let Some(frame) = framed(journey, FRAME)? {
                    dialog::focus(&journey.desk, &portal_window(journey)?)?;
                    click(journey, frame.x, frame.y)?;
                }
                let said = || Ok(journey.journal_has(event)?.then_some(()));
                Ok(wait::until_within(Duration::from_secs(3), event, said).ok())
            })
        })
    }

    /// Clicks what the page has a frame around, again and again, until Trousseau says these words.
    #[track_caller]
    pub fn clicks_until_it_says(self, words: &str) -> Journey {
        self.step(&format!("clicks what has a frame until « {words} »"), |journey| {
            let said = || Ok(journey.window().text("body")?.contains(words).then_some(()));
            wait::until(words, || {
                if let Some(frame) = framed(journey, FRAME)? {
                    dialog::focus(&journey.desk, &portal_window(journey)?)?;
                    // The frame may be around what comes after these words already.
                    if said()?.is_some() {
                        return Ok(Some(()));
                    }
                    click(journey, frame.x, frame.y)?;
                }
                Ok(wait::until_within(Duration::from_secs(2), words, said).ok())
            })
        })
    }

    /// Has Trousseau press whatever comes next, up to the click that cannot be undone.
    #[track_caller]
    pub fn has_it_all_pressed(self) -> Journey {
        self.step("has everything pressed that can be undone", |journey| {
            let window = journey.window();
            wait::until("the click that cannot be undone", || {
                if window.shows("[data-action=\"reset-in-portal-window\"]")? {
                    return Ok(Some(()));
                }
                if window.shows(PRESS)? {
                    // It may be gone by then: the page goes on by itself.
                    let click = "document.querySelector(arguments[0])?.click()";
                    window.is_idle()?;
                    window.run(click, vec![PRESS.into()])?;
                    window.is_idle()?;
                }
                Ok(None)
            })
        })
    }

    /// In today's form, takes the account anew with the keyboard, as Trousseau says in these words.
    #[track_caller]
    pub fn chooses_the_account_anew(self, words: &str) -> Journey {
        self.beside_what_is_framed(&["shift+Tab", "shift+Tab"]).step("opens the list, and takes its entry", |journey| {
            wait::until(words, || {
                dialog::xdotool(&journey.desk, &["key", "Return"])?;
                let is_said = || Ok(journey.window().text("body")?.contains(words).then_some(()));
                Ok(wait::until_within(Duration::from_secs(2), words, is_said).ok())
            })
        })
    }

    /// In today's form, chooses the first type of request instead of the reset, and submits that with the keyboard, until Trousseau
    /// says these words.
    #[track_caller]
    pub fn submits_another_type_of_request(self, words: &str) -> Journey {
        let to_the_type = ["shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab"];
        self.beside_what_is_framed(&to_the_type)
            .step("opens the list, and takes its first entry", |journey| {
                wait::until("another type of request", || {
                    dialog::xdotool(&journey.desk, &["key", "Return"])?;
                    let is_changed = || Ok(journey.window().text("body")?.contains(CHANGED).then_some(()));
                    Ok(wait::until_within(Duration::from_secs(2), CHANGED, is_changed).ok())
                })
            })
            // What has a frame is the type of request now: behind it stand the structure, the account and the button.
            .beside_what_is_framed(&["Tab", "Tab", "Tab", "Tab", "Return"])
            .sees(words)
    }

    /// Leaves the form by the link that stands before it.
    #[track_caller]
    pub fn leaves_the_form(self) -> Journey {
        self.beside_what_is_framed(&["shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Return"])
    }

    /// Clicks beside what has a frame, where nothing is, and goes on from there with these keys.
    fn beside_what_is_framed(self, keys: &[&str]) -> Journey {
        self.step(&format!("presses {}", keys.join(" ")), |journey| {
            let portal = portal_window(journey)?;
            dialog::focus(&journey.desk, &portal)?;
            let frame = wait::until("a frame in the portal's page", || framed(journey, FRAME))?;
            click(journey, frame.x + frame.width, frame.y)?;
            keys.iter().try_for_each(|key| dialog::xdotool(&journey.desk, &["key", key]).map(drop))
        })
    }

    /// Lets the attacker's page try everything, with the click that it waits for, and reads its book.
    #[track_caller]
    pub fn lets_the_attacker_try(self, book: &mut Book) -> Journey {
        self.step("lets the attacker try", |journey| {
            let address = journey.desk.browser.address()?;
            Book::read_when(&address, "waits for a click")?;
            // The twin: all the while its page was read, as the page of whoever has signed in.
            wait::until("the page to be read", || {
                Ok(journey.window().text("body")?.contains("Trousseau ne reconnaît pas cette page").then_some(()))
            })?;
            let place = wait::until("the attacker's button", || framed(journey, ATTACKERS_BUTTON))?;
            dialog::focus(&journey.desk, &portal_window(journey)?)?;
            click(journey, place.x, place.y)?;
            *book = Book::read_when(&address, "finished")?;
            // The other twin: an address that is allowed is gone to.
            Book::read_when_left(&address).map(drop)
        })
    }

    /// Has Trousseau press what comes next, as soon as it says so.
    #[track_caller]
    pub fn has_it_pressed(self, words: &str) -> Journey {
        self.sees(words).presses("press-in-portal-window")
    }
}

fn portal_window(journey: &Journey) -> Result<String> {
    dialog::portal_window(&journey.desk)
}

/// A frame on the display: its middle, and how wide it is.
struct Frame {
    x: u32,
    y: u32,
    width: u32,
}

/// The frame in this colour, if there is one.
fn framed(journey: &Journey, colour: &str) -> Result<Option<Frame>> {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/src/outlined.py");
    let output = journey.desk.command("/usr/bin/python3").args(["-B", program, colour]).output()?;
    let numbers: Vec<u32> =
        String::from_utf8(output.stdout)?.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    Ok(if let [x, y, width] = numbers[..] { Some(Frame { x, y, width }) } else { None })
}

fn click(journey: &Journey, x: u32, y: u32) -> Result<()> {
    dialog::xdotool(&journey.desk, &["mousemove", &x.to_string(), &y.to_string(), "click", "1"]).map(drop)
}

/// What Trousseau says of the password where the form has drawn none.
const CHANGED: &str = "le mot de passe gardé ne vaut plus rien";
/// « Le faire pour moi »
const PRESS: &str = "[data-action=\"press-in-portal-window\"]";
/// Pixels: a link or a button is narrower.
const FIELD: u32 = 300;
/// What the practice portal draws around the field that has the keyboard, as its style.css has it.
const FOCUS: &str = "c25700";
/// What the attacker's page covers itself with, as its windows.js has it.
const ATTACKERS_BUTTON: &str = "7a1fa2";
/// What Trousseau draws around a control, as src-tauri/portal_window/reader.js has it.
const FRAME: &str = "b8860b";
