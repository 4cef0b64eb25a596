package firebreak;

import firebreak.domain.Formats;
import firebreak.domain.Text;
import firebreak.domain.report.Consultant;
import firebreak.ui.kit.Look;
import firebreak.ui.settings.Chosen;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// What a person chose for the program on this computer: a small file in the program's own folder,
/// with nothing of a client in it but the names of folders that were open. Each choice is kept when
/// it is made.
final class Settings {
    private static final String LOCK_MINUTES = "lock.minutes";
    private static final String TOURED = "tour.offered";
    private static final String KEY = "key.";
    private static final String PRIVATE = "private.";
    private static final String RECENT = "recent.";
    private static final String FORMATS = "formats.";
    private static final String BEGIN_PRIVATE = "privacy.begin";
    private static final String LOOK = "look.";
    private static final String CONSULTANT = "consultant.";
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 60;

    private final SettingsFile file;
    private final IntegerProperty lockMinutes;
    private final BooleanProperty toured;
    private final ObjectProperty<Map<String, String>> keys;
    private final ObjectProperty<List<Path>> recent;
    private final ObjectProperty<Look> look;
    private final ObjectProperty<Formats> formats;
    private final BooleanProperty beginPrivate;
    private final ObjectProperty<Consultant> consultant;

    /// @param folder the program's own
    /// @param problem told in a sentence when a choice can't be kept
    Settings(Path folder, Consumer<String> problem) {
        file =
                new SettingsFile(
                        folder.resolve("settings.properties"),
                        place -> problem.accept(Text.of("app.settings.notKept", place)));
        lockMinutes =
                new SimpleIntegerProperty(
                        this, "lockMinutes", number(LOCK_MINUTES, USUAL_MINUTES, 0, MOST_MINUTES));
        toured = new SimpleBooleanProperty(this, "toured", on(TOURED));
        keys = new SimpleObjectProperty<>(this, "keys", Map.copyOf(file.below(KEY)));
        recent = new SimpleObjectProperty<>(this, "recent", readRecent());
        look = new SimpleObjectProperty<>(this, "look", readLook());
        formats = new SimpleObjectProperty<>(this, "formats", readFormats());
        beginPrivate = new SimpleBooleanProperty(this, "beginPrivate", on(BEGIN_PRIVATE));
        consultant = new SimpleObjectProperty<>(this, "consultant", readConsultant());
        lockMinutes.subscribe(
                (_, now) -> file.put(Map.of(LOCK_MINUTES, Integer.toString(now.intValue()))));
        toured.subscribe((_, now) -> file.put(Map.of(TOURED, now ? "on" : "off")));
        keys.subscribe((_, now) -> file.replace(KEY, now));
        recent.subscribe((_, now) -> file.replace(RECENT, written(now)));
        look.subscribe((_, now) -> file.replace(LOOK, written(now)));
        formats.subscribe((_, now) -> file.replace(FORMATS, written(now)));
        beginPrivate.subscribe((_, now) -> file.put(Map.of(BEGIN_PRIVATE, now ? "on" : "")));
        consultant.subscribe((_, now) -> file.replace(CONSULTANT, written(now)));
    }

    /// After how many minutes without a touch an assessment is locked; 0 for never.
    IntegerProperty lockMinutes() {
        return lockMinutes;
    }

    /// Whether the tour of the sample was offered before.
    BooleanProperty toured() {
        return toured;
    }

    /// The keys that a person gave to commands, by the ids of these.
    ObjectProperty<Map<String, String>> keys() {
        return keys;
    }

    /// Whether an assessment begins in privacy mode, as it was left so or all of them do.
    boolean hidden(UUID assessment) {
        return beginPrivate.get() || on(PRIVATE + assessment);
    }

    /// Whether every assessment begins in privacy mode, however it was left.
    BooleanProperty beginPrivate() {
        return beginPrivate;
    }

    /// Keeps that an assessment is in privacy mode, or isn't any more.
    void hide(UUID assessment, boolean now) {
        file.put(Map.of(PRIVATE + assessment, now ? "on" : ""));
    }

    /// Where the assessments lie that were open last, newest first.
    ObjectProperty<List<Path>> recent() {
        return recent;
    }

    ObjectProperty<Look> look() {
        return look;
    }

    /// How days and numbers are written.
    ObjectProperty<Formats> formats() {
        return formats;
    }

    /// Lets the program write days and numbers as is chosen, now and whenever that changes.
    ///
    /// @param again writes anew what is shown
    void write(Runnable again) {
        Formats.choose(formats.get());
        formats.subscribe((_, now) -> {
            Formats.choose(now);
            again.run();
        });
    }

    /// Who makes the documents.
    ObjectProperty<Consultant> consultant() {
        return consultant;
    }

    private boolean on(String name) {
        return file.get(name).filter("on"::equals).isPresent();
    }

    private int number(String name, int usual, int least, int most) {
        try {
            int number = Integer.parseInt(file.get(name).orElse(""));
            return number < least || number > most ? usual : number;
        } catch (NumberFormatException none) {
            return usual;
        }
    }

    private List<Path> readRecent() {
        return file.below(RECENT).values().stream().flatMap(words -> path(words).stream()).toList();
    }

    private static Map<String, String> written(List<Path> recent) {
        var written = new TreeMap<String, String>();
        for (int i = 0; i < recent.size(); i++)
            written.put(Integer.toString(i + 1), recent.get(i).toString());
        return written;
    }

    private Look readLook() {
        return new Look(
                constant(LOOK + "colours", Look.USUAL.colours()),
                on(LOOK + "contrast"),
                number(LOOK + "percent", Look.USUAL.percent(), Look.SMALLEST, Look.LARGEST),
                on(LOOK + "projector"),
                on(LOOK + "still"));
    }

    /// The constant that is kept under a name, or the usual one where none of its kind is.
    private <E extends Enum<E>> E constant(String name, E usual) {
        var kept = file.get(name).orElse("");
        for (var constant : usual.getDeclaringClass().getEnumConstants())
            if (constant.name().equalsIgnoreCase(kept)) return constant;
        return usual;
    }

    private Formats readFormats() {
        return new Formats(
                constant(FORMATS + "days", Formats.USUAL.days()),
                constant(FORMATS + "digits", Formats.USUAL.digits()));
    }

    private static Map<String, String> written(Formats formats) {
        var written = new TreeMap<String, String>();
        if (formats.days() != Formats.USUAL.days()) written.put("days", small(formats.days()));
        if (formats.digits() != Formats.USUAL.digits())
            written.put("digits", small(formats.digits()));
        return written;
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> written(Look look) {
        var usual = Look.USUAL;
        var written = new TreeMap<String, String>();
        if (look.colours() != usual.colours()) written.put("colours", small(look.colours()));
        if (look.contrast()) written.put("contrast", "on");
        if (look.percent() != usual.percent())
            written.put("percent", Integer.toString(look.percent()));
        if (look.projector()) written.put("projector", "on");
        if (look.still()) written.put("still", "on");
        return written;
    }

    private Consultant readConsultant() {
        return new Consultant(
                file.get(CONSULTANT + "name").orElse(""),
                file.get(CONSULTANT + "firm").orElse(""),
                file.get(CONSULTANT + "accent").orElse(""),
                file.get(CONSULTANT + "logo").flatMap(Settings::path).orElse(null));
    }

    private static Optional<Path> path(String words) {
        try {
            return Optional.of(Path.of(words));
        } catch (InvalidPathException changedByHand) {
            return Optional.empty();
        }
    }

    private static Map<String, String> written(Consultant consultant) {
        var written = new TreeMap<String, String>();
        written.put("name", consultant.name());
        written.put("firm", consultant.firm());
        if (!consultant.accent().equals(Consultant.NOBODY.accent()))
            written.put("accent", consultant.accent());
        var logo = consultant.logo();
        if (logo != null) written.put("logo", logo.toString());
        return written;
    }

    /// What a person can choose, and the places where it is kept.
    Chosen chosen(Folders folders) {
        return new Chosen(
                look(),
                formats(),
                consultant(),
                lockMinutes(),
                beginPrivate(),
                keys(),
                folders.data(),
                folders.suggestions());
    }
}
