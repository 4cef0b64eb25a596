package firebreak.cli;

import firebreak.analysis.Proportion;
import firebreak.analysis.recurrence.CrisisTime;
import firebreak.analysis.recurrence.FamilyFigures;
import firebreak.analysis.recurrence.Recurrence;
import firebreak.deeds.SimilarSearch;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.suggest.similar.FamilyProposal;
import firebreak.suggest.similar.FamilyProposals;
import firebreak.suggest.similar.Similar;
import firebreak.suggest.similar.WhyWords;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Lists the families of incidents that have one cause, with their figures; what could be one; and
/// what looks like an incident.
@Command(name = "families", description = "cli.families", footer = "cli.families.footer")
final class FamiliesCommand extends AssessmentDeed {
    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 160;
    private static final String NONE = "–";

    @Option(names = "--propose", description = "cli.families.propose")
    private boolean propose;

    @Option(names = "--similar", paramLabel = "KEY", description = "cli.families.similar")
    private List<String> similar = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", description = "cli.families.top")
    private int top = 10;

    @Option(names = "--json", description = "cli.families.json")
    private boolean json;

    FamiliesCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return Map.of("families", List.of());
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        if (top < 1) throw usage("cli.families.badTop", top);
        try (var assessment = open()) {
            var tagged = assessment.incidents().tagged();
            var recurrence = Recurrence.of(tagged, assessment.incidents().families().all());
            var compared = propose || !similar.isEmpty() ? compared(assessment) : null;
            if (json)
                Json.print(console().out(), FamiliesView.of(assessment, recurrence, compared));
            else {
                print(recurrence);
                if (compared != null) print(assessment, tagged, compared);
            }
            return Exit.DONE;
        }
    }

    /// What was compared on demand.
    ///
    /// @param proposals null where none were asked for
    record Compared(@Nullable List<FamilyProposal> proposals, Map<UUID, List<Similar>> similar) {}

    private Compared compared(AssessmentFile assessment) throws Stopped, SnapshotException {
        var asked = asked(assessment);
        var search = new SimilarSearch(assessment);
        var known = search.known();
        var incidents = search.read(Progress.NONE);
        if (search.leftOut() > 0)
            console().err().println(Text.of("families.leftOut", search.leftOut()));
        var found = new LinkedHashMap<UUID, List<Similar>>();
        for (var id : asked) found.put(id, incidents.like(id, top, known));
        return new Compared(
                propose ? FamilyProposals.of(incidents, known, Progress.NONE) : null, found);
    }

    private List<UUID> asked(AssessmentFile assessment) throws Stopped {
        if (similar.isEmpty()) return List.of();
        var ids = assessment.incidents().idsByKey();
        var asked = new ArrayList<UUID>();
        for (var key : similar) {
            var found = ids.get(key);
            if (found == null) throw Stopped.refused(Text.of("cli.families.unknown", key));
            asked.addAll(found);
        }
        return asked;
    }

    private void print(Recurrence recurrence) {
        var out = console().out();
        if (recurrence.families().isEmpty()) {
            out.println(Text.of("cli.families.none"));
            return;
        }
        var rate = recurrence.rate();
        out.println(
                Text.of(
                        "cli.families.rate",
                        recurrence.repeats(),
                        recurrence.incidents(),
                        share(rate),
                        recurrence.causes()));
        var again = recurrence.followUp();
        out.println(
                again.all().n() == 0
                        ? Text.of("cli.families.again.none", again.days())
                        : Text.of(
                                "cli.families.again",
                                again.days(),
                                again.all().count(),
                                again.all().n(),
                                share(again.earlier()),
                                share(again.later())));
        out.println();
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.families.column.family"),
                        Text.of("cli.families.column.first"),
                        Text.of("cli.families.column.repeats"),
                        Text.of("cli.families.column.days"),
                        Text.of("cli.families.column.crisis.first"),
                        Text.of("cli.families.column.crisis.repeats")));
        for (var family : recurrence.families()) rows.add(row(family));
        Shown.table(out, rows);
    }

    private static String share(Proportion share) {
        return share.n() == 0
                ? NONE
                : Text.of(
                        "cli.families.share",
                        Percent.of(share.share()),
                        Percent.range(share.low(), share.high()));
    }

    private static List<String> row(FamilyFigures family) {
        var crisis = family.crisis();
        return List.of(
                Shown.cut(family.family().name(), LONGEST),
                family.members().isEmpty() ? NONE : family.members().getFirst().key(),
                Text.of("cli.number", family.repeats()),
                number(family.medianDaysBetween()),
                crisis.firstsKnown() == 0 ? NONE : Text.of("cli.number", crisis.firstsMinutes()),
                repeats(crisis));
    }

    private static String repeats(CrisisTime crisis) {
        return Double.isNaN(crisis.ratio())
                ? number(crisis.repeatsMedian())
                : Text.of(
                        "cli.families.ratio",
                        number(crisis.repeatsMedian()),
                        number(crisis.ratio()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.1f", value);
    }

    private void print(AssessmentFile assessment, List<TaggedIncident> tagged, Compared compared) {
        var out = console().out();
        var byId = new LinkedHashMap<UUID, TaggedIncident>();
        for (var incident : tagged) byId.put(incident.incidentId(), incident);
        var codebook = assessment.codebooks().current();
        var words = new WhyWords(id -> codebook.factor(id).map(Factor::label).orElse(id));
        compared.similar()
                .forEach((id, all) -> {
                    out.println();
                    out.println(Text.of("cli.families.like", name(byId, id)));
                    if (all.isEmpty()) out.println(Text.of("cli.families.like.none"));
                    for (var one : all) {
                        out.println(Text.of("cli.families.member", name(byId, one.id())));
                        reasons(out, words.ofOne(one.why()));
                    }
                });
        var proposals = compared.proposals();
        if (proposals == null) return;
        out.println();
        out.println(Text.of("cli.families.proposals", proposals.size()));
        var names = new LinkedHashMap<UUID, String>();
        assessment.incidents().families().all().forEach(f -> names.put(f.id(), f.name()));
        for (var proposal : proposals) {
            out.println();
            var family = proposal.family();
            out.println(
                    family == null
                            ? Text.of("cli.families.proposal.new", proposal.members().size())
                            : Text.of(
                                    "cli.families.proposal.more",
                                    Shown.cut(names.getOrDefault(family, ""), LONGEST)));
            for (var member : proposal.members())
                out.println(Text.of("cli.families.member", name(byId, member)));
            reasons(out, words.ofMany(proposal.why()));
        }
    }

    private static void reasons(PrintStream out, List<String> reasons) {
        for (var reason : reasons)
            out.println(Text.of("cli.families.reason", Shown.cut(reason, LONGEST_REASON)));
    }

    private static String name(Map<UUID, TaggedIncident> byId, UUID id) {
        var incident = byId.get(id);
        return incident == null
                ? id.toString()
                : Text.of(
                        "cli.families.name",
                        Shown.cut(incident.key(), LONGEST),
                        Shown.cut(incident.title(), LONGEST));
    }
}
