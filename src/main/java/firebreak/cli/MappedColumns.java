package firebreak.cli;

import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Inspection.BadChoice;
import firebreak.intake.Intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Looks at several files with columns that a person mapped for all of them at once: each file
/// takes the columns that it has, and a column that no file has is wrong.
final class MappedColumns {
    private final Intake intake;
    private final ImportChoices choices;
    private final List<Path> files;
    private final HashSet<String> used = new HashSet<>();

    MappedColumns(Intake intake, ImportChoices choices, List<Path> files) {
        this.intake = intake;
        this.choices = choices;
        this.files = files;
    }

    /// One look per file, in their order.
    List<Inspection> inspect() {
        var looks = new ArrayList<Inspection>();
        for (var file : files) looks.add(look(file));
        if (used.containsAll(choices.columns().keySet())) return looks;
        // Nobody has one of the columns: the file's own complaint names it.
        for (int i = 0; i < looks.size(); i++)
            if (looks.get(i) instanceof Inspection.Readable)
                looks.set(i, intake.inspect(files.get(i), unused()));
        return looks;
    }

    private Inspection look(Path file) {
        var look = intake.inspect(file, choices);
        if (!(look instanceof BadChoice)) {
            used.addAll(choices.columns().keySet());
            return look;
        }
        if (files.size() == 1) return look;
        var fitting = without();
        for (var column : choices.columns().entrySet()) {
            var one = without().withColumn(column.getKey(), column.getValue());
            if (intake.inspect(file, one) instanceof BadChoice) continue;
            fitting = fitting.withColumn(column.getKey(), column.getValue());
            used.add(column.getKey());
        }
        return intake.inspect(file, fitting);
    }

    private ImportChoices without() {
        return new ImportChoices(
                choices.profile(),
                choices.zone(),
                choices.dateOrder(),
                choices.encoding(),
                choices.delimiter(),
                Map.of());
    }

    private ImportChoices unused() {
        var left = without();
        for (var column : choices.columns().entrySet())
            if (!used.contains(column.getKey()))
                left = left.withColumn(column.getKey(), column.getValue());
        return left;
    }
}
