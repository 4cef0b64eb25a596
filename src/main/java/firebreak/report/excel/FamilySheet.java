package firebreak.report.excel;

import firebreak.analysis.recurrence.Recurrence;
import firebreak.domain.Text;
import firebreak.report.model.Names;

import java.util.ArrayList;

/// The recurrence families, a row for each incident: the first of a family, then its repeats.
final class FamilySheet {
    private final TableSheets lists;
    private final Recurrence recurrence;

    FamilySheet(TableSheets lists, Recurrence recurrence) {
        this.lists = lists;
        this.recurrence = recurrence;
    }

    void write() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "family", 44);
        TableSheets.add(columns, "place", 9);
        TableSheets.add(columns, "comes", 10);
        TableSheets.add(columns, "key", 16);
        TableSheets.add(columns, "occurred", 17);
        TableSheets.add(columns, "title", 52);
        TableSheets.add(columns, "service", 20);
        TableSheets.add(columns, "severityClass", 12);
        TableSheets.add(columns, "leadership", 13);
        TableSheets.add(columns, "origin", 15);
        var rows = recurrence.families().stream().mapToInt(f -> f.members().size()).sum();
        if (rows == 0) return;
        var sheet = lists.sheet("families", "Families", columns, rows);
        for (var family : recurrence.families()) {
            int place = 0;
            for (var i : family.members())
                lists.row(sheet)
                        .prose(family.family().name())
                        .number(++place)
                        .text(Text.of(place == 1 ? "report.family.first" : "report.family.repeat"))
                        .text(i.key())
                        .moment(i.occurred())
                        .prose(i.title())
                        .text(i.service())
                        .text(Text.of(i.severityClass()))
                        .number(i.leadershipMinutes())
                        .text(Names.word(i.origin()));
        }
    }
}
