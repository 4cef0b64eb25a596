package firebreak.analysis.findings;

import static java.util.stream.Collectors.toMap;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.FindingWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The sentences that the figures of a history carry. Whatever says nothing is left out: too few
/// incidents, an interval that covers half of everything, a difference that could be chance; where
/// two lead together, the sentence says so. No sentence says what another one says.
public final class FindingProposals {
    /// Below this the interval of a share covers about half of everything.
    static final int FEWEST = 10;

    private static final double SAYS_NOTHING = 0.5;

    /// How much of one count a part must make up to say the same as the whole.
    private static final double THE_SAME = 0.8;

    private final FigureIndex figures;
    private final Codebook codebook;
    private final List<FindingProposal> proposals = new ArrayList<>();

    private FindingProposals(FigureIndex figures, Codebook codebook) {
        this.figures = figures;
        this.codebook = codebook;
    }

    /// All of them, the weightiest first.
    ///
    /// @param codebook names stages and factors
    public static List<FindingProposal> of(List<Picture> pictures, Codebook codebook) {
        var found = new FindingProposals(new FigureIndex(pictures), codebook);
        found.preventable();
        found.shares();
        new RateProposals(found.figures, found::propose).all();
        return found.proposals.stream()
                .sorted(
                        Comparator.comparing(FindingProposal::weight)
                                .reversed()
                                .thenComparing(FindingProposal::id))
                .toList();
    }

    /// Those that nobody has accepted or declined; what was declined comes again when its numbers
    /// have changed a lot.
    ///
    /// @param slice of the history, as [SliceText] writes it
    public static List<FindingProposal> open(
            List<FindingProposal> proposals,
            List<Finding> findings,
            String slice,
            Function<String, Optional<Figure>> figures) {
        var said =
                findings.stream()
                        .filter(f -> !f.proposalId().isEmpty() && f.slice().equals(slice))
                        .collect(toMap(Finding::proposalId, f -> f, (one, other) -> one));
        return proposals.stream()
                .filter(p -> {
                    var finding = said.get(p.id());
                    return finding == null
                            || (finding.state() == FindingState.DECLINED
                                    && changed(finding, figures));
                })
                .toList();
    }

    private static boolean changed(Finding declined, Function<String, Optional<Figure>> figures) {
        return declined.figures().stream()
                .anyMatch(then ->
                        figures.apply(then.id())
                                .map(now -> FindingCheck.muchChanged(then, Pinning.of(now)))
                                .orElse(false));
    }

    /// Where a figure stands in the words.
    static String field(String id) {
        return "{" + id + "}";
    }

    static String field(String id, FindingWords.Part part) {
        return switch (part) {
            case WHOLE -> field(id);
            case VALUE -> "{" + id + ":value}";
            case INTERVAL -> "{" + id + ":interval}";
            case COUNT -> "{" + id + ":count}";
            case N -> "{" + id + ":n}";
        };
    }

    private void propose(String id, Figure of, double weight, String words) {
        figures.kind(of.id())
                .ifPresent(kind -> proposals.add(new FindingProposal(id, kind, words, weight)));
    }

    /// A share about which something can be said.
    private Optional<Figure> telling(String id) {
        return figures.figure(id).filter(FindingProposals::tells);
    }

    static boolean tells(Figure figure) {
        var interval = figure.interval();
        var n = figure.denominator();
        if (figure.value() == null || n == null || n < FEWEST) return false;
        if (figure.unit() != Figure.Unit.SHARE) return true;
        return interval != null && interval.high() - interval.low() <= SAYS_NOTHING;
    }

    /// At least so much of the whole.
    static double least(Figure share) {
        var interval = share.interval();
        return interval == null ? 0 : interval.low();
    }

    private void preventable() {
        telling("preventable.share")
                .ifPresent(share -> {
                    var lowest =
                            figures.figure("preventable.lowest").filter(f -> f.value() != null);
                    var highest =
                            figures.figure("preventable.highest").filter(f -> f.value() != null);
                    var words =
                            Text.of(
                                    "finding.preventable",
                                    field(share.id()),
                                    field(share.id(), FindingWords.Part.N));
                    if (lowest.isPresent()
                            && highest.isPresent()
                            && !lowest.get().shown().equals(highest.get().shown()))
                        words +=
                                " "
                                        + Text.of(
                                                "finding.preventable.bounds",
                                                field(lowest.get().id(), FindingWords.Part.VALUE),
                                                field(highest.get().id(), FindingWords.Part.VALUE));
                    propose("preventable", share, 1 + least(share), words);
                });
    }

    /// One of several, such as an origin, with its share.
    private record Part(String id, String name, Figure share) {
        long count() {
            var numerator = share.numerator();
            return numerator == null ? 0 : numerator;
        }
    }

    private List<Part> parts(String beginning, Function<String, Optional<String>> name) {
        var parts = new ArrayList<Part>();
        figures.between(beginning, ".share")
                .forEach((id, share) -> {
                    var named = name.apply(id);
                    if (named.isPresent() && tells(share))
                        parts.add(new Part(id, named.get(), share));
                });
        parts.sort(Comparator.comparingLong(Part::count).reversed());
        return parts;
    }

    private void shares() {
        var names = new PartNames(codebook);
        var stages = parts("stage.", names::stage);
        var origins = parts("origin.", names::origin);
        var cells = parts("origin_stage.", names::cell);
        lead("stage", 0.95, stages);
        boolean told =
                leadsAlone(cells)
                        && leadsAlone(origins)
                        && cells.getFirst().id().startsWith(origins.getFirst().id() + ".")
                        && cells.getFirst().count() >= THE_SAME * origins.getFirst().count();
        if (!told) lead("origin", 0.9, origins);
        if (leadsAlone(cells)) lead("cell", 0.85, cells);
        var factors = parts("factor.", names::factor);
        lead("factor", 0.8, factors);
        contrast(parts("preventable.", names::origin));
        crisis(factors);
    }

    private static boolean leadsAlone(List<Part> parts) {
        return parts.size() > 1 && apart(parts.get(0).share(), parts.get(1).share());
    }

    /// Whether the larger of two shares is larger by more than chance: their intervals don't meet.
    private static boolean apart(Figure larger, Figure smaller) {
        var one = larger.interval();
        var other = smaller.interval();
        return one != null && other != null && other.high() < one.low();
    }

    /// The largest of several; where the next may be as large, both, and that nobody can tell.
    private void lead(String what, double importance, List<Part> parts) {
        if (parts.size() < 2 || parts.getFirst().count() == 0) return;
        var first = parts.get(0);
        var second = parts.get(1);
        var n = field(first.share().id(), FindingWords.Part.N);
        double weight = importance * least(first.share());
        if (apart(first.share(), second.share())) {
            propose(
                    what + "." + first.id(),
                    first.share(),
                    weight,
                    Text.of(
                            "finding." + what,
                            first.name(),
                            field(first.share().id()),
                            n,
                            second.name(),
                            field(second.share().id())));
            return;
        }
        // Where a third may be as large too, no two of them say anything.
        if (parts.size() > 2 && !apart(first.share(), parts.get(2).share())) return;
        propose(
                what + ".two." + String.join("+", sorted(first.id(), second.id())),
                first.share(),
                weight * 0.9,
                Text.of(
                        "finding." + what + ".two",
                        first.name(),
                        field(first.share().id()),
                        second.name(),
                        field(second.share().id()),
                        n));
    }

    private static List<String> sorted(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    /// Incidents of one origin can be prevented more often than those of another.
    private void contrast(List<Part> origins) {
        var byShare =
                origins.stream()
                        .sorted(Comparator.comparing((Part p) -> least(p.share())).reversed())
                        .toList();
        if (byShare.size() < 2) return;
        var most = byShare.getFirst();
        var fewest = byShare.getLast();
        if (!apart(most.share(), fewest.share())) return;
        propose(
                "preventable.contrast." + most.id() + "." + fewest.id(),
                most.share(),
                0.5 * (least(most.share()) - least(fewest.share())),
                Text.of(
                        "finding.contrast",
                        most.name(),
                        field(most.share().id()),
                        field(most.share().id(), FindingWords.Part.N),
                        fewest.name(),
                        field(fewest.share().id()),
                        field(fewest.share().id(), FindingWords.Part.N)));
    }

    /// The factor that takes most of the leaders' time, where it is not the most frequent one.
    private void crisis(List<Part> factors) {
        if (factors.isEmpty()) return;
        var most =
                factors.stream()
                        .filter(p -> minutes(p) > 0)
                        .max(Comparator.comparingDouble(this::minutes));
        if (most.isEmpty() || most.get().id().equals(factors.getFirst().id())) return;
        var factor = most.get();
        propose(
                "factor.crisis." + factor.id(),
                factor.share(),
                0.4 * least(factor.share()),
                Text.of(
                        "finding.factor.crisis",
                        factor.name(),
                        field("factor." + factor.id() + ".minutes"),
                        field(factor.share().id()),
                        field(factor.share().id(), FindingWords.Part.N)));
    }

    private double minutes(Part factor) {
        return figures.figure("factor." + factor.id() + ".minutes").map(Figure::value).orElse(0.0);
    }
}
