//! Made-up names. Nobody is called so, and every address ends in `.example`, which leads nowhere (RFC 2606).

/// A person's names and addresses.
pub(super) struct Names {
    pub(super) last: &'static str,
    pub(super) first: &'static str,
    /// What they sign in with.
    pub(super) email: &'static str,
    /// Where their mail goes.
    pub(super) contact: &'static str,
}

/// The three managers, then a neighbour who manages one structure of the second one's, then colleagues who manage none.
pub(super) const PEOPLE: &[Names] = &[
    Names {
        last: "Roussel",
        first: "Camille",
        email: "camille.roussel@valbourg.example",
        contact: "comptabilite@valbourg.example",
    },
    Names {
        last: "Delmas",
        first: "Olivier",
        email: "olivier.delmas@agglo-valbourg.example",
        contact: "olivier.delmas@agglo-valbourg.example",
    },
    Names {
        last: "Ferrand",
        first: "Inès",
        email: "ines.ferrand@cabinet-ferrand.example",
        contact: "chorus@cabinet-ferrand.example",
    },
    Names {
        last: "Lacombe",
        first: "Sophie",
        email: "sophie.lacombe@port-valbourg.example",
        contact: "direction@port-valbourg.example",
    },
    Names {
        last: "Morel",
        first: "Bastien",
        email: "bastien.morel@valbourg.example",
        contact: "bastien.morel@valbourg.example",
    },
    Names {
        last: "N'Diaye-Lefèvre",
        first: "Anne-Laure",
        email: "anne-laure.ndiaye@valbourg.example",
        contact: "anne-laure.ndiaye@valbourg.example",
    },
    Names {
        last: "Le Goff",
        first: "Yann",
        email: "yann.legoff@agglo-valbourg.example",
        contact: "yann.legoff@agglo-valbourg.example",
    },
];

/// What the second manager looks after. Apostrophes, quotes, ampersands and brackets are there on purpose.
pub(super) const AGGLOMERATION: [&str; 23] = [
    "COMMUNAUTÉ D'AGGLOMÉRATION DE VALBOURG",
    "OFFICE DE TOURISME DE VALBOURG",
    "RÉGIE DES EAUX & DE L'ASSAINISSEMENT",
    "SYNDICAT DES TRANSPORTS DU VALBOURGEOIS",
    "RÉGIE DU CHAUFFAGE URBAIN",
    "CONSERVATOIRE À RAYONNEMENT INTERCOMMUNAL",
    "PORT DE PLAISANCE DE VALBOURG",
    "FOYER \"LES TILLEULS\"",
    "PÉPINIÈRE D'ENTREPRISES (ZONE DU MOULIN)",
    "AGENCE DE COOPÉRATION TRANSFRONTALIÈRE",
    "CENTRE AQUATIQUE INTERCOMMUNAL",
    "ÉCOLE D'ART DE VALBOURG",
    "DÉCHÈTERIE DE LA CROIX-BLANCHE",
    "MÉDIATHÈQUE SIMONE-ARNAUD",
    "ABATTOIR INTERCOMMUNAL",
    "CRÈCHE « LES LUCIOLES »",
    "PARC D'EXPOSITION DU VAL",
    "ANCIENNE RÉGIE DES ORDURES MÉNAGÈRES",
    "AIRE D'ACCUEIL DES GENS DU VOYAGE",
    "FOURRIÈRE INTERCOMMUNALE",
    "MAISON DE SANTÉ DE BRÉZAC",
    "CUISINE CENTRALE",
    "28 RUE DE L'HORLOGE",
];

/// The names of an accountant's clients: 20 kinds in 20 towns.
pub(super) fn office() -> impl Iterator<Item = String> {
    TOWNS.iter().flat_map(|town| KINDS.iter().map(move |kind| format!("{kind} {town}")))
}

/// What a structure may call its services.
pub(super) const SERVICES: [&str; 3] = ["Finances", "Travaux", "Restauration scolaire"];

const TOWNS: [&str; 20] = [
    "AUBRENAY",
    "BRÉZAC",
    "CHANTEVIGNE",
    "DORMEUIL",
    "ESCLANGES",
    "FONTVIEL",
    "GRANDLIEU-LE-SEC",
    "HAUTERANGE",
    "ISSELOT",
    "JARNAVILLE",
    "KERMADEC-SUR-MER",
    "LOUVRIÈRES",
    "MONTFARON",
    "NOIRÉPINE",
    "ORSEVAL",
    "PIERRELAYE-LE-HAUT",
    "QUINCEROT",
    "ROCHEBLANCHE",
    "SAINT-AVENTIN-DES-PRÉS",
    "TRÉVENNEC",
];

const KINDS: [&str; 20] = [
    "BOULANGERIE",
    "GARAGE",
    "MENUISERIE",
    "PLOMBERIE",
    "IMPRIMERIE",
    "TRANSPORTS",
    "PÉPINIÈRES",
    "PAPETERIE",
    "MAÇONNERIE",
    "ÉLECTRICITÉ GÉNÉRALE",
    "LOCATION D'ENGINS",
    "NETTOYAGE & PROPRETÉ",
    "TRAITEUR",
    "BUREAU D'ÉTUDES",
    "AMBULANCES",
    "CARRIÈRES",
    "ESPACES VERTS",
    "VÊTEMENTS DE TRAVAIL",
    "SÉCURITÉ INCENDIE",
    "INFORMATIQUE",
];
