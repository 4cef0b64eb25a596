package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.container.Table;
import firebreak.work.Progress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/// Brings any bytes through the whole intake and holds it to its promise: a sentence, or a ledger
/// that adds up, and neither an exception nor a hang.
public final class AnyFile {
    /// Of this thread alone, so that a busy machine doesn't matter; a hundred times what it takes.
    private static final long MOST_CPU_SECONDS = 30;

    private static final Intake INTAKE = new Intake();

    private AnyFile() {}

    /// Writes the bytes to the file and reads it.
    public static void check(Path file, byte[] bytes) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        check(Files.write(file, bytes));
        var seconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000_000L;
        assertThat(seconds)
                .as("seconds of work for %s bytes", bytes.length)
                .isLessThan(MOST_CPU_SECONDS);
    }

    private static void check(Path file) {
        switch (INTAKE.open(file, ImportChoices.NONE, Progress.NONE)) {
            case Intake.Opened.Refused(var problem) -> assertThat(problem.problem()).isNotBlank();
            case Intake.Opened.Found(var tables) -> tables.forEach(AnyFile::check);
        }
    }

    private static void check(Table table) {
        switch (INTAKE.inspect(table, ImportChoices.NONE, Progress.NONE)) {
            case Inspection.Refused(var problem) -> assertThat(problem.problem()).isNotBlank();
            case Inspection.BadChoice(var problem) -> throw new AssertionError(problem);
            case Inspection.Readable(var source) -> {
                var choices =
                        ImportChoices.NONE
                                .withDateOrder(DateOrder.MONTH_FIRST)
                                .withProfile(source.profile())
                                .withColumn(
                                        source.columns().getLast().address(),
                                        new ColumnChoice.As(IncidentField.KEY));
                read(INTAKE.inspect(table, choices, Progress.NONE));
                if (source.ready()) read(new Inspection.Readable(source));
            }
        }
    }

    private static void read(Inspection inspection) {
        if (!(inspection instanceof Inspection.Readable(var source)) || !source.ready())
            throw new AssertionError("not ready: " + inspection);
        var result = Fixtures.read(source, ZoneOffset.UTC, Progress.NONE);
        switch (result) {
            case IntakeResult.Refused(var problem) -> throw new AssertionError(problem);
            case IntakeResult.Taken taken -> {
                assertThat(taken.drafts().stream().mapToInt(d -> d.rows()).sum())
                        .isEqualTo(taken.drafts().size() + taken.merged());
                assertThat(taken.read())
                        .isEqualTo(
                                taken.drafts().size()
                                        + taken.merged()
                                        + taken.outOfScope()
                                        + taken.rejected());
            }
        }
    }
}
