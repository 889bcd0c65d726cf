//! Made-up SIRETs: they pass their check, and begin with zeros as no company's does today.

use rand::RngExt;
use rand::rngs::StdRng;

/// A SIREN of nine digits and a number of five, each completed by its Luhn digit.
pub(super) fn draw(random: &mut StdRng) -> String {
    let siren = completed(&format!("000{:05}", random.random_range(0..100_000)));
    completed(&format!("{siren}{:04}", random.random_range(1..20)))
}

/// The same but for its last digit, which is wrong.
pub(super) fn failing(siret: &str) -> String {
    let (digits, last) = siret.split_at(siret.len() - 1);
    let last: u32 = last.parse().expect("a digit");
    format!("{digits}{}", (last + 1) % 10)
}

fn completed(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .map(|byte| u32::from(byte - b'0'))
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use chorus_pro::StructureId;

    use super::*;

    #[test]
    fn they_pass_the_check_and_the_failing_one_does_not() {
        for seed in seeds::of_this_run() {
            let mut random = seed.random();
            for siret in (0..200).map(|_| draw(&mut random)) {
                assert!(siret.len() == 14 && siret.starts_with("000"), "{siret}");
                assert!(!StructureId::parse(&siret).unwrap().fails_siret_check(), "{siret}");
                assert!(StructureId::parse(&failing(&siret)).unwrap().fails_siret_check(), "{siret}");
            }
        }
    }
}
