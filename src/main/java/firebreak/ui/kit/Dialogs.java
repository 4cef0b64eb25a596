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

    /// Where to write a new file; the system has asked before replacing one.
    Optional<Path> save(String title, String name, String kind, String pattern);

    /// Shows a recovery key, once, until the person says that it is kept.
    ///
    /// @param assessment the name of the folder that it opens
    void recoveryKey(String key, String assessment);

    /// Whether the person wants `action`; `action` is the verb on the button.
    boolean confirm(String title, String text, String action);
}
