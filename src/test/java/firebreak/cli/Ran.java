package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.ScopeCounts;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a command that ran in this process did.
record Ran(int exit, String out, String err) {
    static final Surroundings NOWHERE =
            new Surroundings(Path.of("target", "nowhere"), Optional::empty);

    static Ran firebreak(Object... args) {
        return asked(List.of(), args);
    }

    /// At a terminal where somebody types `answers`; without any there is nobody.
    static Ran asked(List<String> answers, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        var exit = Commands.run(new Console(out, err, new Typist(answers)), NOWHERE, words);
        return new Ran(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Gives one answer after the other, and no more.
    private static final class Typist implements Terminal {
        private final List<String> answers;
        private int next;

        Typist(List<String> answers) {
            this.answers = answers;
        }

        @Override
        public boolean attended() {
            return !answers.isEmpty();
        }

        @Override
        public char[] secret(String prompt) {
            return line(prompt).toCharArray();
        }

        @Override
        public String line(String prompt) {
            assertThat(next).as(prompt).isLessThan(answers.size());
            return answers.get(next++);
        }
    }

    /// A file that only its owner can read.
    static Path secret(Path parent, String name, String firstLine) throws IOException {
        var file = file(parent, name, firstLine + "\nnot this\n");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
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
                                        ScopeCounts.NONE,
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
