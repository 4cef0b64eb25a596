package firebreak.intake.container.sheet;

import firebreak.domain.Text;
import firebreak.intake.container.Unreadable;

/// The refusals that several kinds of spreadsheet share.
final class Broken {
    private Broken() {}

    static Unreadable damaged(long line) {
        return new Unreadable(line, "", Text.of("intake.sheet.damaged"));
    }

    static Unreadable password() {
        return new Unreadable(0, "", Text.of("intake.sheet.password"));
    }

    /// @param what a size or reference that no spreadsheet has
    static Unreadable bounds(long line, String what) {
        return new Unreadable(line, what, Text.of("intake.sheet.bounds"));
    }

    /// The file inflates to more than its size allows.
    static Unreadable bomb() {
        return new Unreadable(0, "", Text.of("intake.sheet.bomb"));
    }

    /// The texts of the file don't fit into memory.
    static Unreadable large() {
        return new Unreadable(0, "", Text.of("intake.sheet.large"));
    }

    static Unreadable changed() {
        return new Unreadable(0, "", Text.of("intake.refused.changed"));
    }

    /// A table that the program would have to compute first.
    static Unreadable formula(long line, int column) {
        return new Unreadable(
                line, CellLine.letters(column) + line, Text.of("intake.sheet.formula"));
    }
}
