package firebreak.domain.pseudonym;

import java.util.Comparator;

/// A line of the key: a name, and what stands for it.
public record Hidden(NameKind kind, String name, String pseudonym) {
    public static final Comparator<Hidden> ORDER =
            Comparator.comparing(Hidden::kind)
                    .thenComparing(Hidden::name)
                    .thenComparing(Hidden::pseudonym);
}
