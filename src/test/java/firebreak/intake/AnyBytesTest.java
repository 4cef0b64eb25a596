package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.work.Progress;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;

/// Whatever a file holds, it is refused with a sentence or read with a ledger that adds up.
class AnyBytesTest {
    private static final Intake INTAKE = new Intake();
    private static @Nullable Path file;

    @BeforeContainer
    static void create() throws IOException {
        file = Files.createTempFile("any", ".csv");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.deleteIfExists(Objects.requireNonNull(file));
    }

    @Property(tries = 400, seed = "20261101")
    void bytes(@ForAll byte[] bytes) throws IOException {
        check(bytes);
    }

    @Property(tries = 600, seed = "20261101")
    void almostCsv(@ForAll("scraps") String text) throws IOException {
        check(text.getBytes(StandardCharsets.UTF_8));
        check(("Issue key,Summary,Created\n" + text).getBytes(StandardCharsets.UTF_8));
        check(("\uFEFFid;title;date\n" + text).getBytes(StandardCharsets.UTF_16LE));
        check(("id\tdetected\n" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "\"",
                        "\"\"",
                        ",",
                        ";",
                        "\t",
                        "|",
                        "\n",
                        "\r",
                        "\r\n",
                        " ",
                        "a",
                        "A-1",
                        "ä",
                        "\u2028",
                        "\uD83D\uDE00",
                        "\uFEFF",
                        "0",
                        "03/04/2025",
                        "31.12.2024 10:00",
                        "45658.5",
                        "?",
                        "nan",
                        "'=1",
                        "sep=;\n",
                        "Issue key,Summary,Created\n",
                        "99:99",
                        "P1D",
                        "0000-00-00",
                        "1 Hour",
                        "2025-02-30T25:61:61+99:99")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void check(byte[] bytes) throws IOException {
        var path = Files.write(Objects.requireNonNull(file), bytes);
        switch (Fixtures.inspect(path, ImportChoices.NONE)) {
            case Inspection.Refused(var problem) -> assertThat(problem.problem()).isNotBlank();
            case Inspection.BadChoice(var problem) -> throw new AssertionError(problem);
            case Inspection.Readable(var source) -> {
                var choices =
                        ImportChoices.NONE
                                .withDateOrder(DateOrder.MONTH_FIRST)
                                .withColumn(
                                        source.columns().getLast().address(),
                                        new ColumnChoice.As(IncidentField.KEY));
                read(Fixtures.inspect(path, choices));
                if (source.ready()) read(new Inspection.Readable(source));
            }
        }
    }

    private static void read(Inspection inspection) {
        if (!(inspection instanceof Inspection.Readable(var source)) || !source.ready())
            throw new AssertionError("not ready: " + inspection);
        var result = INTAKE.read(source, ZoneOffset.UTC, Progress.NONE);
        switch (result) {
            case IntakeResult.Refused(var problem) -> throw new AssertionError(problem);
            case IntakeResult.Taken taken ->
                    assertThat(taken.drafts().stream().mapToInt(d -> d.rows()).sum())
                            .isEqualTo(taken.drafts().size() + taken.merged());
        }
    }
}
