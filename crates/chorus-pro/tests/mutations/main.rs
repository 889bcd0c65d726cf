//! Known pages, rewritten by what lies between the portal and us: mail programs, PDF readers, spreadsheets, translators, chat
//! programs, browsers. The password is read right, or a person compares it, or nothing is read: never anything else.

/// What happens to markup.
mod markup;
/// What one rewriting does to a page.
mod mutation;
/// The pages before anything happens to them.
mod page;
/// What came of each.
mod tally;

use page::Sheet;
use rand::RngExt;
use tally::{Outcome, Tally};

/// Mutated pages for each seed.
const CASES: usize = 2_000;
/// Whole pages for each seed: so many that the bound on questions is not met by chance.
const WHOLE_PAGES: usize = 10_000;

#[test]
fn whatever_happens_to_a_page_on_its_way_no_wrong_password_is_taken() {
    for seed in seeds::of_this_run() {
        let mut random = seed.random();
        let mut tally = Tally::default();
        for case in 0..CASES {
            let password = page::password(&mut random);
            let mut sheet = Sheet::drawn(&password, &mut random);
            let count = random.random_range(1..=3);
            let names: Vec<&str> = (0..count).map(|_| mutation::apply(&mut sheet, &mut random)).collect();
            let outcome = Outcome::of(&sheet);
            assert!(
                outcome != Outcome::Wrong,
                "case {case} of TROUSSEAU_SEED={}: {names:?} of {} made another password of {password}:\n{}",
                seed.number(),
                sheet.name,
                sheet.text
            );
            tally.count(&names, outcome);
        }
        tally.print();
        assert!(tally.of(Outcome::Right) * 10 > CASES, "a page that was only indented or quoted is read still");
        assert!(tally.of(Outcome::Compared) * 10 > CASES, "what is likely is compared, and not thrown away");
    }
}

#[test]
fn a_whole_page_is_read_without_a_question() {
    for seed in seeds::of_this_run() {
        let mut random = seed.random();
        let mut asked = 0;
        for case in 0..WHOLE_PAGES {
            let password = page::password(&mut random);
            let sheet = Sheet::drawn(&password, &mut random);
            match Outcome::of(&sheet) {
                Outcome::Right => {}
                // Copied text lacks what is in a form's fields: one word behind the label may be anything.
                Outcome::Compared | Outcome::Refused if sheet.is_form_text() && page::kinds(&password) < 3 => {}
                // Signs that come in pairs, an address, a tag: by chance, one password in a thousand looks so.
                Outcome::Compared => asked += 1,
                other => panic!(
                    "case {case} of TROUSSEAU_SEED={}: {other:?} on {}:\n{}",
                    seed.number(),
                    sheet.name,
                    sheet.text
                ),
            }
        }
        assert!(asked * 200 <= WHOLE_PAGES, "{asked} of {WHOLE_PAGES} were asked about");
    }
}
