package firebreak.domain.coverage;

import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/// Measured units by the risk areas that they belong to. A unit belongs to the area whose path is
/// the longest beginning of its own, in whole parts: `com.acme.pay` takes `com/acme/pay/Card.java`,
/// not `com.acme.payments`. Slash, backslash and dot separate parts alike. Of a path from the root
/// of a disk the beginning is not known, so that an area's path may stand anywhere within it.
///
/// @param shares what belongs to one area each, in the order of the areas; without areas to which
///   nothing belongs
/// @param ambiguous what belongs to several areas equally, and so to none
/// @param unassigned what belongs to no area
/// @param samePaths paths that stand twice, in two areas or in one
public record Assigned(
        List<Share> shares,
        List<Ambiguous> ambiguous,
        List<MeasuredUnit> unassigned,
        List<SamePath> samePaths) {
    public Assigned {
        shares = List.copyOf(shares);
        ambiguous = List.copyOf(ambiguous);
        unassigned = List.copyOf(unassigned);
        samePaths = List.copyOf(samePaths);
    }

    /// What belongs to an area; at least one unit.
    public record Share(RiskArea area, List<MeasuredUnit> units) {
        public Share {
            units = List.copyOf(units);
        }

        /// Null where no unit has lines.
        public @Nullable Covered lines() {
            return sum(MeasuredUnit::lines, Covered::plus);
        }

        /// Null where no unit has branches.
        public @Nullable Covered branches() {
            return sum(MeasuredUnit::branches, Covered::plus);
        }

        /// Null where no unit has tests.
        public @Nullable TestRun tests() {
            return sum(MeasuredUnit::tests, TestRun::plus);
        }

        private <T> @Nullable T sum(
                Function<MeasuredUnit, @Nullable T> of, BinaryOperator<T> plus) {
            T sum = null;
            for (var unit : units) {
                var one = of.apply(unit);
                if (one != null) sum = sum == null ? one : plus.apply(sum, one);
            }
            return sum;
        }

        /// The sum, to be kept beside the area's ratings.
        ///
        /// @param of where the units were read
        /// @param testTypeId whose tests were measured; null where nobody said
        public Measurement measurement(
                UUID id, MeasuredFile of, @Nullable String testTypeId, Instant imported) {
            return new Measurement(
                    id,
                    area.id(),
                    testTypeId,
                    of.format(),
                    of.name(),
                    of.sha256(),
                    imported,
                    units.size(),
                    lines(),
                    branches(),
                    tests());
        }
    }

    /// @param areas at least two
    public record Ambiguous(MeasuredUnit unit, List<RiskArea> areas) {
        public Ambiguous {
            areas = List.copyOf(areas);
        }
    }

    /// A path that stands twice.
    ///
    /// @param path as the first area writes it
    /// @param areas that have it; one where it stands twice in that
    public record SamePath(String path, List<RiskArea> areas) {
        public SamePath {
            areas = List.copyOf(areas);
        }
    }

    public static Assigned of(List<MeasuredUnit> units, List<RiskArea> areas) {
        var known = new Paths(areas);
        var shares = new HashMap<UUID, List<MeasuredUnit>>();
        var ambiguous = new ArrayList<Ambiguous>();
        var unassigned = new ArrayList<MeasuredUnit>();
        for (var unit : units) {
            var found = known.longest(UnitPath.of(unit.path()));
            if (found.isEmpty()) unassigned.add(unit);
            else if (found.size() > 1) ambiguous.add(new Ambiguous(unit, List.copyOf(found)));
            else
                shares.computeIfAbsent(found.iterator().next().id(), _ -> new ArrayList<>())
                        .add(unit);
        }
        return new Assigned(
                areas.stream()
                        .filter(a -> shares.containsKey(a.id()))
                        .map(a -> new Share(a, shares.getOrDefault(a.id(), List.of())))
                        .toList(),
                ambiguous,
                unassigned,
                known.twice());
    }

    /// The sums of all areas to which something belongs.
    ///
    /// @param of where the units were read
    /// @param testTypeId whose tests were measured; null where nobody said
    /// @param ids gives an id to each
    public List<Measurement> measurements(
            MeasuredFile of, @Nullable String testTypeId, Instant imported, Supplier<UUID> ids) {
        return shares.stream()
                .map(s -> s.measurement(ids.get(), of, testTypeId, imported))
                .toList();
    }

    /// The areas by their paths.
    private static final class Paths {
        /// @param written as the first area writes it
        /// @param areas those that have it, one that has it twice as two
        private record Owners(String written, List<RiskArea> areas) {}

        private final Map<List<String>, Owners> owners = new LinkedHashMap<>();
        private int longest;

        Paths(List<RiskArea> areas) {
            for (var area : areas)
                for (var path : area.paths()) {
                    var parts = UnitPath.ofArea(path).parts();
                    if (parts.isEmpty()) continue;
                    longest = Math.max(longest, parts.size());
                    owners.computeIfAbsent(parts, _ -> new Owners(path.strip(), new ArrayList<>()))
                            .areas()
                            .add(area);
                }
        }

        Set<RiskArea> longest(UnitPath path) {
            var parts = path.parts();
            int starts = path.rooted() ? parts.size() : Math.min(1, parts.size());
            for (int length = Math.min(longest, parts.size()); length > 0; length--) {
                var found = new LinkedHashSet<RiskArea>();
                for (int from = 0; from < starts && from + length <= parts.size(); from++) {
                    var owner = owners.get(parts.subList(from, from + length));
                    if (owner != null) found.addAll(owner.areas());
                }
                if (!found.isEmpty()) return found;
            }
            return Set.of();
        }

        List<SamePath> twice() {
            return owners.values().stream()
                    .filter(o -> o.areas().size() > 1)
                    .map(o -> new SamePath(o.written(), o.areas().stream().distinct().toList()))
                    .toList();
        }
    }
}
