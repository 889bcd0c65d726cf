//! What somebody looks for among names and identifiers.

use crate::fold;

/// Whether each word of `query` stands in `text`, whatever its case and accents. What is looked for where nothing is asked is
/// everywhere.
pub fn is_asked_for(query: &str, text: &str) -> bool {
    let text = fold(text);
    fold(query).split(' ').all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        let structures = ["21010000100014 Commune de Valsérine", "21010000200012 Commune d’Étang-Vert", "FR123 Régie"];
        structures.into_iter().filter(|text| is_asked_for(query, text)).collect()
    }

    #[test]
    fn a_name_is_found_without_its_accents_and_by_its_words_in_any_order() {
        assert_eq!(found("valserine"), ["21010000100014 Commune de Valsérine"]);
        assert_eq!(found("VERT etang"), ["21010000200012 Commune d’Étang-Vert"]);
    }

    #[test]
    fn an_identifier_is_found_by_a_part_of_it() {
        assert_eq!(found("0000200"), ["21010000200012 Commune d’Étang-Vert"]);
        assert_eq!(found(" FR123 "), ["FR123 Régie"]);
    }

    #[test]
    fn nothing_asked_finds_all_and_something_else_finds_none() {
        assert_eq!(found("  ").len(), 3);
        assert!(found("Toulouse").is_empty());
    }
}
