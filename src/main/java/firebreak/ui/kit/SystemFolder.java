package firebreak.ui.kit;

import firebreak.domain.Text;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;

/// A folder in the system's own file window, which can take seconds to come, and which not every
/// system has.
public final class SystemFolder {
    private SystemFolder() {}

    public static void open(Desk desk, Path folder) {
        desk.jobs()
                .background(
                        "",
                        progress -> {
                            if (!Desktop.isDesktopSupported()
                                    || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN))
                                throw new IOException("unsupported");
                            Desktop.getDesktop().open(folder.toFile());
                            return folder;
                        },
                        opened -> {},
                        trouble -> desk.notices().problem(Text.of("kit.folder.no", folder)));
    }
}
