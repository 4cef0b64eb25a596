package firebreak.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class AssignedTest {
    private static RiskArea area(String name, String... paths) {
        return new RiskArea(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                RiskArea.AreaKind.COMPONENT,
                name,
                null,
                null,
                List.of(),
                List.of(paths),
                "");
    }

    private static MeasuredUnit lines(String path, long covered, long total) {
        return new MeasuredUnit(path, new Covered(covered, total), null, null);
    }

    private static @Nullable String owner(String path, RiskArea... areas) {
        var assigned = Assigned.of(List.of(lines(path, 1, 2)), List.of(areas));
        return assigned.shares().isEmpty() ? null : assigned.shares().getFirst().area().name();
    }

    @Test
    void wholePartsMatch() {
        var pay = area("pay", "com.acme.pay");
        for (var path :
                List.of(
                        "com.acme.pay",
                        "com/acme/pay",
                        "com/acme/pay/Card.java",
                        "com.acme.pay.CardTest",
                        "com\\acme\\pay\\card\\Limit.cs",
                        "./com/acme/pay/Card.java"))
            assertThat(owner(path, pay)).as(path).isEqualTo("pay");
        for (var path :
                List.of("com.acme.payments", "com/acme/Pay", "com/acme", "org/com/acme/pay/A", ""))
            assertThat(owner(path, pay)).as(path).isNull();
    }

    @Test
    void anAreasPathMayBeWrittenInAnyWay() {
        for (var written :
                List.of("src/pay", " src\\pay\\ ", "src.pay", "src/pay/**", "/src/pay/*"))
            assertThat(owner("src/pay/Card.ts", area("pay", written))).as(written).isEqualTo("pay");
        for (var written : List.of("", "  ", "/", "*", "**/*"))
            assertThat(owner("src/pay/Card.ts", area("pay", written))).as(written).isNull();
    }

    @Test
    void theLongestPathWins() {
        var all = area("all", "com.acme");
        var pay = area("pay", "com.acme.pay");
        var card = area("card", "com/acme/pay/Card");
        assertThat(owner("com/acme/pay/Card.java", all, card, pay)).isEqualTo("card");
        assertThat(owner("com/acme/pay/Cards.java", all, card, pay)).isEqualTo("pay");
        assertThat(owner("com/acme/App.java", all, card, pay)).isEqualTo("all");
    }

    @Test
    void pathsFromTheRootOfADiskAreLookedThrough() {
        var pay = area("pay", "src/pay");
        var all = area("all", "src");
        assertThat(owner("/home/ci/shop/src/pay/card.c", all, pay)).isEqualTo("pay");
        assertThat(owner("C:\\agent\\shop\\src\\pay\\Card.cs", all, pay)).isEqualTo("pay");
        assertThat(owner("/home/ci/shop/src/payments/a.c", all, pay)).isEqualTo("all");
        assertThat(owner("shop/src/pay/card.c", all, pay)).isNull();
    }

    @Test
    void whatBelongsToTwoBelongsToNone() {
        var pay = area("pay", "com.acme.pay");
        var money = area("money", "com/acme/pay/*", "com.acme.money");
        var unit = lines("com.acme.pay", 1, 2);
        var assigned = Assigned.of(List.of(unit), List.of(pay, money));
        assertThat(assigned.shares()).isEmpty();
        assertThat(assigned.ambiguous())
                .containsExactly(new Assigned.Ambiguous(unit, List.of(pay, money)));
        assertThat(assigned.samePaths())
                .containsExactly(new Assigned.SamePath("com.acme.pay", List.of(pay, money)));
    }

    @Test
    void aPathTwiceInOneAreaIsNamedAndDoesNoHarm() {
        var pay = area("pay", "com.acme.pay", "com/acme/pay");
        var assigned = Assigned.of(List.of(lines("com.acme.pay", 1, 2)), List.of(pay));
        assertThat(assigned.shares()).hasSize(1);
        assertThat(assigned.samePaths())
                .containsExactly(new Assigned.SamePath("com.acme.pay", List.of(pay)));
    }

    @Test
    void sumsOfAnAreaAreAMeasurement() {
        var pay = area("pay", "com.acme.pay");
        var units =
                List.of(
                        lines("com/acme/pay/A.java", 1, 2),
                        new MeasuredUnit(
                                "com/acme/pay/B.java", new Covered(3, 8), new Covered(0, 4), null),
                        lines("com/acme/other/C.java", 50, 60));
        var file = new MeasuredFile(CoverageFormat.JACOCO, "jacoco.xml", "ab", units);
        var assigned = Assigned.of(units, List.of(pay, area("none", "org")));
        var id = UUID.randomUUID();
        assertThat(assigned.measurements(file, "unit", Instant.EPOCH, () -> id))
                .containsExactly(
                        new Measurement(
                                id,
                                pay.id(),
                                "unit",
                                CoverageFormat.JACOCO,
                                "jacoco.xml",
                                "ab",
                                Instant.EPOCH,
                                2,
                                new Covered(4, 10),
                                new Covered(0, 4),
                                null));
        assertThat(assigned.unassigned()).containsExactly(units.getLast());
        var tests =
                List.of(
                        new MeasuredUnit(
                                "com.acme.pay.ATest", null, null, new TestRun(2, 1, 0, 0, 0, 1)),
                        new MeasuredUnit(
                                "com.acme.pay.BTest", null, null, new TestRun(3, 0, 1, 1, 1, 2)));
        var share = Assigned.of(tests, List.of(pay)).shares().getFirst();
        assertThat(share.tests()).isEqualTo(new TestRun(5, 1, 1, 1, 1, 3));
        assertThat(share.lines()).isNull();
        assertThat(share.branches()).isNull();
    }

    @Test
    void filesThatTellOfDifferentThingsAreGathered() {
        var files =
                List.of(
                        file("a.xml", "a", "b"),
                        file("again.xml", "b"),
                        file("c.xml", "c"),
                        file("once-more.xml", "b", "d"));
        var gathered = MeasuredFile.gathered(files);
        assertThat(gathered.stream().map(MeasuredFile::name))
                .containsExactly("a.xml and 1 more", "again.xml", "once-more.xml");
        assertThat(gathered.getFirst().units().stream().map(MeasuredUnit::path))
                .containsExactly("a", "b", "c");
        assertThat(gathered.getFirst().sha256()).hasSize(64);
        assertThat(MeasuredFile.gathered(List.of(files.get(2), files.get(0))).getFirst().sha256())
                .isEqualTo(gathered.getFirst().sha256());
        assertThat(gathered.get(1)).isEqualTo(files.get(1));
    }

    private static MeasuredFile file(String name, String... paths) {
        return new MeasuredFile(
                CoverageFormat.JACOCO,
                name,
                name,
                Stream.of(paths).map(p -> lines(p, 1, 1)).toList());
    }

    /// Nothing gets lost and nothing counts twice.
    @Property(tries = 200, seed = "20261126")
    void everyUnitIsSomewhereOnce(
            @ForAll("paths") List<String> paths, @ForAll("paths") List<String> areas) {
        var units = paths.stream().map(p -> lines(p, 1, 1)).toList();
        var known = new ArrayList<RiskArea>();
        for (int i = 0; i < areas.size(); i++) known.add(area("area " + i, areas.get(i)));
        var assigned = Assigned.of(units, known);
        var found = new ArrayList<MeasuredUnit>(assigned.unassigned());
        assigned.ambiguous().forEach(a -> found.add(a.unit()));
        assigned.shares().forEach(s -> found.addAll(s.units()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(units);
        assertThat(assigned.ambiguous()).allMatch(a -> new HashSet<>(a.areas()).size() > 1);
        assertThat(assigned.shares()).noneMatch(s -> s.units().isEmpty());
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.of("a", "b", "/", ".", "\\", "*", " ", "C:\\", "a/b", "x.y")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofMaxSize(8);
    }
}
