package firebreak.store;

import firebreak.domain.Text;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Sealed;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Compares an assessment that is being opened with what its anchor remembers.
///
/// @param warnings a sentence each for whatever a person should know
/// @param anchor what to remember from now on
record CopyCheck(List<String> warnings, Anchor anchor) {
    private static final String PURPOSE = "place";

    static CopyCheck of(Path directory, @Nullable DataKey key, long revision) throws IOException {
        var here = Placement.fingerprint(directory);
        var warnings = new ArrayList<String>();
        var last = Anchor.read(directory);
        var copy = last.map(Anchor::copy).orElseGet(UUID::randomUUID);
        if (last.isEmpty() && Files.exists(directory.resolve(Anchor.NAME)))
            warnings.add(Text.of("store.anchor", directory, revision));
        if (last.isPresent()) {
            var known = last.get();
            if (revision < known.revision())
                warnings.add(Text.of("store.older", directory, revision, known.revision()));
            if (!known.place().equals(here)) {
                var origin = path(known.path(), key);
                if (origin.isPresent() && isStillThere(origin.get(), directory, known.copy())) {
                    warnings.add(Text.of("store.copied", directory, origin.get()));
                    copy = UUID.randomUUID();
                } else if (origin.map(o -> o.equals(directory)).orElse(true)) {
                    warnings.add(Text.of("store.otherComputer", directory));
                    copy = UUID.randomUUID();
                }
            }
        }
        return new CopyCheck(warnings, new Anchor(copy, revision, here, words(directory, key)));
    }

    private static boolean isStillThere(Path origin, Path directory, UUID copy) {
        return !origin.equals(directory)
                && Assessments.isAssessment(origin)
                && Anchor.read(origin).map(a -> a.copy().equals(copy)).orElse(false);
    }

    private static String words(Path directory, @Nullable DataKey key) throws IOException {
        var plain = directory.toString().getBytes(StandardCharsets.UTF_8);
        if (key == null) return Base64.getEncoder().encodeToString(plain);
        var bytes = new ByteArrayOutputStream();
        try (var out = Sealed.seal(key, PURPOSE, bytes)) {
            out.write(plain);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Optional<Path> path(String words, @Nullable DataKey key) {
        try {
            var bytes = Base64.getDecoder().decode(words);
            if (key != null) {
                try (var in = Sealed.open(key, PURPOSE, new ByteArrayInputStream(bytes))) {
                    bytes = in.readAllBytes();
                }
            }
            return Optional.of(Path.of(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
