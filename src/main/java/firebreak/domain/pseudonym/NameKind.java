package firebreak.domain.pseudonym;

/// What a name names, and so what its pseudonym begins with.
public enum NameKind {
    PERSON,
    TEAM,
    SERVICE,
    /// An incident, a change or another ticket, by its key.
    TICKET,
    /// A file, or the place of one.
    FILE,
    /// An e-mail address.
    ADDRESS,
    /// A computer, by its name or its number.
    HOST,
    /// An address on the web.
    LINK,
    /// The client itself, where even its own name is hidden, as before a room.
    CLIENT
}
