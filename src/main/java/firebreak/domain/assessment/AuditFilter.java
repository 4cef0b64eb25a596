package firebreak.domain.assessment;

/// Which lines of the audit trail are wanted; an empty text wants all.
///
/// @param words stand in what was done, in capitals or not
/// @param actor who did it
public record AuditFilter(String words, String actor) {
    public static final AuditFilter ALL = new AuditFilter("", "");
}
