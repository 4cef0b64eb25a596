package firebreak.ui.incidents;

import firebreak.deeds.RememberedMappings.Look;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.HeaderLine;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.ScopeChoice;
import firebreak.intake.SourceFile;
import firebreak.store.MappingStore.Remembered;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The files and sheets of one import, which of them come in, and the one that is looked at. Hidden
/// sheets only come in when a person says so.
final class ImportFiles {
    private final ObservableList<SourceFile> files = FXCollections.observableArrayList();
    private final ObservableList<SourceFile> shown =
            FXCollections.unmodifiableObservableList(files);
    private final List<List<HeaderLine>> lines = new ArrayList<>();
    private final List<@Nullable Remembered> remembered = new ArrayList<>();
    private final BitSet leftOut = new BitSet();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", 0);
    private final ReadOnlyObjectWrapper<@Nullable SourceFile> source =
            new ReadOnlyObjectWrapper<>(this, "source", null);
    private final ReadOnlyIntegerWrapper questions = new ReadOnlyIntegerWrapper(this, "questions");
    private final ReadOnlyIntegerWrapper taking = new ReadOnlyIntegerWrapper(this, "taking");
    private List<ImportProblem> unread = List.of();

    /// All of them, also those that don't come in.
    ObservableList<SourceFile> shown() {
        return shown;
    }

    /// The place of the file that is looked at.
    ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /// The file that is looked at.
    ReadOnlyObjectProperty<@Nullable SourceFile> source() {
        return source.getReadOnlyProperty();
    }

    /// The questions in the files that come in which nobody has answered yet.
    ReadOnlyIntegerProperty questions() {
        return questions.getReadOnlyProperty();
    }

    /// How many come in.
    ReadOnlyIntegerProperty taking() {
        return taking.getReadOnlyProperty();
    }

    /// Why other files are not among them.
    List<ImportProblem> unread() {
        return unread;
    }

    void clear() {
        unread = List.of();
        files.clear();
        lines.clear();
        remembered.clear();
        leftOut.clear();
        choose(0);
    }

    /// Takes the tables that can be read, and remembers why others can't.
    void setAll(List<Look> found) {
        clear();
        var refused = new ArrayList<ImportProblem>();
        for (var look : found) {
            if (look.inspection() instanceof Inspection.Refused(var problem)) refused.add(problem);
            if (!(look.inspection() instanceof Inspection.Readable(var file))) continue;
            lines.add(look.lines());
            remembered.add(look.as());
            files.add(file);
        }
        unread = List.copyOf(refused);
        for (int i = 0; i < files.size(); i++) leftOut.set(i, hidden(i));
        // Which rows are left out is said for all files at once.
        var scope =
                files.stream()
                        .map(f -> f.choices().scope())
                        .filter(s -> !s.equals(ScopeChoice.ALL_RULES))
                        .findFirst();
        scope.ifPresent(s -> files.replaceAll(f -> f.withScope(s)));
        choose(firstOpen());
    }

    private boolean hidden(int place) {
        return files.get(place).table().hidden() && files.size() > 1;
    }

    /// Whether there is a sheet that its program hides, beside others.
    boolean anyHidden() {
        return IntStream.range(0, files.size()).anyMatch(this::hidden);
    }

    /// Brings a file to the front.
    void choose(int place) {
        current.set(place);
        source.set(at(place));
        count();
    }

    /// Takes a file as it is understood now; who looks at it is told, also where it is the same.
    void set(int place, SourceFile file) {
        files.set(place, file);
        tell();
    }

    /// Tells who looks at the file that it is to be shown anew.
    void tell() {
        source.set(null);
        choose(current.get());
    }

    void replaceAll(UnaryOperator<SourceFile> change) {
        files.replaceAll(change);
        choose(current.get());
    }

    @Nullable SourceFile at(int place) {
        return place >= 0 && place < files.size() ? files.get(place) : null;
    }

    /// What an earlier file taught about reading the one at this place, or null.
    @Nullable Remembered remembered(int place) {
        return place >= 0 && place < remembered.size() ? remembered.get(place) : null;
    }

    /// Reads the file at this place by itself again.
    void forget(int place) {
        remembered.set(place, null);
    }

    /// The first lines of the one at this place, as it shows them before anything is said of it.
    List<HeaderLine> lines(int place) {
        return lines.get(place);
    }

    boolean takes(int place) {
        return !leftOut.get(place);
    }

    void take(int place, boolean yes) {
        leftOut.set(place, !yes);
        count();
    }

    private void count() {
        taking.set(taken().size());
        questions.set(taken().stream().mapToInt(Checked::questions).sum());
    }

    List<SourceFile> taken() {
        return places().stream().map(files::get).toList();
    }

    /// Where words for severity stand on the common scale, as a person said of any that come in.
    Map<String, SeverityClass> severities() {
        var all = new LinkedHashMap<String, SeverityClass>();
        for (var file : taken()) all.putAll(file.choices().values().severities());
        return all;
    }

    /// The zone that was chosen for the file at this place, or for the nearest before it; or null.
    @Nullable ZoneId zoneUpTo(int place) {
        for (int i = place; i >= 0; i--) {
            var zone = files.get(i).choices().zone();
            if (zone != null) return zone;
        }
        return null;
    }

    /// The places of those that come in.
    List<Integer> places() {
        return IntStream.range(0, files.size()).filter(this::takes).boxed().toList();
    }

    /// What was decided of the one at this place.
    ImportChoices choices(int place) {
        return files.get(place).choices();
    }

    /// The place of the first file that comes in and has an open question, or of the first that
    /// comes in.
    private int firstOpen() {
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

    /// A file and, where it has several, its sheet.
    static String title(SourceFile file) {
        return file.sheet().isEmpty()
                ? file.name()
                : Text.of("incidents.import.sheet", file.name(), file.sheet());
    }
}
