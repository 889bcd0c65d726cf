//! Pages torn and mended at random, as HTML, as text, and as the reader of the portal window tells them: whatever comes out of
//! them, it is no wrong password, and nothing is clicked that cannot be undone but on the account's own page.
//!
//! `TROUSSEAU_FUZZ=20000 cargo test -p practice-portal --test drift fuzz_html -- --nocapture` tries more of them with one seed; so
//! do `fuzz_text`, `fuzz_reader` and `fuzz_anything`.

use chorus_pro::guide::{Commit, CommitButton, Next, OpenPage, Target, Told};
use chorus_pro::{Page, Secret, TechnicalLogin, VisiblePage, recognise, recognise_copy};
use practice_portal::Drift;
use rand::RngExt;
use rand::rngs::StdRng;
use seeds::Seed;

use crate::captured::{self, Captured, escaped};
use crate::told::as_told;
use crate::torn::{self, tear, tear_text};

#[tokio::test]
async fn fuzz_html_with_pieces_lost_doubled_or_moved_never_gives_another_password() {
    for seed in seeds::of_this_run() {
        let mut tries = Tries::of(seed).await;
        for _ in 0..executions() {
            let (page, html) = tries.next_page();
            let torn = tear(&html, &escaped(&page.truth.password), &mut tries.random);
            tries.hold(page, recognise(&VisiblePage::from_html(&torn)), &torn);
        }
        tries.end("HTML");
    }
}

#[tokio::test]
async fn fuzz_text_with_words_lost_doubled_or_moved_never_gives_another_password() {
    for seed in seeds::of_this_run() {
        let mut tries = Tries::of(seed).await;
        for _ in 0..executions() {
            let (page, html) = tries.next_page();
            let html = tear(&html, &escaped(&page.truth.password), &mut tries.random);
            let text: String = VisiblePage::from_html(&html).lines().map(|line| format!("{line}\n")).collect();
            let torn = tear_text(&text, &page.truth.password, &mut tries.random);
            tries.hold(page, recognise(&VisiblePage::from_text(&torn)), &torn);
            tries.hold(page, recognise_copy(Some(&torn), Some(&html)), &torn);
        }
        tries.end("text");
    }
}

#[tokio::test]
async fn fuzz_reader_answers_never_give_another_password_nor_click_for_another_account() {
    for seed in seeds::of_this_run() {
        let mut tries = Tries::of(seed).await;
        let stranger = TechnicalLogin::parse("TECH_1_00099988877766@cpro.fr").unwrap();
        for _ in 0..executions() {
            let (page, html) = tries.next_page();
            let html = tear(&as_told(&html), &escaped(&page.truth.password), &mut tries.random);
            let answer = serde_json::json!({ "ready": true, "html": html }).to_string();
            let told = Told::parse(&answer).expect("an answer of the reader");
            let html = told.html.expect("what it told").to_string();
            for login in [&page.truth.login, &stranger] {
                let target = Target { login: login.clone(), structure_id: Some(page.truth.structure.clone()) };
                let open = OpenPage::read(&html);
                let next = open.next(&target, None);
                may_be_done(&open, &next, login, &html);
                assert!(
                    login != &stranger || next != Next::Done || matches!(open.page(), Page::Submitted(_)),
                    "{html}"
                );
            }
            tries.hold(page, OpenPage::read(&html).into_page(), &html);
            // An answer that was broken on its way is none, or one of some page.
            let broken = torn::broken(&answer, &mut tries.random);
            if let Some(html) = Told::parse(&broken).and_then(|told| told.html) {
                let _ = OpenPage::read(&html).shape();
            }
        }
        tries.end("the reader's answers");
    }
}

#[test]
fn fuzz_anything_at_all_is_some_page() {
    for seed in seeds::of_this_run() {
        let mut random = seed.random();
        for _ in 0..executions() {
            let soup = torn::soup(&mut random);
            let _ = recognise_copy(Some(&soup), Some(&soup));
            let _ = Told::parse(&soup);
            let _ = OpenPage::read(&soup).shape();
            let _ = Drift::of(random.random_range(0..1_000)).page(&soup);
        }
    }
}

/// The click that cannot be undone asks for the account's own page, and everything else for a control that is there.
fn may_be_done(open: &OpenPage, next: &Next, login: &TechnicalLogin, html: &str) {
    if let Next::Commit(Commit { button, .. }) = next {
        let is_theirs = match (button, open.page()) {
            (CommitButton::Confirm, Page::Confirmation(asked)) => asked.login.as_ref() == Some(login),
            (CommitButton::Submit, Page::Form(form)) => form.login.as_ref() == Some(login) && form.password.is_some(),
            _ => false,
        };
        assert!(is_theirs, "{next:?} for {login}:\n{html}");
    }
    if let Some(reach) = next.reach() {
        assert!(html.contains(reach.strip_prefix('#').unwrap_or(reach)), "{next:?}:\n{html}");
    }
}

/// Pages drawn at random, and what was read of them.
struct Tries {
    random: StdRng,
    pages: Vec<&'static Captured>,
    read: usize,
}

impl Tries {
    async fn of(seed: Seed) -> Self {
        Self { random: seed.random(), pages: captured::all().await, read: 0 }
    }

    /// One of all, as a drift has it.
    fn next_page(&mut self) -> (&'static Captured, String) {
        let page = self.pages[self.random.random_range(0..self.pages.len())];
        (page, Drift::of(self.random.random_range(0..100_000)).page(&page.html))
    }

    /// A password that was read is the page's own.
    fn hold(&mut self, page: &Captured, found: Page, torn: &str) {
        let password: Option<Secret> = match found {
            Page::Recap(recap) => Some(recap.password),
            Page::Form(form) => form.password,
            _ => None,
        };
        if let Some(password) = password {
            self.read += 1;
            assert_eq!(password.expose(), page.truth.password, "{}:\n{torn}", page.name);
        }
    }

    fn end(self, what: &str) {
        assert!(self.read > executions() / 20, "{what}: it reads some: {} of {}", self.read, executions());
    }
}

/// Fewer where nobody asked for more.
fn executions() -> usize {
    std::env::var("TROUSSEAU_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000)
}
