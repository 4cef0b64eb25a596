package firebreak;

import com.sun.management.HotSpotDiagnosticMXBean;

import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

import jfx.incubator.scene.control.richtext.RichTextArea;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The nodes that screens showed, and which of them stay in memory when nobody should need them any
/// more.
final class Retained {
    private static final int COLLECTIONS = 12;

    private final List<WeakReference<Node>> seen = new ArrayList<>();

    /// Remembers what the place of the screens holds now.
    void see(AppFixture workbench) {
        Stagehand.run(() -> {
            // The place itself is the window's.
            var place = (ScrollPane) workbench.scene().lookup("#screenPlace");
            ((Parent) place.getContent()).getChildrenUnmodifiable().forEach(this::walk);
        });
    }

    private void walk(Node node) {
        // JavaFX keeps the last of these in a static field; it holds no text any more.
        if (node instanceof RichTextArea) return;
        seen.add(new WeakReference<>(node));
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::walk);
    }

    int size() {
        return seen.size();
    }

    /// How many of each kind are there after as many collections as they need.
    SortedMap<String, Integer> stayed() {
        var left = new TreeMap<String, Integer>();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Stagehand.settle();
            left.clear();
            for (var reference : seen) {
                var node = reference.get();
                if (node != null) left.merge(node.getClass().getName(), 1, Integer::sum);
            }
            if (left.isEmpty()) return left;
        }
        dump();
        return left;
    }

    /// Where one asks for it (`-Dmonkey.dump=FILE.hprof`), to see who holds them.
    private static void dump() {
        var file = System.getProperty("monkey.dump");
        if (file == null) return;
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
