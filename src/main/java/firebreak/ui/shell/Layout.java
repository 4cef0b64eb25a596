package firebreak.ui.shell;

import firebreak.ui.kit.Screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Brings screens back as a person left them, and notices how they are left.
final class Layout {
    private static final String RECENT = "recent";

    /// Commands of the window, and things by ids that say nothing: others may have names in theirs.
    private static final Pattern KEPT =
            Pattern.compile("window\\.[A-Za-z.]+|(incident|gap|finding|feature):[0-9a-f-]{36}");

    private final Map<String, String> known;
    private final Consumer<Map<String, String>> keep;
    private final Set<Screen> brought = new HashSet<>();

    /// @param keep told of everything whenever something is other than before
    Layout(Map<String, String> known, Consumer<Map<String, String>> keep) {
        this.known = new HashMap<>(known);
        this.keep = keep;
    }

    /// A screen comes to the front.
    void comes(Screen screen) {
        if (!brought.add(screen)) return;
        for (var part : screen.kept()) {
            var words = known.getOrDefault(screen.id() + "." + part.id(), "");
            if (!words.isEmpty()) part.restore().accept(words);
        }
    }

    /// It goes.
    void goes(Screen screen) {
        var other = false;
        for (var part : screen.kept()) {
            var words = part.now().get();
            if (!words.isEmpty())
                other |= !words.equals(known.put(screen.id() + "." + part.id(), words));
        }
        if (other) keep.accept(Map.copyOf(known));
    }

    /// The ids of what was used lately, the newest first.
    List<String> recent() {
        return List.of(known.getOrDefault(RECENT, "").split(",", -1));
    }

    void recent(List<String> ids) {
        var words = String.join(",", ids.stream().filter(KEPT.asMatchPredicate()).toList());
        if (!words.isEmpty() && !words.equals(known.put(RECENT, words)))
            keep.accept(Map.copyOf(known));
    }
}
