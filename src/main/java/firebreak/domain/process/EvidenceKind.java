package firebreak.domain.process;

/// What an evidence is.
public enum EvidenceKind {
    /// A page, a ticket, a configuration that was read.
    DOCUMENT,
    /// Something that an assessor saw being done.
    OBSERVATION,
    /// What somebody said.
    STATEMENT,
    /// Numbers from a tool.
    DATA
}
