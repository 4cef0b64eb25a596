package firebreak.intake.container.packed;

import firebreak.intake.container.Content;

import java.nio.file.Path;

/// A file inside another one.
abstract class Packed implements Content {
    private final Content outer;
    private final String name;

    Packed(Content outer, String name) {
        this.outer = outer;
        this.name = outer.name() + "/" + name;
    }

    /// How many archives stand around the content.
    static int depth(Content content) {
        return content instanceof Packed packed ? 1 + depth(packed.outer) : 0;
    }

    final Content outer() {
        return outer;
    }

    @Override
    public final Path file() {
        return outer.file();
    }

    @Override
    public final String name() {
        return name;
    }
}
