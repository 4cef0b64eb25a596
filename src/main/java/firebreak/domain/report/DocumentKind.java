package firebreak.domain.report;

/// What a deliverable is written as.
public enum DocumentKind {
    WORD("docx"),
    EXCEL("xlsx"),
    SLIDES("pptx");

    private final String ending;

    DocumentKind(String ending) {
        this.ending = ending;
    }

    /// Of the file's name, without the dot.
    public String ending() {
        return ending;
    }
}
