package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.IncidentDraft;
import firebreak.store.ImportStore.Reading;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a command that ran in this process did.
record Ran(int exit, String out, String err) {
    static final Surroundings NOWHERE =
            new Surroundings(Path.of("target", "nowhere"), Optional::empty);

    static Ran firebreak(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        var exit = Commands.run(out, err, NOWHERE, words);
        return new Ran(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Standard output as one JSON object, and nothing else on it.
    JsonNode json() {
        var mapper = JsonMapper.builder().build();
        assertThat(out.lines().filter(l -> !l.isBlank()).count()).isEqualTo(1);
        var object = mapper.readTree(out);
        assertThat(object.isObject()).isTrue();
        return object;
    }

    Ran refused(int wanted, String... words) {
        assertThat(exit).as(err).isEqualTo(wanted);
        assertThat(err).contains(words).doesNotContain("Exception", "\tat ", "at firebreak.");
        return this;
    }

    Ran done() {
        assertThat(exit).as(err).isZero();
        return this;
    }

    /// An assessment with three incidents.
    static Path assessment(Path parent) {
        return assessment(
                parent,
                "ServiceNow",
                StoreFixture.draft("A-1", "Checkout down"),
                StoreFixture.draft("A-2", "Ledger late"),
                StoreFixture.draft("A-3", "Mails twice"));
    }

    static Path assessment(Path parent, String source, IncidentDraft... drafts) {
        var directory = parent.resolve("assessment");
        try (var file = StoreFixture.create(directory)) {
            take(file, source, List.of(drafts));
        }
        return directory;
    }

    static void take(
            firebreak.store.AssessmentFile file, String source, List<IncidentDraft> drafts) {
        file.imports()
                .take(
                        "Import",
                        List.of(
                                new Reading(
                                        source,
                                        List.of("a.csv"),
                                        drafts,
                                        drafts.size(),
                                        0,
                                        0,
                                        0,
                                        List.of())),
                        Progress.NONE);
    }

    static long revision(Path directory) {
        try (var file = StoreFixture.open(directory)) {
            return file.journal().revision();
        }
    }

    static Path file(Path parent, String name, String text) throws IOException {
        return Files.writeString(parent.resolve(name), text);
    }
}
