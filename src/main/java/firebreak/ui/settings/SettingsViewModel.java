package firebreak.ui.settings;

import firebreak.domain.Formats;
import firebreak.domain.Text;
import firebreak.domain.report.Consultant;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.LogoFile;
import firebreak.ui.kit.Look;
import firebreak.ui.kit.SystemFolder;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The settings as one screen works with them. They outlive the screen, so they are bound, which
/// holds nobody.
public final class SettingsViewModel {
    private static final int LONGEST = 200;

    private final Chosen chosen;
    private final Desk desk;
    private final Runnable about;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.USUAL);
    private final ObjectProperty<Formats> formats =
            new SimpleObjectProperty<>(this, "formats", Formats.USUAL);
    private final ObjectProperty<Consultant> consultant =
            new SimpleObjectProperty<>(this, "consultant", Consultant.NOBODY);
    private final IntegerProperty lockMinutes = new SimpleIntegerProperty(this, "lockMinutes");
    private final BooleanProperty beginPrivate = new SimpleBooleanProperty(this, "beginPrivate");
    private final ObjectProperty<Map<String, String>> keys =
            new SimpleObjectProperty<>(this, "keys", Map.of());

    /// @param about shows the window that says what this program is
    public SettingsViewModel(Chosen chosen, Desk desk, Runnable about) {
        this.chosen = chosen;
        this.desk = desk;
        this.about = about;
        look.bindBidirectional(chosen.look());
        formats.bindBidirectional(chosen.formats());
        consultant.bindBidirectional(chosen.consultant());
        lockMinutes.bindBidirectional(chosen.lockMinutes());
        beginPrivate.bindBidirectional(chosen.beginPrivate());
        keys.bindBidirectional(chosen.keys());
    }

    public ObjectProperty<Look> look() {
        return look;
    }

    public ObjectProperty<Formats> formats() {
        return formats;
    }

    public BooleanProperty beginPrivate() {
        return beginPrivate;
    }

    public ObjectProperty<Consultant> consultant() {
        return consultant;
    }

    public IntegerProperty lockMinutes() {
        return lockMinutes;
    }

    public ObjectProperty<Map<String, String>> keys() {
        return keys;
    }

    Path program() {
        return chosen.program();
    }

    Path assessments() {
        return chosen.assessments();
    }

    void change(UnaryOperator<Look> by) {
        look.set(by.apply(look.get()));
    }

    /// Everything looks as delivered.
    void usualLook() {
        look.set(Look.USUAL);
    }

    void name(String typed) {
        consultant.set(consultant.get().withName(shortened(typed)));
    }

    void firm(String typed) {
        consultant.set(consultant.get().withFirm(shortened(typed)));
    }

    private static String shortened(String typed) {
        var words = typed.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    void accent(String hex) {
        consultant.set(consultant.get().withAccent(hex));
    }

    /// All keys of all screens as they are delivered, once a person has confirmed it.
    void deliveredKeys() {
        if (keys.get().isEmpty()) return;
        if (desk.dialogs()
                .confirm(
                        Text.of("settings.keys.reset.title"),
                        Text.of("settings.keys.reset.text", keys.get().size()),
                        Text.of("settings.keys.reset"))) keys.set(Map.of());
    }

    /// A copy of the logo is kept with the program, so that the original may go.
    void chooseLogo() {
        var file = LogoFile.choose(desk.dialogs());
        if (file == null) return;
        desk.jobs()
                .background(
                        "",
                        _ -> kept(file),
                        answer -> {
                            if (answer.logo() == null) desk.notices().problem(answer.problem());
                            else take(answer.logo());
                        },
                        desk.notices()::failed);
    }

    private record Answer(@Nullable Path logo, String problem) {}

    private Answer kept(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var problem = LogoFile.problem(file);
            if (problem != null) return new Answer(null, problem);
            var folder = Files.createDirectories(chosen.program().resolve("logo"));
            var copy = folder.resolve(name);
            if (!Files.exists(copy) || !Files.isSameFile(copy, file)) {
                var beside = folder.resolve(name + ".new");
                Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(beside, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Answer(copy, "");
        } catch (IOException e) {
            return new Answer(null, Text.of("settings.logo.unkept", name));
        }
    }

    private void take(Path logo) {
        var before = consultant.get().logo();
        consultant.set(consultant.get().withLogo(logo));
        if (!logo.equals(before)) forget(before);
    }

    void removeLogo() {
        var before = consultant.get().logo();
        consultant.set(consultant.get().withLogo(null));
        forget(before);
    }

    /// Only what the program copied is deleted.
    private void forget(@Nullable Path logo) {
        if (logo == null || !logo.startsWith(chosen.program().resolve("logo"))) return;
        desk.jobs()
                .background("", _ -> Files.deleteIfExists(logo), _ -> {}, desk.notices()::failed);
    }

    void open(Path folder) {
        SystemFolder.open(desk, folder);
    }

    void about() {
        about.run();
    }
}
