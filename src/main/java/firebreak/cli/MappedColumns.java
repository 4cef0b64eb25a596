package firebreak.cli;

import firebreak.deeds.RememberedMappings;
import firebreak.deeds.RememberedMappings.Look;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Inspection.BadChoice;
import firebreak.intake.Intake;
import firebreak.intake.container.Table;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/// Looks at several tables with columns that a person mapped for all of them at once: each table
/// takes the columns that it has, and a column that no table has is wrong.
final class MappedColumns {
    private final Intake intake;
    private final ImportChoices choices;
    private final List<Table> tables;
    private final RememberedMappings memory;
    private final IdentityHashMap<Table, Look> last = new IdentityHashMap<>();
    private final HashSet<String> used = new HashSet<>();

    MappedColumns(
            Intake intake, ImportChoices choices, List<Table> tables, RememberedMappings memory) {
        this.memory = memory;
        this.intake = intake;
        this.choices = choices;
        this.tables = tables;
    }

    /// One look per table, in their order.
    List<Inspection> inspect() {
        var looks = new ArrayList<Inspection>();
        for (var table : tables) looks.add(mapped(table));
        if (used.containsAll(choices.columns().keySet())) return looks;
        // Nobody has one of the columns: the table's own complaint names it.
        for (int i = 0; i < looks.size(); i++)
            if (looks.get(i) instanceof Inspection.Readable)
                looks.set(i, look(tables.get(i), unused()));
        return looks;
    }

    private Inspection mapped(Table table) {
        var look = look(table, choices);
        if (!(look instanceof BadChoice)) {
            used.addAll(choices.columns().keySet());
            return look;
        }
        if (tables.size() == 1) return look;
        var fitting = choices.withoutColumns();
        for (var column : choices.columns().entrySet()) {
            var one = choices.withoutColumns().withColumn(column.getKey(), column.getValue());
            if (look(table, one) instanceof BadChoice) continue;
            fitting = fitting.withColumn(column.getKey(), column.getValue());
            used.add(column.getKey());
        }
        return look(table, fitting);
    }

    private Inspection look(Table table, ImportChoices with) {
        var look =
                memory.look(
                        table, with, c -> intake.inspect(table, c, Progress.NONE), Progress.NONE);
        last.put(table, look);
        return look.inspection();
    }

    /// The look at a table that [#inspect] gave.
    Look of(Table table) {
        return Objects.requireNonNull(last.get(table));
    }

    private ImportChoices unused() {
        var left = choices.withoutColumns();
        for (var column : choices.columns().entrySet())
            if (!used.contains(column.getKey()))
                left = left.withColumn(column.getKey(), column.getValue());
        return left;
    }
}
