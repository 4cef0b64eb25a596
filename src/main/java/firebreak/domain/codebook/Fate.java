package firebreak.domain.codebook;

import java.util.List;

/// What became of a code from one version of the codebook to a later one.
public sealed interface Fate {
    /// It was not there before.
    record Added() implements Fate {}

    /// Nothing changed but its place.
    record Kept() implements Fate {}

    /// Its label or its example changed, or a person said that its words mean the same.
    record Reworded() implements Fate {}

    /// The words that guide the choice changed.
    record Redefined() implements Fate {}

    /// It is part of another code now.
    record Merged(String into) implements Fate {}

    /// It was divided into several.
    record Split(List<String> into) implements Fate {
        public Split {
            into = List.copyOf(into);
        }
    }

    /// It is gone.
    record Removed() implements Fate {}

    /// Whether taggings made before must be looked at again.
    default boolean lookAgain() {
        return switch (this) {
            case Added _, Kept _, Reworded _ -> false;
            case Redefined _, Merged _, Split _, Removed _ -> true;
        };
    }
}
