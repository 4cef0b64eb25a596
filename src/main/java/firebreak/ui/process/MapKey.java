package firebreak.ui.process;

import java.util.Optional;

/// The keys of the map that are letters, digits and signs, in one place.
enum MapKey {
    ADD("a"),
    ADD_AFTER("A"),
    CONNECT("c"),
    LINKS("l"),
    ACTIVITY("1"),
    HANDOVER("2"),
    WAITING("3"),
    USUAL("t"),
    NOTE("n"),
    LARGE("m"),
    ZOOM_IN("+"),
    ZOOM_OUT("-"),
    FIT("0");

    private final String key;

    MapKey(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// The one that typing this means.
    static Optional<MapKey> of(String typed) {
        for (var one : values()) if (one.key.equals(typed)) return Optional.of(one);
        // On most keyboards plus lies above the equals sign.
        return typed.equals("=") ? Optional.of(ZOOM_IN) : Optional.empty();
    }
}
