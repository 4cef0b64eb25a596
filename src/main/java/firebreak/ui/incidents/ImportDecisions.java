package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.Column;
import firebreak.intake.ColumnChoice;
import firebreak.intake.DateOrder;
import firebreak.intake.ImportChoices;
import firebreak.intake.IncidentField;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.MadeKey;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// What a person decides about the file that is looked at; after each decision the file is looked
/// through again.
public final class ImportDecisions {
    private final ImportFiles files;
    private final Intake intake;
    private final Desk desk;
    private final BooleanSupplier open;
    private final Runnable decided;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
    private @Nullable ImportChoices wanted;

    /// @param open whether anything can be decided at the moment
    /// @param decided called when a file was looked through again
    ImportDecisions(
            ImportFiles files, Intake intake, Desk desk, BooleanSupplier open, Runnable decided) {
        this.files = files;
        this.intake = intake;
        this.desk = desk;
        this.open = open;
        this.decided = decided;
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
    }

    /// Whether a file is looked through again after a decision.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    public void profile(String id) {
        decide(c -> id.equals(c.profile()) ? c : c.withProfile(id));
    }

    /// Chooses a profile that may say other things than it did when it was chosen before.
    void profileFile(String id) {
        decide(c -> c.withProfile(id), true);
    }

    /// Null lets the file speak for itself. Names of columns may read differently then, so
    /// decisions about columns are forgotten.
    public void encoding(@Nullable Charset encoding) {
        decide(c -> c.withoutColumns().withEncoding(encoding));
    }

    /// Columns are others then, so decisions about them are forgotten.
    public void delimiter(char delimiter) {
        decide(c -> c.withoutColumns().withDelimiter(delimiter));
    }

    /// Says on which line the names of the columns stand. Columns are others then, so decisions
    /// about them are forgotten.
    public void headerLine(long line) {
        var of = files.source().get();
        if (of == null || wanted == null && line == of.headerLine()) return;
        decide(c -> c.withoutColumns().withHeaderLine(Math.toIntExact(line)));
    }

    public void dateOrder(DateOrder order) {
        decide(c -> c.withDateOrder(order));
    }

    public void zone(ZoneId zone) {
        decide(c -> c.withZone(zone));
    }

    /// Says whether damaged text is repaired; the file needs no other look for that.
    public void repair(boolean yes) {
        var of = files.source().get();
        if (of == null || !open.getAsBoolean()) return;
        if (wanted != null) decide(c -> c.withValues(c.values().withRepair(yes)));
        else files.set(files.current().get(), of.withValues(of.choices().values().withRepair(yes)));
        decided.run();
    }

    /// Places a word for severity on the common scale, for all files.
    public void severity(String word, SeverityClass to) {
        if (!open.getAsBoolean()) return;
        if (wanted != null) decide(c -> c.withValues(c.values().withSeverity(word, to)));
        files.replaceAll(f -> f.withValues(f.choices().values().withSeverity(word, to)));
        decided.run();
    }

    /// Says what a column means; null leaves it out.
    public void field(Column column, @Nullable IncidentField field) {
        decide(c ->
                keysOf(c, field)
                        .withColumn(
                                column.address(),
                                field == null
                                        ? new ColumnChoice.Ignore()
                                        : new ColumnChoice.As(field)));
    }

    /// Says how keys are made where no column holds them.
    public void makeKeys(MadeKey how) {
        decide(c -> without(c, IncidentField.KEY).withMadeKey(how));
    }

    /// Where a column holds the keys, none are made.
    private static ImportChoices keysOf(ImportChoices choices, @Nullable IncidentField field) {
        return field == IncidentField.KEY ? choices.withMadeKey(null) : choices;
    }

    private static ImportChoices without(ImportChoices choices, IncidentField field) {
        var others = choices.withoutColumns();
        for (var one : choices.columns().entrySet())
            if (!one.getValue().equals(new ColumnChoice.As(field)))
                others = others.withColumn(one.getKey(), one.getValue());
        return others;
    }

    /// Says that of all columns this one fills a field.
    public void only(Column column, IncidentField field) {
        decide(c ->
                keysOf(without(c, field), field)
                        .withColumn(column.address(), new ColumnChoice.As(field)));
    }

    /// Reads the file as if nothing had been said of it.
    void nothing() {
        decide(c ->
                ImportChoices.NONE.withScope(c.scope()).withValues(c.values().withRepair(null)));
    }

    private void decide(UnaryOperator<ImportChoices> change) {
        decide(change, false);
    }

    private void decide(UnaryOperator<ImportChoices> change, boolean anyway) {
        var of = files.source().get();
        if (of == null || !open.getAsBoolean()) return;
        var place = files.current().get();
        var pending = wanted != null ? wanted : of.choices();
        var choices = change.apply(pending);
        if (choices.equals(pending) && !anyway) return;
        stop();
        wanted = choices;
        looking.set(true);
        job.background(
                Text.of("incidents.import.inspecting", 1),
                p -> intake.inspectAgain(of, choices, p),
                found -> lookedAgain(place, found));
    }

    /// A decision that does not fit the file is not taken; the file stands as it was understood
    /// before.
    private void lookedAgain(int place, Inspection found) {
        looking.set(false);
        wanted = null;
        switch (found) {
            case Inspection.Readable(var readable) -> files.set(place, readable);
            case Inspection.Refused(ImportProblem problem) -> unfit(problem.problem());
            case Inspection.BadChoice(var problem) -> unfit(problem);
        }
        decided.run();
    }

    private void unfit(String problem) {
        desk.notices().problem(Text.of("incidents.import.unfit", problem));
        files.tell();
    }

    /// Drops what is being looked at.
    void stop() {
        job.drop();
        looking.set(false);
        wanted = null;
    }

    private void stopped() {
        looking.set(false);
        wanted = null;
        files.tell();
    }
}
