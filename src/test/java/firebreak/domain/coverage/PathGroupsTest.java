package firebreak.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class PathGroupsTest {
    private static List<String> groups(int most, String... paths) {
        var units = Stream.of(paths).map(p -> new MeasuredUnit(p, null, null, null)).toList();
        return PathGroups.of(units, most).stream()
                .map(g -> g.path() + " " + g.units().size())
                .toList();
    }

    @Test
    void groupsAreAsFineAsTheirNumberAllows() {
        assertThat(groups(3, "com.acme.pay.card", "com.acme.pay.bank", "com.acme.ledger.book"))
                .containsExactly(
                        "com.acme.pay.card 1", "com.acme.pay.bank 1", "com.acme.ledger.book 1");
        assertThat(groups(2, "com.acme.pay.card", "com.acme.pay.bank", "com.acme.ledger.book"))
                .containsExactly("com.acme.pay 2", "com.acme.ledger 1");
    }

    @Test
    void filesAreGroupedByFolderAndARootKeepsItsSlash() {
        assertThat(groups(9, "/ci/src/pay/Card.ts", "/ci/src/pay/Bank.ts", "/ci/src/Book.ts"))
                .containsExactly("/ci/src/pay 2", "/ci/src 1");
        assertThat(groups(1, "/ci/src/pay/Card.ts", "/ci/src/ledger/Book.ts"))
                .containsExactly("/ci/src 2");
    }

    @Test
    void eachGroupsPathTakesItsUnits() {
        var units =
                Stream.of("src/pay/Card.ts", "com.acme.pay", "/ci/a/b.py", "C:\\x\\y.cs", "solo")
                        .map(p -> new MeasuredUnit(p, null, null, null))
                        .toList();
        for (int most = 1; most < 8; most++)
            for (var group : PathGroups.of(units, most)) {
                var area =
                        new RiskArea(
                                new java.util.UUID(0, 1),
                                RiskArea.AreaKind.COMPONENT,
                                "A",
                                null,
                                null,
                                List.of(),
                                List.of(group.path()),
                                "");
                assertThat(Assigned.of(group.units(), List.of(area)).unassigned()).isEmpty();
            }
        assertThat(PathGroups.of(List.of(), 3)).isEmpty();
    }
}
