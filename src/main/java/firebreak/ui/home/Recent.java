package firebreak.ui.home;

import firebreak.store.Assessments;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the assessments lie that were open last, newest first. A folder mostly bears its client's
/// name, so these are shown to nobody who doesn't ask, and can be forgotten.
///
/// @param kept outlives the program
public record Recent(ObjectProperty<List<Path>> kept) {
    private static final int MOST = 8;

    /// Notes that the assessment in this folder was opened.
    void opened(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        kept.set(
                Stream.concat(
                                Stream.of(place),
                                kept.get().stream().filter(known -> !known.equals(place)))
                        .limit(MOST)
                        .toList());
    }

    /// Those that are still there.
    List<Path> there() {
        return kept.get().stream().filter(Assessments::isAssessment).toList();
    }

    ObservableValue<Boolean> any() {
        return kept.map(known -> !known.isEmpty());
    }

    void forget() {
        kept.set(List.of());
    }
}
