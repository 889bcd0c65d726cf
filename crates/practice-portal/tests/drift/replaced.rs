//! Any password and any name of a structure, through any seed: byte for byte, or not at all.

use practice_portal::Drift;
use rand::RngExt;
use rand::rngs::StdRng;

use crate::captured::{self, Captured, Truth, escaped};
use crate::judged::{Reading, read};

#[tokio::test]
async fn any_password_comes_out_byte_for_byte_or_not_at_all() {
    for seed in seeds::of_this_run() {
        let mut random = seed.random();
        let pages = captured::all().await;
        let with_password: Vec<&Captured> = pages
            .iter()
            .copied()
            .filter(|page| page.html.contains(&escaped(&page.truth.password)) && !page.truth.password.is_empty())
            .collect();
        assert!(with_password.len() > 120);
        let mut counts = [0; 3];
        for _ in 0..2_000 {
            let page = with_password[random.random_range(0..with_password.len())];
            let password = password(&mut random);
            let html = page.html.replace(&escaped(&page.truth.password), &escaped(&password));
            let truth = Truth { password: password.trim().to_owned(), ..page.truth.clone() };
            let drift = random.random_range(0..100_000);
            let reading = read(&Drift::of(drift).page(&html), &truth);
            assert_ne!(reading, Reading::Wrong, "drift {drift}, {}: {password:?}", page.name);
            counts[reading as usize] += 1;
        }
        // What holds other characters than printable ASCII is for a person to compare.
        assert!(counts[0] > 400, "{counts:?}");
    }
}

#[tokio::test]
async fn any_name_of_a_structure_comes_out_byte_for_byte_or_not_at_all() {
    for seed in seeds::of_this_run() {
        let mut random = seed.random();
        let pages = captured::all().await;
        let mut counts = [0; 3];
        for _ in 0..2_000 {
            let page = pages[random.random_range(0..pages.len())];
            let name = name(&mut random);
            let html = page.html.replace(&escaped(&page.truth.name), &escaped(&name));
            let truth = Truth { name: name.clone(), ..page.truth.clone() };
            let drift = random.random_range(0..100_000);
            let reading = read(&Drift::of(drift).page(&html), &truth);
            assert_ne!(reading, Reading::Wrong, "drift {drift}, {}: {name:?}", page.name);
            counts[reading as usize] += 1;
        }
        eprintln!("any name: {} right, {} refused, {} wrong", counts[0], counts[1], counts[2]);
        assert!(counts[0] > 1_500, "{counts:?}");
    }
}

/// 8 to 64 printable characters, most of them ASCII.
fn password(random: &mut StdRng) -> String {
    let length = random.random_range(8..=64);
    let sign = |random: &mut StdRng| match random.random_range(0..40) {
        0 => ['é', '€', 'ß', '«', '’', '漢', '😀', 'Σ'][random.random_range(0..8)],
        _ => char::from(random.random_range(b'!'..=b'~')),
    };
    (0..length).map(|_| sign(random)).collect()
}

/// What a town, a firm or a person may be called; also what looks like the portal's own words.
fn name(random: &mut StdRng) -> String {
    let words = [
        "COMMUNE",
        "DE",
        "L'ÉTÉ",
        "SAINT-ÉTIENNE",
        "&",
        "Cie",
        "\"LE",
        "PHARE\"",
        "MOT",
        "PASSE",
        "S.A.R.L",
        "78",
        "RUE",
        "D'AUTEUIL",
        "Compte",
        "technique",
        "(EHPAD)",
        "œuvre",
        "pour",
        "la",
        "structure",
        "<Test>",
    ];
    let count = random.random_range(1..6);
    (0..count).map(|_| words[random.random_range(0..words.len())]).collect::<Vec<_>>().join(" ")
}
