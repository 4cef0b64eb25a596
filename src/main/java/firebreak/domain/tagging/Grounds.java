package firebreak.domain.tagging;

import firebreak.domain.coverage.Trigger;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the judgements that stand for incidents ([Tagging#standing]) rest on, without their words.
///
/// @param missing incidents whose finished judgement gives neither a reason nor a quote
/// @param broughtOut what brought the defect out, where a judgement says it
public record Grounds(Set<UUID> missing, Map<UUID, Trigger> broughtOut) {
    public static final Grounds NONE = new Grounds(Set.of(), Map.of());

    public Grounds {
        missing = Set.copyOf(missing);
        broughtOut = Map.copyOf(broughtOut);
    }
}
