package firebreak.intake;

import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;

import java.util.EnumMap;
import java.util.Map;

/// Counts the rows of one file and sheet as they are read.
final class FileTally {
    private final String file;
    private final String sheet;
    private int read;
    private int rejected;
    private final Map<ScopeRule, Integer> outOfScope = new EnumMap<>(ScopeRule.class);

    FileTally(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    void read() {
        read++;
    }

    void rejected() {
        rejected++;
    }

    void outOfScope(ScopeRule rule, int rows) {
        outOfScope.merge(rule, rows, Integer::sum);
    }

    boolean isOf(FileTally other) {
        return file.equals(other.file) && sheet.equals(other.sheet);
    }

    FileRows rows() {
        return new FileRows(file, sheet, read, new ScopeCounts(outOfScope), rejected);
    }
}
