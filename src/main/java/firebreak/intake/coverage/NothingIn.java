package firebreak.intake.coverage;

import firebreak.domain.Text;

import java.io.IOException;

/// Says that a file measures nothing: no fault where it was only found beside others.
final class NothingIn extends IOException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final String kind;

    /// @param key of the sentence about the file that {0} stands for
    NothingIn(String key) {
        this(key, "");
    }

    /// @param kind the {1} of the sentence
    NothingIn(String key, String kind) {
        super(key);
        this.key = key;
        this.kind = kind;
    }

    String problem(String name) {
        return Text.of(key, name, kind);
    }
}
