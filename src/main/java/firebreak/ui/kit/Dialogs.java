package firebreak.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Questions that only a person can answer, behind an interface so that tests can answer them.
public interface Dialogs {
    /// A folder that exists.
    Optional<Path> folder(String title);

    /// Files to read; empty where the person thought better of it.
    List<Path> files(String title, String kind, List<String> patterns);

    /// Whether the person wants `action`; `action` is the verb on the button.
    boolean confirm(String title, String text, String action);
}
