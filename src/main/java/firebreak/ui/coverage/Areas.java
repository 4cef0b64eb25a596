package firebreak.ui.coverage;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Areas and types of test with one thing changed.
final class Areas {
    private Areas() {}

    static RiskArea withName(RiskArea a, String name) {
        return new RiskArea(
                a.id(),
                a.kind(),
                name.strip(),
                a.likelihood(),
                a.impact(),
                a.services(),
                a.paths(),
                a.note());
    }

    static RiskArea withKind(RiskArea a, AreaKind kind) {
        return new RiskArea(
                a.id(),
                kind,
                a.name(),
                a.likelihood(),
                a.impact(),
                a.services(),
                a.paths(),
                a.note());
    }

    static RiskArea withLikelihood(RiskArea a, @Nullable Integer likelihood) {
        return new RiskArea(
                a.id(),
                a.kind(),
                a.name(),
                likelihood,
                a.impact(),
                a.services(),
                a.paths(),
                a.note());
    }

    static RiskArea withImpact(RiskArea a, @Nullable Integer impact) {
        return new RiskArea(
                a.id(),
                a.kind(),
                a.name(),
                a.likelihood(),
                impact,
                a.services(),
                a.paths(),
                a.note());
    }

    static RiskArea withServices(RiskArea a, List<String> services) {
        return new RiskArea(
                a.id(),
                a.kind(),
                a.name(),
                a.likelihood(),
                a.impact(),
                services,
                a.paths(),
                a.note());
    }

    /// Blank lines and what stands twice go.
    static RiskArea withPaths(RiskArea a, List<String> paths) {
        return new RiskArea(
                a.id(),
                a.kind(),
                a.name(),
                a.likelihood(),
                a.impact(),
                a.services(),
                paths.stream().map(String::strip).filter(p -> !p.isEmpty()).distinct().toList(),
                a.note());
    }

    static RiskArea plusPath(RiskArea a, String path) {
        var paths = new ArrayList<>(a.paths());
        paths.add(path);
        return withPaths(a, paths);
    }

    static RiskArea withNote(RiskArea a, String note) {
        return new RiskArea(
                a.id(),
                a.kind(),
                a.name(),
                a.likelihood(),
                a.impact(),
                a.services(),
                a.paths(),
                note.strip());
    }

    static TestType withLabel(TestType t, String label) {
        return new TestType(
                t.id(), label.strip(), t.definition(), t.factorIds(), t.triggers(), t.retired());
    }

    static TestType withDefinition(TestType t, String definition) {
        return new TestType(
                t.id(), t.label(), definition.strip(), t.factorIds(), t.triggers(), t.retired());
    }

    static TestType withFactors(TestType t, List<String> factors) {
        return new TestType(t.id(), t.label(), t.definition(), factors, t.triggers(), t.retired());
    }

    static TestType withTriggers(TestType t, List<String> triggers) {
        return new TestType(
                t.id(),
                t.label(),
                t.definition(),
                t.factorIds(),
                triggers.stream().map(Trigger::valueOf).toList(),
                t.retired());
    }

    static TestType withRetired(TestType t, boolean retired) {
        return new TestType(
                t.id(), t.label(), t.definition(), t.factorIds(), t.triggers(), retired);
    }
}
