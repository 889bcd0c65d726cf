//! What the practice portal refuses, and its sentence for it.

use thiserror::Error;

/// A refusal by a rule. Its `Display` is the sentence on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A technical account is made only where there is none.
    #[error("Cette structure a déjà un utilisateur technique.")]
    AccountExists,
    /// The person is attached already.
    #[error("Cette personne est déjà rattachée à la structure.")]
    AlreadyAttached,
    /// No mail address.
    #[error("Cette adresse électronique n'est pas valable.")]
    BadAddress,
    /// An identifier of no character, or of more than 80.
    #[error("L'identifiant de la structure doit compter de 1 à 80 caractères, sans espace ni deux-points.")]
    BadIdentifier,
    /// Another structure has this identifier.
    #[error("Une structure porte déjà cet identifiant.")]
    IdentifierTaken,
    /// The principal manager can neither be switched off nor taken away.
    #[error(
        "Le gestionnaire principal ne peut être ni désactivé ni supprimé : désignez d'abord un autre gestionnaire principal."
    )]
    ManagerStays,
    /// A structure has a name.
    #[error("La raison sociale est obligatoire.")]
    NameMissing,
    /// The account is not this structure's, or none was chosen.
    #[error("Veuillez choisir un utilisateur technique de la structure.")]
    NoSuchAccount,
    /// Nobody signs in with this address, or nobody of that number is attached.
    #[error("Aucun utilisateur de ce portail d'entraînement n'est connu à cette adresse.")]
    NoSuchPerson,
    /// There is no such structure, or this person does not see it.
    #[error("Cette structure n'existe pas, ou vous n'y êtes pas rattaché.")]
    NoSuchStructure,
    /// A button for the selected users, and none selected.
    #[error("Veuillez sélectionner au moins un utilisateur.")]
    NobodySelected,
    /// What is not a reset and yet the principal manager's alone.
    #[error("Seul le gestionnaire principal de la structure peut effectuer cette action.")]
    NotPrincipalManager,
    /// A reset (or the creation of an account) is the principal manager's alone.
    #[error(
        "Seul le gestionnaire principal de la structure peut réinitialiser le mot de passe de l'utilisateur technique."
    )]
    ResetNotAllowed,
    /// Only a user who is switched on can become principal manager.
    #[error("Le gestionnaire principal doit être un utilisateur actif de la structure.")]
    UserInactive,
}
