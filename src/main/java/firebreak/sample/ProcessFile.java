package firebreak.sample;

import firebreak.domain.process.Checkpoint;
import firebreak.store.BuiltInProcess;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads the authored file about the process of the sample's company. A mistake in it is a fault of
/// the program.
final class ProcessFile {
    private static final String RESOURCE = "/firebreak/sample/harbor-pay-process.txt";

    private ProcessFile() {}

    /// @param taggings say which incidents came through a gap
    static SampleProcess read(List<SampleTagging> taggings) {
        var sections = sections();
        var bank = new LinkedHashMap<String, Checkpoint>();
        for (var c : BuiltInProcess.questionBank().checkpoints()) bank.put(c.id(), c);
        var answers = new AnswerLines(bank);
        answers.read(of(sections, "answers"));
        var coverage = new CoverageLines(answers);
        coverage.areas(of(sections, "areas"));
        coverage.cells(of(sections, "cells"));
        coverage.measurements(of(sections, "measurements"));
        coverage.defects(of(sections, "defects"));
        return new SampleProcess(
                answers.answers(),
                answers.evidence(),
                MapLines.read(of(sections, "map")),
                TraceLines.read(of(sections, "traces"), bank),
                new GapLines(bank, coverage, taggings).read(of(sections, "gaps")),
                coverage.areas(),
                coverage.measured(),
                coverage.found());
    }

    private static Map<String, List<String>> sections() {
        try (var in = ProcessFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + RESOURCE);
            var sections = new LinkedHashMap<String, List<String>>();
            List<String> now = new ArrayList<>();
            for (var line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("== ")) {
                    now = new ArrayList<>();
                    sections.put(line.substring(3).strip(), now);
                } else now.add(line.strip());
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE, e);
        }
    }

    private static List<String> of(Map<String, List<String>> sections, String name) {
        return known(sections, name);
    }

    /// The parts of a line between bars; a part may be empty.
    static List<String> parts(String line, int count) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != count)
            throw new IllegalStateException("Not " + count + " parts in the sample: " + line);
        return parts;
    }

    static <T> T known(Map<String, T> all, String id) {
        @Nullable T found = all.get(id);
        if (found == null) throw new IllegalStateException("Unknown in the sample: " + id);
        return found;
    }

    /// The same for the same name, each time.
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("harbor-pay:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
