package firebreak.suggest.similar;

import firebreak.suggest.Best;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Groups of incidents of a whole history that may have one contributing cause. Two come together
/// where each is among the three that look most like the other, and a group grows only while its
/// members look alike on average, so that no chain of neighbours becomes one large heap. Nothing is
/// joined by it: a person confirms.
public final class FamilyProposals {
    /// How alike two have to be, and two groups on average.
    private static final double ENOUGH = 0.25;

    /// So many are proposed at once; more that are alike come when these are confirmed.
    static final int MOST_MEMBERS = 50;

    private static final int NEAREST = 3;
    private static final int CLOSER = 24;

    /// In a long history words of more incidents than this lead nowhere.
    private static final int TOO_COMMON = 1000;

    private static final int ASK_EVERY = 64;

    private record Edge(int a, int b, double affinity) {
        static final Comparator<Edge> BEST_FIRST =
                Comparator.comparingDouble(Edge::affinity)
                        .reversed()
                        .thenComparingInt(Edge::a)
                        .thenComparingInt(Edge::b);
    }

    /// Incidents that are alike, each standing for all that are identical to it.
    private static final class Group {
        final Set<Integer> ones = new LinkedHashSet<>();
        @Nullable UUID family;
        int free;
        double weakest = 1;
    }

    private final SimilarIncidents similar;
    private final History history;
    private final Known known;

    /// Of identical incidents the first stands for all.
    private final Map<Integer, List<Integer>> identical = new LinkedHashMap<>();

    private final Map<Integer, Group> groups = new LinkedHashMap<>();

    private FamilyProposals(SimilarIncidents similar, Known known) {
        this.similar = similar;
        this.history = similar.history();
        this.known = known;
    }

    /// The proposals, the likeliest first. Any thread.
    ///
    /// @throws firebreak.work.Cancelled when it was asked to stop
    public static List<FamilyProposal> of(
            SimilarIncidents similar, Known known, Progress progress) {
        return new FamilyProposals(similar, known).propose(progress);
    }

    private List<FamilyProposal> propose(Progress progress) {
        gatherIdentical();
        seed();
        for (var edge : edges(progress)) join(edge);
        var proposals = new ArrayList<FamilyProposal>();
        for (var group : new LinkedHashSet<>(groups.values()))
            if (group.free > (group.family == null ? 1 : 0)) proposals.add(proposal(group));
        proposals.sort(
                Comparator.comparingDouble(FamilyProposal::score)
                        .reversed()
                        .thenComparing(p -> p.members().getFirst()));
        return proposals;
    }

    private @Nullable UUID family(int incident) {
        return known.families().get(history.at(incident).id());
    }

    /// A text that comes again and again is compared once; but for what people said differently of.
    private void gatherIdentical() {
        var first = new HashMap<List<Object>, Integer>();
        for (int i = 0; i < history.size(); i++) {
            var past = history.at(i);
            if (past.length() == 0) continue;
            var family = family(i);
            var key =
                    List.<Object>of(
                            past.text(),
                            past.service(),
                            family == null ? "" : family,
                            known.declined().getOrDefault(past.id(), Set.of()),
                            known.factors().getOrDefault(past.id(), ""));
            var stands = first.putIfAbsent(key, i);
            identical.computeIfAbsent(stands == null ? i : stands, _ -> new ArrayList<>()).add(i);
        }
    }

    private void seed() {
        var families = new HashMap<UUID, Group>();
        identical.forEach((one, all) -> {
            var family = family(one);
            var group =
                    family == null
                            ? new Group()
                            : families.computeIfAbsent(family, _ -> new Group());
            group.family = family;
            group.ones.add(one);
            if (family == null) group.free += all.size();
            groups.put(one, group);
        });
    }

    /// Pairs of which each is among the nearest of the other, the most alike first.
    private List<Edge> edges(Progress progress) {
        var scores = new float[history.size()];
        var met = new int[history.size()];
        var best = new Best(CLOSER);
        var nearest = new HashMap<Integer, Set<Integer>>();
        int done = 0;
        for (int one : identical.keySet()) {
            if (done++ % ASK_EVERY == 0) progress.step(done, identical.size());
            int reached = similar.postings().answers(one, TOO_COMMON, scores, met);
            best.clear();
            for (int i = 0; i < reached; i++) {
                if (identical.containsKey(met[i])) best.offer(met[i], scores[met[i]]);
                scores[met[i]] = 0;
            }
            var near = new ArrayList<Edge>();
            best.forEach(other -> {
                var affinity = affinity(one, other);
                if (affinity >= ENOUGH) near.add(new Edge(one, other, affinity));
            });
            near.sort(Edge.BEST_FIRST);
            var few = new HashSet<Integer>();
            for (var edge : near.subList(0, Math.min(NEAREST, near.size()))) few.add(edge.b);
            nearest.put(one, few);
        }
        var edges = new ArrayList<Edge>();
        nearest.forEach((one, few) -> {
            for (int other : few)
                if (one < other && nearest.getOrDefault(other, Set.of()).contains(one))
                    edges.add(new Edge(one, other, affinity(one, other)));
        });
        edges.sort(Edge.BEST_FIRST);
        return edges;
    }

    private double affinity(int a, int b) {
        return similar.affinity(a, b, known.factors());
    }

    private void join(Edge edge) {
        var one = groups.get(edge.a);
        var other = groups.get(edge.b);
        if (one == null || other == null || one == other) return;
        if (one.family != null && other.family != null) return;
        if (one.free + other.free > MOST_MEMBERS || apart(one, other)) return;
        var average = average(one, other);
        if (average < ENOUGH) return;
        var into = other.family == null ? one : other;
        var from = into == one ? other : one;
        into.ones.addAll(from.ones);
        into.free += from.free;
        into.weakest = Math.min(Math.min(one.weakest, other.weakest), average);
        for (var i : from.ones) groups.put(i, into);
    }

    private boolean apart(Group one, Group other) {
        for (var i : one.ones)
            for (var j : other.ones)
                if (known.apart(history.at(i).id(), history.at(j).id())) return true;
        return false;
    }

    private double average(Group one, Group other) {
        double sum = 0;
        for (var i : one.ones) for (var j : other.ones) sum += affinity(i, j);
        return sum / (one.ones.size() * other.ones.size());
    }

    private FamilyProposal proposal(Group group) {
        var members = new ArrayList<Integer>();
        for (var one : group.ones)
            if (family(one) == null) members.addAll(identical.getOrDefault(one, List.of()));
        members.sort(
                Comparator.<Integer>comparingDouble(i -> orLast(history.at(i).day()))
                        .thenComparingInt(i -> i));
        var shown = members.subList(0, Math.min(MOST_MEMBERS, members.size()));
        // Of a family its own members tell what is alike, too.
        var alike = new ArrayList<>(group.ones);
        return new FamilyProposal(
                group.family,
                shown.stream().map(i -> history.at(i).id()).toList(),
                group.weakest,
                new Common(similar, known).of(alike, shown));
    }

    private static double orLast(double day) {
        return Double.isNaN(day) ? Double.MAX_VALUE : day;
    }
}
