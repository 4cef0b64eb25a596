package firebreak.ui.history;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.assessment.AuditLine;
import firebreak.domain.assessment.RowChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Lines of the trail in words.
final class HistoryWords {
    private final ZoneId zone;

    /// @param zone of the assessment
    HistoryWords(ZoneId zone) {
        this.zone = zone;
    }

    String minutes(Instant at) {
        return DateForm.MINUTE.of(at.atZone(zone));
    }

    static String kind(AuditLine line) {
        return switch (line.line().kind()) {
            case EDIT ->
                    Text.of(
                            line.state() == AuditLine.State.STANDS
                                    ? "history.kind.edit"
                                    : "history.kind.undone");
            case UNDO -> Text.of("history.kind.undo");
            case REDO -> Text.of("history.kind.redo");
        };
    }

    /// When and by whom.
    String head(AuditLine line) {
        var l = line.line();
        return Text.of(
                "history.detail.head",
                String.valueOf(l.revision()),
                DateForm.SECOND.of(l.at().atZone(zone)),
                l.actor());
    }

    /// What it is, and what became of it.
    static String state(AuditLine line) {
        var moved = String.valueOf(line.moved());
        return switch (line.line().kind()) {
            case UNDO -> Text.of("history.detail.undo", moved);
            case REDO -> Text.of("history.detail.redo", moved);
            case EDIT ->
                    switch (line.state()) {
                        case STANDS -> Text.of("history.detail.stands");
                        case UNDONE -> Text.of("history.detail.undone");
                        case DROPPED -> Text.of("history.detail.dropped");
                    };
        };
    }

    static String kind(RowChange row) {
        return Text.of("kit.change." + row.kind().name().toLowerCase(Locale.ROOT));
    }

    static String value(@Nullable String value) {
        return value == null || value.isEmpty() ? Text.of("kit.change.nothing") : value;
    }

    /// All of it as text, for the clipboard.
    String all(HistoryViewModel.Detail detail) {
        var text = new StringBuilder();
        text.append(detail.line().line().label()).append('\n');
        text.append(head(detail.line())).append('\n').append(state(detail.line())).append('\n');
        for (var row : detail.rows()) {
            text.append('\n').append(Text.of("kit.change.row", kind(row), row.label()));
            text.append('\n');
            for (var f : row.fields())
                text.append("  ")
                        .append(
                                Text.of(
                                        "history.detail.field",
                                        f.field(),
                                        value(f.before()),
                                        value(f.after())))
                        .append('\n');
        }
        return text.toString();
    }
}
