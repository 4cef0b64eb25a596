package firebreak.report.profile;

/// What becomes of a text in the deliverables of a [firebreak.domain.report.Profile].
enum Treatment {
    /// It is nobody's: an id, a code, a constant.
    KEPT,
    /// For those who assess: only the consultant gets it.
    NOTE,
    /// What tools wrote beside the facts and no document shows.
    EMPTIED,
    PERSON,
    TEAM,
    SERVICE,
    FILE,
    /// The key of a ticket.
    TICKET,
    /// Keys of tickets, apart by semicolons.
    TICKETS,
    /// Who takes care of something: people or teams, in the words of a person.
    OWNER,
    /// Names in it are replaced.
    TEXT,
    /// As a text, but two different ones stay different.
    WORD,
    /// A text with fields for figures, whose ids may hold a service's name.
    FIGURES,
    /// The id of a figure.
    FIGURE,
    /// A part of the history, as findings keep it.
    SLICE
}
