package firebreak.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Takes the person's name and home out of what is to be sent to others.
final class Anonymous {
    private final Path home;
    private final String user;

    Anonymous(Path home, String user) {
        this.home = home.toAbsolutePath().normalize();
        this.user = user;
    }

    static Anonymous ofThisUser() {
        return new Anonymous(
                Path.of(System.getProperty("user.home", "")), System.getProperty("user.name", ""));
    }

    /// The folder as seen from home; anything elsewhere may be named after a client and gives
    /// `elsewhere`.
    String folder(Path folder, String elsewhere) {
        var place = folder.toAbsolutePath().normalize();
        if (home.getNameCount() == 0 || !place.startsWith(home)) return elsewhere;
        return text("~" + "/" + home.relativize(place).toString().replace('\\', '/'));
    }

    /// The text without the name.
    String text(String text) {
        var shown = Shown.cut(text, 300);
        if (home.getNameCount() > 0) shown = shown.replace(home.toString(), "~");
        if (user.isBlank()) return shown;
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(user) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(shown)
                .replaceAll("<user>");
    }
}
