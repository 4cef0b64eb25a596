package firebreak.domain.report;

/// For whom deliverables are, and so what stands in them.
public enum Profile {
    /// For the consultant's own work: with private notes.
    CONSULTANT,
    /// For the client: with the client's own names, without private notes.
    CLIENT_FULL,
    /// For readers who should know no names: people, teams, services, hosts and keys under others.
    CLIENT_PSEUDONYMISED
}
