package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.ui.kit.Page;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.Optional;

/// The keys of the screen, in one place. What is claimed has a letter; the same with Shift says
/// what was seen.
final class Keys {
    static final char PARK = 'k';
    static final char TARGET = 't';
    static final char EVIDENCE = 'e';
    static final char NOTE = 'o';
    static final char REASON = 'y';
    static final char HOLDS = 'h';
    static final char INCIDENTS = 'c';
    static final char EARLIER = 'v';
    static final char WIDE = 'r';
    static final char MODE = 'm';
    static final char SEARCH = '/';
    static final char TEAM_BEFORE = '[';
    static final char TEAM_NEXT = ']';
    static final char TEAM_ADD = '+';

    private Keys() {}

    static char of(Verdict verdict) {
        return switch (verdict) {
            case N -> 'n';
            case P -> 'p';
            case L -> 'l';
            case F -> 'f';
            case UNKNOWN -> 'u';
            case NOT_APPLICABLE -> 'x';
        };
    }

    static Optional<Verdict> verdict(char key) {
        for (var verdict : Verdict.values()) if (of(verdict) == key) return Optional.of(verdict);
        return Optional.empty();
    }

    static Optional<Rating> rating(char key) {
        return verdict(key).flatMap(Verdict::rating);
    }

    /// A key as it is printed.
    static String shown(char key, boolean shift) {
        var upper = String.valueOf(Character.toUpperCase(key));
        return shift ? "⇧" + upper : upper;
    }

    static Label hint(String key) {
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return hint;
    }

    /// A button with its key printed on it.
    static Button button(String id, String key, String text, Runnable action) {
        var button = Page.button(id, text, action);
        button.setGraphic(hint(key));
        button.setGraphicTextGap(6);
        button.getStyleClass().add("key-button");
        button.setAccessibleText(Text.of("checkpoints.key", text, key));
        return button;
    }
}
