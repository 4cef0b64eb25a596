package firebreak;

import firebreak.ui.kit.Dialogs;
import firebreak.ui.shell.Shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The dialogs of this window. What a dialog answers after the assessment was locked in front of it
/// does not count: nobody unlocked it.
record WindowDialogs(Dialogs system, Shell shell) implements Dialogs {
    @Override
    public Optional<Path> folder(String title) {
        return system.folder(title).filter(f -> open());
    }

    @Override
    public List<Path> files(String title, String kind, List<String> patterns) {
        var chosen = system.files(title, kind, patterns);
        return open() ? chosen : List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String pattern) {
        return system.save(title, name, kind, pattern).filter(f -> open());
    }

    @Override
    public void recoveryKey(String key, String assessment) {
        shell.recoveryKey(key, assessment, this);
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        return system.confirm(title, text, action) && open();
    }

    private boolean open() {
        return !shell.curtain().down();
    }
}
