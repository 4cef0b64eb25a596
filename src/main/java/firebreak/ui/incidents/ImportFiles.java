package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.SourceFile;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The files and sheets of one import, and which of them come in. Hidden sheets only do when a
/// person says so.
final class ImportFiles {
    private final ObservableList<SourceFile> files = FXCollections.observableArrayList();
    private final ObservableList<SourceFile> shown =
            FXCollections.unmodifiableObservableList(files);
    private final BitSet leftOut = new BitSet();
    private List<ImportProblem> unread = List.of();

    /// All of them, also those that don't come in.
    ObservableList<SourceFile> shown() {
        return shown;
    }

    /// Why other files are not among them.
    List<ImportProblem> unread() {
        return unread;
    }

    void clear() {
        unread = List.of();
        files.clear();
        leftOut.clear();
    }

    void setAll(List<SourceFile> found, List<ImportProblem> refused) {
        unread = List.copyOf(refused);
        leftOut.clear();
        for (int i = 0; i < found.size(); i++)
            leftOut.set(i, found.get(i).table().hidden() && found.size() > 1);
        files.setAll(found);
    }

    void set(int place, SourceFile file) {
        files.set(place, file);
    }

    void replaceAll(UnaryOperator<SourceFile> change) {
        files.replaceAll(change);
    }

    @Nullable SourceFile at(int place) {
        return place >= 0 && place < files.size() ? files.get(place) : null;
    }

    boolean takes(int place) {
        return !leftOut.get(place);
    }

    void take(int place, boolean yes) {
        leftOut.set(place, !yes);
    }

    List<SourceFile> taken() {
        return IntStream.range(0, files.size()).filter(this::takes).mapToObj(files::get).toList();
    }

    int questions() {
        return taken().stream().mapToInt(Checked::questions).sum();
    }

    /// The place of the first file that comes in and has an open question, or of the first that
    /// comes in.
    int firstOpen() {
        for (int i = 0; i < files.size(); i++) if (takes(i) && !files.get(i).ready()) return i;
        return Math.max(0, Math.min(leftOut.nextClearBit(0), files.size() - 1));
    }

    /// What the import is called among the edits.
    String label() {
        var names = taken().stream().map(SourceFile::name).distinct().toList();
        return names.size() == 1
                ? Text.of("incidents.import.edit", names.getFirst())
                : Text.of("incidents.import.edits", names.size());
    }
}
