package firebreak.suggest.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Which incidents are proposed as one family, and which never are.
class FamilyProposalsTest {
    private final PastIncidents past = new PastIncidents().others(60);

    private List<FamilyProposal> proposed(Known known) {
        return FamilyProposals.of(past.similar(), known, Progress.NONE);
    }

    private List<Set<UUID>> groups(Known known) {
        return proposed(known).stream().map(p -> (Set<UUID>) new HashSet<>(p.members())).toList();
    }

    private List<UUID> expired() {
        return new ArrayList<>(
                List.of(
                        past.add("TLS certificate of the gateway expired", "renewal", "edge", 10),
                        past.add("Gateway certificate expired again", "renewal late", "edge", 60),
                        past.add("Expired TLS certificate on gateway", "renewal", "edge", 90)));
    }

    @Test
    void alikeOnesAreProposedInTheOrderInWhichTheyOccurredAndWithReasons() {
        var expired = expired();
        var proposal =
                proposed(Known.NOTHING).stream()
                        .filter(p -> p.members().contains(expired.getFirst()))
                        .findFirst()
                        .orElseThrow();
        assertThat(proposal.members()).isEqualTo(expired);
        assertThat(proposal.family()).isNull();
        assertThat(proposal.why())
                .contains(new Why.SameService("edge"), new Why.DaysApart(80))
                .anySatisfy(w ->
                        assertThat(w)
                                .isInstanceOfSatisfying(
                                        Why.WordsShared.class,
                                        s -> assertThat(s.words()).contains("certificate")));
    }

    @Test
    void whatPeopleDeclinedIsNotProposedAgain() {
        var expired = expired();
        var declined = new HashMap<UUID, Set<UUID>>();
        var group = Set.of(UUID.randomUUID());
        expired.forEach(e -> declined.put(e, group));
        assertThat(groups(new Known(Map.of(), declined, Map.of())))
                .noneMatch(g -> g.stream().filter(expired::contains).count() > 1);
    }

    @Test
    void aFamilyIsOnlyProposedWhatItDoesNotHave() {
        var expired = expired();
        var family = UUID.randomUUID();
        var known =
                new Known(
                        Map.of(expired.get(0), family, expired.get(1), family), Map.of(), Map.of());
        var proposals = proposed(known);
        assertThat(proposals)
                .filteredOn(p -> family.equals(p.family()))
                .singleElement()
                .satisfies(p -> assertThat(p.members()).isEqualTo(List.of(expired.get(2))));
        var all = new HashMap<UUID, UUID>();
        expired.forEach(e -> all.put(e, family));
        assertThat(proposed(new Known(all, Map.of(), Map.of())))
                .noneMatch(p -> family.equals(p.family()));
    }

    @Test
    void twoFamiliesAreNeverPutTogether() {
        var expired = expired();
        var known =
                new Known(
                        Map.of(
                                expired.get(0), UUID.randomUUID(),
                                expired.get(1), UUID.randomUUID()),
                        Map.of(),
                        Map.of());
        assertThat(proposed(known))
                .filteredOn(p -> p.members().contains(expired.get(2)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(groups(known))
                .noneMatch(g -> g.contains(expired.get(0)) || g.contains(expired.get(1)));
    }

    @Test
    void whatWasTaggedWithOtherFactorsIsLessAlike() {
        var one = past.add("Disk of the build server full", "", "", 10);
        var other = past.add("Disk of the archive host nearly full", "", "", 700);
        assertThat(groups(Known.NOTHING)).contains(Set.of(one, other));
        var differ = new Known(Map.of(), Map.of(), Map.of(one, "limits", other, "retry"));
        assertThat(groups(differ)).doesNotContain(Set.of(one, other));
    }

    /// Each is like the next, the last not like the first.
    @Test
    void aChainOfNeighboursIsNotOneFamily() {
        var chain = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++)
            chain.add(
                    past.add(
                            "alpha%d alpha%d alpha%d".formatted(i, i + 1, i + 2),
                            "beta%d beta%d beta%d".formatted(i, i + 1, i + 2),
                            "",
                            i));
        assertThat(groups(Known.NOTHING))
                .anyMatch(g -> g.stream().anyMatch(chain::contains))
                .allMatch(g -> g.stream().filter(chain::contains).count() <= 6);
    }

    @Test
    void ofManyIdenticalOnesTheFirstFiftyAreProposedAndThenMore() {
        var same = new ArrayList<UUID>();
        for (int i = 0; i < 70; i++) same.add(past.add("CPU usage above limit", "", "", i));
        var first =
                proposed(Known.NOTHING).stream()
                        .filter(p -> p.members().contains(same.getFirst()))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.members()).isEqualTo(same.subList(0, FamilyProposals.MOST_MEMBERS));
        assertThat(first.why()).contains(new Why.TitlesAlike(true));
        var family = UUID.randomUUID();
        var taken = new HashMap<UUID, UUID>();
        first.members().forEach(m -> taken.put(m, family));
        assertThat(proposed(new Known(taken, Map.of(), Map.of())))
                .filteredOn(p -> family.equals(p.family()))
                .singleElement()
                .satisfies(p -> assertThat(p.members()).isEqualTo(same.subList(50, 70)));
    }

    @Test
    void nobodyIsInTwoProposalsAndTheSameInputGivesTheSame() {
        var random = new Random(1);
        for (int i = 0; i < 150; i++)
            past.add(
                    "Failure kind%d of part%d".formatted(random.nextInt(20), random.nextInt(12)),
                    "symptom%d cause%d".formatted(random.nextInt(15), random.nextInt(15)),
                    "svc" + random.nextInt(4),
                    random.nextInt(700));
        var proposals = proposed(Known.NOTHING);
        var all = proposals.stream().flatMap(p -> p.members().stream()).toList();
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(proposals).isEqualTo(proposed(Known.NOTHING));
        assertThat(proposals).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void itCanBeStoppedAndNothingIsNoTrouble() {
        Progress stop =
                (_, _) -> {
                    throw new Cancelled();
                };
        assertThatThrownBy(() -> FamilyProposals.of(past.similar(), Known.NOTHING, stop))
                .isInstanceOf(Cancelled.class);
        assertThat(FamilyProposals.of(new PastIncidents().similar(), Known.NOTHING, Progress.NONE))
                .isEmpty();
    }
}
