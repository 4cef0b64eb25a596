package firebreak.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is wrong with a page of help, for tests.
public final class PageCheck {
    /// Keys that are the same everywhere, and signs that stand on screens.
    private static final Set<String> FIXED = Set.of("Enter", "Esc", "F1", "F2", "1", "2", "!");

    private PageCheck() {}

    /// @param commands the ids of all commands that can be named there
    /// @param screens the ids of all screens
    public static List<String> of(String page, Set<String> commands, Set<String> screens) {
        var blocks = HelpPages.read(page);
        var wrong = new ArrayList<String>();
        if (blocks.isEmpty()) wrong.add(page + ": has no page");
        Signpost.all(blocks)
                .forEach(post -> {
                    switch (post) {
                        case Signpost.Key(var id) -> {
                            if (!commands.contains(id)) wrong.add(page + ": no command " + id);
                        }
                        case Signpost.FixedKey(var key) -> {
                            if (!FIXED.contains(key)) wrong.add(page + ": no key " + key);
                        }
                        case Signpost.ToScreen(var id) -> {
                            if (!screens.contains(id)) wrong.add(page + ": no screen " + id);
                        }
                        // One that is not in the glossary is no signpost at all.
                        case Signpost.Word _, Signpost.Plain _ -> {}
                    }
                });
        return wrong;
    }
}
