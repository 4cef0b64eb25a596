package firebreak.ui.settings;

import firebreak.domain.Formats;
import firebreak.domain.report.Consultant;
import firebreak.ui.kit.Look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;

import java.nio.file.Path;
import java.util.Map;

/// The choices as the program keeps them; what is set here holds at once and is kept.
///
/// @param lockMinutes after how many minutes without a touch an assessment is locked; 0 for never
/// @param beginPrivate whether every assessment begins in privacy mode
/// @param keys the keys that a person gave to commands, by the ids of these
/// @param program the program's own folder
/// @param assessments the folder below which new assessments are suggested
public record Chosen(
        ObjectProperty<Look> look,
        ObjectProperty<Formats> formats,
        ObjectProperty<Consultant> consultant,
        IntegerProperty lockMinutes,
        BooleanProperty beginPrivate,
        ObjectProperty<Map<String, String>> keys,
        Path program,
        Path assessments) {}
