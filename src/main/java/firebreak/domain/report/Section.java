package firebreak.domain.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A part of the Word document that can be chosen, moved, and begun with the consultant's words. In
/// their usual order.
public enum Section {
    DECISION("decision"),
    SUMMARY("summary"),
    COVERAGE("coverage"),
    PATTERNS("patterns"),
    GAPS("gaps"),
    QA("qa"),
    STRENGTHS("strengths"),
    OPPORTUNITIES("opportunities"),
    MEASUREMENT("measurement"),
    OPEN_POINTS("open-points"),
    OWNERS("owners"),
    CODEBOOK("codebook"),
    ANSWERS("answers"),
    EVIDENCE("evidence"),
    SESSIONS("sessions"),
    METHOD("method"),
    GLOSSARY("glossary"),
    INCIDENTS("incidents");

    /// All, in their usual order.
    public static final List<Section> USUAL = List.of(values());

    /// Those that a document has unless somebody chose: minutes are for those who were there.
    public static final List<Section> AT_FIRST = USUAL.stream().filter(s -> s != SESSIONS).toList();

    private final String id;

    Section(String id) {
        this.id = id;
    }

    /// By which templates, the command line and the assessment name it; it never changes.
    public String id() {
        return id;
    }

    public static Optional<Section> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /// Whether it lies across the page, and so stands last.
    public boolean across() {
        return this == ANSWERS || this == EVIDENCE || this == INCIDENTS;
    }

    /// Whether it stands behind the document proper.
    public boolean appendix() {
        return compareTo(CODEBOOK) >= 0;
    }
}
