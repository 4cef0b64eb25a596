package firebreak.sample;

import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;

/// The sample for tests that are not about how it is written: it is written once, which takes
/// seconds, and copied.
public enum SampleFixture {
    /// Written by the tester, at the time at which tests stand still.
    STILL(StoreFixture.ASSESSMENTS),
    /// Written by whoever runs the tests, now, as the program does it.
    NOW(new Assessments(Clock.systemUTC(), System.getProperty("user.name")));

    private final Assessments assessments;
    private Path written;

    SampleFixture(Assessments assessments) {
        this.assessments = assessments;
    }

    /// A copy of the sample, open; `folder` must be new or empty.
    public static Opening write(Path folder) {
        STILL.putInto(folder);
        return STILL.assessments.open(folder);
    }

    /// Puts a copy of the sample there, where nothing is yet.
    public synchronized void putInto(Path folder) {
        if (Assessments.isAssessment(folder)) return;
        if (written == null) written = write();
        copy(written, folder);
    }

    private Path write() {
        try {
            var home = Files.createTempDirectory("firebreak-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            var place = home.resolve("sample");
            switch (SampleWriter.write(assessments, place)) {
                case Opening.Opened(var file) -> file.close();
                case Opening other -> throw new AssertionError(other);
            }
            // Where the copied one is still where it was, opening says that there are two.
            return Files.move(place, home.resolve("kept"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home) {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            // What lies in the system's temporary folder goes with it.
        }
    }
}
