package firebreak.ui.kit;

/// What can be found by its name, in the order in which it stands where nothing speaks against it.
public enum Sought {
    COMMAND("fth-zap"),
    SCREEN("fth-layout"),
    INCIDENT("fth-inbox"),
    CHECKPOINT("fth-check-square"),
    CELL("fth-grid"),
    GAP("fth-flag"),
    FINDING("fth-feather"),
    FEATURE("fth-git-commit"),
    CODE("fth-book-open"),
    SESSION("fth-users"),
    WORK("fth-calendar"),
    EVIDENCE("fth-paperclip");

    private final String icon;

    Sought(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }
}
