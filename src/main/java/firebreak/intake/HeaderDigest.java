package firebreak.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Tells tables with the same columns by one short text that says nothing of a client.
final class HeaderDigest {
    private HeaderDigest() {}

    /// The digest of the names of the columns, in whatever order they stand.
    static String of(List<String> header) {
        var names =
                header.stream().map(Headers::normalised).sorted().collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(names.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
