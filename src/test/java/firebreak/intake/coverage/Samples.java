package firebreak.intake.coverage;

import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Small reports as their tools write them, and what is read of them.
public final class Samples {
    public static final List<String> NAMES =
            List.of(
                    "jacoco-groups.xml",
                    "cobertura-java.xml",
                    "cobertura-coverage-py.xml",
                    "lcov.info",
                    "lcov-merged.info",
                    "junit-surefire.xml",
                    "junit-ant.xml",
                    "junit-jest.xml",
                    "junit-pytest.xml");

    private Samples() {}

    public static Path file(String name) {
        try {
            var url = Samples.class.getResource("/firebreak/intake/coverage/" + name);
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static CoverageReading read(Path... files) {
        return CoverageFiles.read(Arrays.asList(files), Progress.NONE);
    }

    static CoverageFile.Read taken(Path file) {
        var files = read(file).files();
        if (files.size() == 1 && files.getFirst() instanceof CoverageFile.Read taken) return taken;
        throw new AssertionError(files.toString());
    }

    static CoverageFile.Read sample(String name) {
        return taken(file(name));
    }

    static String refused(Path file) {
        var files = read(file).files();
        if (files.size() == 1 && files.getFirst() instanceof CoverageFile.Refused(_, var problem))
            return problem;
        throw new AssertionError(files.toString());
    }

    static String text(String name) throws IOException {
        return Files.readString(file(name), StandardCharsets.UTF_8);
    }

    static MeasuredUnit code(String path, @Nullable Covered lines, @Nullable Covered branches) {
        return new MeasuredUnit(path, lines, branches, null);
    }

    static Covered of(long covered, long total) {
        return new Covered(covered, total);
    }

    static MeasuredUnit tests(String path, TestRun run) {
        return new MeasuredUnit(path, null, null, run);
    }
}
