package firebreak.ui.kit;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A picture that documents can have on their cover.
public final class LogoFile {
    private static final long LARGEST = 5_000_000;
    private static final int BEGINNING = 4;

    private LogoFile() {}

    /// Asks a person for one; null where they thought better of it.
    public static @Nullable Path choose(Dialogs dialogs) {
        var chosen =
                dialogs.files(
                        Text.of("kit.logo.choose"),
                        Text.of("kit.logo.kind"),
                        List.of("*.png", "*.jpg", "*.jpeg"));
        return chosen.isEmpty() ? null : chosen.getFirst();
    }

    /// Why a file can't be one, in a sentence; null where it can.
    public static @Nullable String problem(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) return Text.of("kit.logo.large", name, LARGEST / 1_000_000);
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(BEGINNING);
        }
        var png = begin.length == BEGINNING && begin[0] == (byte) 0x89 && begin[1] == 'P';
        var jpeg = begin.length == BEGINNING && begin[0] == (byte) 0xFF && begin[1] == (byte) 0xD8;
        return png || jpeg ? null : Text.of("kit.logo.no", name);
    }
}
