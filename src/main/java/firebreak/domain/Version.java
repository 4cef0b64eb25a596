package firebreak.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Which version of the program this is, as the build wrote it down.
public final class Version {
    private static final String RESOURCE = "/firebreak/version.txt";

    private Version() {}

    /// The number, such as `0.1.0`.
    public static String number() {
        try (var in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + RESOURCE);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE, e);
        }
    }
}
