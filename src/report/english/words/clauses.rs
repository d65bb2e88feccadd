//! What is said of clauses, in words.

use super::Words;
use crate::document::{ClauseKind, Computability, Model, NoExample, Reason, RuleFamily};

told! {
    ClauseKind {
        BusinessHours => "business hours",
        Cap => "cap",
        Catalogue => "catalogue",
        Deadline => "deadline",
        Definition => "definition",
        Delivery => "delivery",
        Discretion => "discretion",
        Entitlement => "entitlement",
        Exclusion => "exclusion",
        Expiry => "expiry",
        Fee => "fee",
        Language => "language",
        MultiCountry => "several countries",
        Obligation => "obligation",
        Prerequisite => "prerequisite",
    }
    Computability {
        Yes => "yes",
        Partly => "partly",
        No => "no",
    }
    Model {
        Catalogue => "the catalogue",
        SeverityTables => "the severity tables",
        Duties => "the duties",
        Figures => "the figures",
        Lists => "the lists",
        Glossary => "the glossary",
        Readings => "the readings",
        Order => "the order",
    }
    /// As a clause of its own.
    Reason {
        Description => "it only describes",
        Discretion => "Microsoft may do it and need not",
        Conduct => "it asks for conduct that cannot be checked",
        NotStated => "it rests on something that the document does not give",
        Gap => "the source lost a text there",
    }
    /// As a clause of its own.
    NoExample {
        Informative => "it only informs",
        Data => "no rule decides by it",
        NoCase => "none of the examples is a case of it",
    }
    RuleFamily {
        Response => "response",
        Fees => "fees",
        Limits => "limits",
    }
}
