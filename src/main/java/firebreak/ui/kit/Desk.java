package firebreak.ui.kit;

import firebreak.work.Jobs;

/// What every screen works with.
public record Desk(
        Jobs jobs, Changes changes, Notices notices, Dialogs dialogs, Navigator navigator) {}
