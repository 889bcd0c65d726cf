//! A thousand seeds for each generation.

use std::collections::BTreeMap;

use chorus_pro::Generation;
use practice_portal::{Drift, Language, Opening};

use crate::captured::{self, Captured, Kind};
use crate::judged::{Reading, read};

#[tokio::test]
async fn a_thousand_seeds_of_the_first_generation_are_read_right_or_not_at_all() {
    first_generation(Language::French).await;
}

#[tokio::test]
async fn so_they_are_in_english() {
    first_generation(Language::English).await;
}

async fn first_generation(language: Language) {
    let pages = captured::of(Generation::First, language).await;
    let table = read_all(pages, 0..1_000, |_| pages);
    table.prints(&format!("first generation, {language:?}"));
    table.holds(90);
}

#[tokio::test]
async fn a_thousand_seeds_of_the_second_generation_are_read_right_or_not_at_all() {
    second_generation(Language::French).await;
}

#[tokio::test]
async fn so_they_are_in_english_too() {
    second_generation(Language::English).await;
}

async fn second_generation(language: Language) {
    let pages = captured::of(Generation::Second, language).await;
    // Each seed meets one variant, and the drop-downs that it has.
    let of_seed = |seed: u64| {
        let offset = if Drift::of(seed).has_selects { pages.len() / 2 } else { 0 };
        let variant = usize::try_from(seed % 32).unwrap();
        &pages[offset + variant * 3..offset + variant * 3 + 3]
    };
    let table = read_all(pages, 0..1_000, of_seed);
    table.prints(&format!("second generation, {language:?}"));
    table.holds(90);
}

#[tokio::test]
async fn what_a_drifting_portal_serves_is_read_as_the_function_gives_it() {
    for seed in 0..12 {
        for generation in [Generation::First, Generation::Second] {
            let opening = Opening { generation, seed: Some(1), drift: Some(seed), ..Opening::default() };
            let (portal, client) = captured::open(opening).await;
            let page = client.get(portal.address()).send().await.unwrap();
            assert!(page.status().is_success(), "{seed}, {generation:?}");
            assert!(page.text().await.unwrap().contains("ENTRAÎNEMENT"), "{seed}, {generation:?}: the banner stays");
            if generation == Generation::Second {
                for page in captured::walk(&portal, &client, "served").await {
                    assert_ne!(read(&page.html, &page.truth), Reading::Wrong, "{seed}: {}", page.html);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_does_not_drift_is_read_right() {
    for page in captured::all().await {
        assert_eq!(read(&page.html, &page.truth), Reading::Right, "{}: {}", page.name, page.html);
    }
}

/// How many pages of each kind were read how.
struct Table(BTreeMap<String, [usize; 3]>, Vec<String>);

impl Table {
    fn prints(&self, title: &str) {
        let line = |(kind, [right, refused, wrong]): (&String, &[usize; 3])| {
            format!("| {kind} | {right} | {refused} | {wrong} |\n")
        };
        let lines: String = self.0.iter().map(line).collect();
        eprintln!(
            "\n{title}: 1000 seeds\n| page | right | refused | wrong |\n|---|---|---|---|\n{lines}{}",
            self.1.join("\n")
        );
    }

    /// Nothing is wrong, and of each kind at least so many in a hundred are right.
    fn holds(&self, of_a_hundred: usize) {
        for (kind, [right, refused, wrong]) in &self.0 {
            assert_eq!(*wrong, 0, "{kind}: {:?}", self.1);
            assert!(
                right * 100 >= (right + refused) * of_a_hundred,
                "{kind}: {right} right, {refused} refused {:?}",
                self.1
            );
        }
    }
}

fn read_all<'p>(pages: &'p [Captured], seeds: std::ops::Range<u64>, of_seed: impl Fn(u64) -> &'p [Captured]) -> Table {
    assert!(!pages.is_empty());
    let mut table = Table(BTreeMap::new(), Vec::new());
    for seed in seeds {
        let drift = Drift::of(seed);
        for page in of_seed(seed) {
            let reading = read(&drift.page(&page.html), &page.truth);
            let kind = match page.truth.kind {
                Kind::Submitted => "submitted".to_owned(),
                Kind::Form => "form".to_owned(),
                _ => page.name.clone(),
            };
            table.0.entry(kind).or_default()[reading as usize] += 1;
            if reading != Reading::Right && table.1.len() < 20 {
                table.1.push(format!("{reading:?}: seed {seed}, {}", page.name));
            }
        }
    }
    table
}
