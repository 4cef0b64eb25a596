package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.ui.kit.Dialogs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A new assessment from a snapshot: what a colleague handed over, or the newest good state of an
/// assessment that is damaged.
final class RestoreViewModel {
    private static final String SUFFIX = ".firebreak";

    /// How the files of databases end, of which nobody knows what is in them.
    private static final List<String> RAW = List.of(".mv.db", ".h2.db");

    private final Dialogs dialogs;
    private final Path suggestions;
    private final Consumer<String> problem;
    private final BiConsumer<Path, Path> restore;
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ReadOnlyObjectWrapper<Optional<Path>> from =
            new ReadOnlyObjectWrapper<>(this, "from", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> good =
            new ReadOnlyObjectWrapper<>(this, "good", Optional.empty());

    /// @param suggestions the folder below which a new assessment is suggested
    /// @param problem told what is wrong, in words
    /// @param restore makes an assessment of a snapshot in a folder
    RestoreViewModel(
            Dialogs dialogs,
            Path suggestions,
            Consumer<String> problem,
            BiConsumer<Path, Path> restore) {
        this.dialogs = dialogs;
        this.suggestions = suggestions;
        this.problem = problem;
        this.restore = restore;
    }

    /// The snapshot that was chosen.
    ReadOnlyObjectProperty<Optional<Path>> from() {
        return from.getReadOnlyProperty();
    }

    /// The newest good snapshot of an assessment that was found damaged.
    ReadOnlyObjectProperty<Optional<Path>> good() {
        return good.getReadOnlyProperty();
    }

    /// Where the new assessment goes.
    StringProperty folder() {
        return folder;
    }

    /// Lets the person choose a snapshot.
    void choose() {
        var chosen =
                dialogs.files(
                        Text.of("home.restore.choose"),
                        Text.of("home.restore.kind"),
                        List.of("*" + SUFFIX));
        if (!chosen.isEmpty()) choose(chosen.getFirst());
    }

    /// Takes a snapshot.
    void choose(Path file) {
        var name = name(file);
        if (RAW.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            stop();
            problem.accept(Text.of("home.restore.raw", name));
            return;
        }
        var bare =
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        start(file, suggestions.resolve(bare));
    }

    /// An assessment can't be opened as it is, but `snapshot` of it is good.
    void damaged(Path snapshot) {
        good.set(Optional.of(snapshot));
    }

    void nothingDamaged() {
        good.set(Optional.empty());
    }

    /// Takes the snapshot of the assessment that was found damaged, for a folder beside it.
    void chooseGood() {
        var snapshot = good.get();
        if (snapshot.isEmpty()) return;
        var assessment = snapshot.get().resolveSibling("..").normalize();
        start(
                snapshot.get(),
                assessment.resolveSibling(Text.of("home.restore.beside", name(assessment))));
    }

    void chooseFolder() {
        dialogs.folder(Text.of("home.new.chooseFolder")).ifPresent(f -> folder.set(f.toString()));
    }

    /// Makes the new assessment.
    void restore() {
        var snapshot = from.get();
        if (snapshot.isEmpty()) return;
        var place = folder.get().strip();
        if (place.isEmpty()) {
            problem.accept(Text.of("home.new.needsFolder"));
            return;
        }
        try {
            restore.accept(snapshot.get(), Path.of(place));
        } catch (InvalidPathException e) {
            problem.accept(Text.of("home.new.badFolder"));
        }
    }

    /// Restores nothing.
    void stop() {
        from.set(Optional.empty());
    }

    private void start(Path snapshot, Path to) {
        problem.accept("");
        folder.set(to.toString());
        from.set(Optional.of(snapshot));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
