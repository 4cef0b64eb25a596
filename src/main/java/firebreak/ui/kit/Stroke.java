package firebreak.ui.kit;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A key as a person presses it: a letter or sign as it is typed, so that it is right on every
/// keyboard layout, or a key that types nothing. A letter in upper case is the one with Shift. Or
/// keys that are pressed together, such as Ctrl and K, which act whichever screen is shown.
///
/// @param word the letter or sign, or the name of the key; of keys that are pressed together the
///   name of their [KeyCombination]; what is kept in the settings
public record Stroke(String word) {
    /// Keys that type nothing and that may be given away, and how they are printed.
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("ENTER", "⏎"),
                    Map.entry("BACK_SPACE", "⌫"),
                    Map.entry("DELETE", "Del"),
                    Map.entry("INSERT", "Ins"),
                    Map.entry("F2", "F2"),
                    Map.entry("F3", "F3"),
                    Map.entry("F4", "F4"),
                    Map.entry("F5", "F5"),
                    Map.entry("F6", "F6"),
                    Map.entry("F7", "F7"),
                    Map.entry("F8", "F8"),
                    Map.entry("F9", "F9"));

    /// With them one moves about everywhere.
    private static final Set<KeyCode> MOVING =
            Set.of(
                    KeyCode.TAB,
                    KeyCode.SPACE,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN);

    /// Keys that act on the whole window without another one beside them.
    private static final Set<KeyCode> ALONE =
            Set.of(KeyCode.F1, KeyCode.F10, KeyCode.F11, KeyCode.F12);

    private static final Set<KeyCode> BESIDE =
            Set.of(
                    KeyCode.SHIFT,
                    KeyCode.CONTROL,
                    KeyCode.ALT,
                    KeyCode.ALT_GRAPH,
                    KeyCode.META,
                    KeyCode.COMMAND,
                    KeyCode.WINDOWS,
                    KeyCode.CAPS,
                    KeyCode.UNDEFINED);

    public static final Stroke ENTER = new Stroke("ENTER");
    public static final Stroke BACK_SPACE = new Stroke("BACK_SPACE");

    public Stroke {
        if (!known(word)) throw new IllegalArgumentException("no key");
    }

    public static Stroke of(char key) {
        return new Stroke(String.valueOf(key));
    }

    /// Empty where it is no key, as in settings that were changed by hand.
    public static Optional<Stroke> parse(String word) {
        return known(word) ? Optional.of(new Stroke(word)) : Optional.empty();
    }

    private static boolean known(String word) {
        return NAMED.containsKey(word)
                || (word.length() == 1 && types(word.charAt(0)))
                || together(word).isPresent();
    }

    /// Keys that are pressed together, with Ctrl on most systems and Cmd on macOS.
    public static Stroke shortcut(KeyCode code) {
        return new Stroke(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).getName());
    }

    /// The same with Shift.
    public static Stroke shiftShortcut(KeyCode code) {
        return new Stroke(
                new KeyCodeCombination(
                                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .getName());
    }

    /// The same with Alt alone.
    public static Stroke alt(KeyCode code) {
        return new Stroke(new KeyCodeCombination(code, KeyCombination.ALT_DOWN).getName());
    }

    /// A key that acts on the whole window alone, such as F11.
    public static Stroke alone(KeyCode code) {
        return new Stroke(new KeyCodeCombination(code).getName());
    }

    /// The same with Shift.
    public static Stroke shiftAlone(KeyCode code) {
        return new Stroke(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN).getName());
    }

    /// What is pressed together; empty for a key alone.
    public Optional<KeyCombination> together() {
        return together(word);
    }

    private static Optional<KeyCombination> together(String word) {
        if (word.length() < 2 || NAMED.containsKey(word)) return Optional.empty();
        try {
            if (!(KeyCombination.valueOf(word) instanceof KeyCodeCombination keys)
                    || !keys.getName().equals(word)
                    || BESIDE.contains(keys.getCode())) return Optional.empty();
            var with =
                    keys.getShortcut() == ModifierValue.DOWN || keys.getAlt() == ModifierValue.DOWN;
            return with || ALONE.contains(keys.getCode()) ? Optional.of(keys) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// The keys that an event of [KeyEvent#KEY_PRESSED] brings together.
    public static Optional<Stroke> together(KeyEvent e) {
        var code = e.getCode();
        if (BESIDE.contains(code)) return Optional.empty();
        var down = new ArrayList<Modifier>();
        if (e.isShiftDown()) down.add(KeyCombination.SHIFT_DOWN);
        if (e.isAltDown()) down.add(KeyCombination.ALT_DOWN);
        if (e.isShortcutDown()) down.add(KeyCombination.SHORTCUT_DOWN);
        var name = new KeyCodeCombination(code, down.toArray(Modifier[]::new)).getName();
        return together(name).map(_ -> new Stroke(name));
    }

    private static boolean types(char key) {
        return !Character.isISOControl(key)
                && !Character.isWhitespace(key)
                && !Character.isSpaceChar(key)
                && !Character.isSurrogate(key)
                && Character.isDefined(key);
    }

    /// The letter or sign that an event of [KeyEvent#KEY_TYPED] brings.
    public static Optional<Stroke> typed(KeyEvent e) {
        var typed = e.getCharacter();
        if (typed.length() != 1 || e.isControlDown() || e.isMetaDown()) return Optional.empty();
        var key = typed.charAt(0);
        if (!types(key)) return Optional.empty();
        if (!Character.isLetter(key)) return Optional.of(of(key));
        var capsLock = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        var upper = e.isShiftDown() || (Character.isUpperCase(key) && !capsLock);
        return Optional.of(of(upper ? Character.toUpperCase(key) : Character.toLowerCase(key)));
    }

    /// The key that types nothing of an event of [KeyEvent#KEY_PRESSED].
    public static Optional<Stroke> pressed(KeyEvent e) {
        var name = e.getCode().name();
        if (!NAMED.containsKey(name) || e.isShiftDown() || e.isAltDown() || e.isShortcutDown())
            return Optional.empty();
        return Optional.of(new Stroke(name));
    }

    /// Whether more than a key that is held beside others was pressed.
    static boolean complete(KeyEvent e) {
        return !BESIDE.contains(e.getCode());
    }

    /// Whether it moves the keyboard about, so that no command can have it.
    static boolean moves(KeyEvent e) {
        return MOVING.contains(e.getCode());
    }

    /// As it is printed on a button.
    public String shown() {
        var named = NAMED.get(word);
        if (named != null) return named;
        var keys = together();
        if (keys.isPresent()) return keys.get().getDisplayText();
        return shifted() ? "⇧" + word : word;
    }

    /// As a screen reader says it.
    public String spoken() {
        if (shifted()) return "Shift " + word;
        return switch (word) {
            case "ENTER" -> "Enter";
            case "BACK_SPACE" -> "Backspace";
            case "DELETE" -> "Delete";
            case "INSERT" -> "Insert";
            default -> together().map(KeyCombination::getDisplayText).orElse(word);
        };
    }

    // What Java makes of itself for a record takes longer at the first call than all keys together.

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke stroke && word.equals(stroke.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    private boolean shifted() {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }
}
