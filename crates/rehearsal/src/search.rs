//! Structures by name or identifier.

use chorus_pro::{ListedStructure, fold};

/// Those of `structures` in whose name or identifier each word of `query` stands, whatever its case and accents, in
/// their own order; all of them where nothing is asked for.
pub fn search<'s>(structures: &'s [ListedStructure], query: &str) -> Vec<&'s ListedStructure> {
    let query = fold(query);
    let is_asked_for = |structure: &ListedStructure| {
        let text = fold(&format!("{} {}", structure.id, structure.name.as_deref().unwrap_or_default()));
        query.split(' ').all(|word| text.contains(word))
    };
    structures.iter().filter(|structure| is_asked_for(structure)).collect()
}

#[cfg(test)]
mod tests {
    use chorus_pro::StructureId;

    use super::*;

    fn structures() -> Vec<ListedStructure> {
        [("21010000100014", "Commune de Valsérine"), ("21010000200012", "Commune d’Étang-Vert"), ("FR123", "Régie")]
            .map(|(id, name)| ListedStructure {
                id: StructureId::parse(id).expect("an identifier"),
                name: Some(name.to_owned()),
                created: None,
                services: None,
                status: None,
            })
            .into()
    }

    fn found(query: &str) -> Vec<String> {
        search(&structures(), query).into_iter().map(|structure| structure.id.to_string()).collect()
    }

    #[test]
    fn a_name_is_found_without_its_accents_and_by_its_words_in_any_order() {
        assert_eq!(found("valserine"), ["21010000100014"]);
        assert_eq!(found("VERT etang"), ["21010000200012"]);
    }

    #[test]
    fn an_identifier_is_found_by_a_part_of_it() {
        assert_eq!(found("0000200"), ["21010000200012"]);
        assert_eq!(found(" FR123 "), ["FR123"]);
    }

    #[test]
    fn nothing_asked_finds_all_and_something_else_finds_none() {
        assert_eq!(found("  ").len(), 3);
        assert!(found("Toulouse").is_empty());
    }
}
