package firebreak.ui.shell;

import firebreak.ui.kit.Found;

import javafx.scene.control.ListView;

import java.util.List;

/// What the palette lists, for tests in other rooms.
public final class PaletteLook {
    private PaletteLook() {}

    public static List<Found> found(ListView<?> list) {
        return list.getItems().stream()
                .filter(PaletteViewModel.Line.Item.class::isInstance)
                .map(line -> ((PaletteViewModel.Line.Item) line).found())
                .toList();
    }
}
