package firebreak.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Files that a person holds over the window, which no robot can do on the headless platform.
public final class Dragged {
    private Dragged() {}

    /// Holds files over a node; whether they would be taken there.
    public static boolean over(Node node, Path... files) {
        return fire(node, DragEvent.DRAG_OVER, files).isAccepted();
    }

    /// Lets go of files over a node; whether they were taken.
    public static boolean dropped(Node node, Path... files) {
        return fire(node, DragEvent.DRAG_DROPPED, files).isDropCompleted();
    }

    /// Leaves a node without letting go.
    public static void away(Node node, Path... files) {
        fire(node, DragEvent.DRAG_EXITED, files);
    }

    private static DragEvent fire(Node node, EventType<DragEvent> type, Path... files) {
        return Stagehand.fx(() -> {
            var dragged = List.of(files).stream().map(Path::toFile).toList();
            var last = new DragEvent[1];
            var event =
                    new DragEvent(
                            type,
                            DragboardHelper.createDragboard(clipboard(dragged)),
                            0,
                            0,
                            0,
                            0,
                            TransferMode.COPY,
                            null,
                            node,
                            null);
            // Events are copied on their way; the last copy knows what became of it.
            last[0] = event;
            var seen =
                    (javafx.event.EventHandler<DragEvent>)
                            e -> {
                                last[0] = e;
                            };
            node.getScene().addEventFilter(type, seen);
            node.fireEvent(event);
            node.getScene().removeEventFilter(type, seen);
            return last[0];
        });
    }

    private static TKClipboard clipboard(List<File> files) {
        return (TKClipboard)
                Proxy.newProxyInstance(
                        Dragged.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                                    case "hasContent" -> arguments[0] == DataFormat.FILES;
                                    case "getContent" ->
                                            arguments[0] == DataFormat.FILES ? files : null;
                                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                                    default -> null;
                                });
    }
}
