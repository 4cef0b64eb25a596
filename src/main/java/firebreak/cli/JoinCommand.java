package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.Apart;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.store.AssessmentFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;

/// Makes two incidents one, takes them apart, or says that they are two.
@Command(name = "join", description = "cli.join", footer = "cli.join.footer")
final class JoinCommand extends AssessmentDeed {
    @Parameters(index = "1", paramLabel = "KEY", description = "cli.join.keep")
    private String keep = "";

    @Parameters(index = "2", paramLabel = "OTHER", description = "cli.join.other")
    private String other = "";

    @Option(names = "--split", description = "cli.join.split")
    private boolean split;

    @Option(names = "--apart", description = "cli.join.apart")
    private boolean apart;

    @Option(names = "--json", description = "cli.join.json")
    private boolean json;

    JoinCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() throws Stopped {
        if (split && apart) throw usage("cli.join.either");
        try (var assessment = open()) {
            var before = assessment.journal().revision();
            if (split) split(assessment);
            else if (apart) apart(assessment);
            else join(assessment);
            var done = assessment.journal().revision() != before;
            if (json)
                Json.print(
                        console().out(),
                        Map.of("done", done, "revision", assessment.journal().revision()));
            else if (done) console().out().println(assessment.journal().undoLabel().orElse(""));
            return Exit.DONE;
        }
    }

    private void join(AssessmentFile assessment) throws Stopped {
        var kept = find(assessment, keep);
        var joined = find(assessment, other);
        var plan = assessment.incidents().identity().joining(kept.id(), joined.id());
        if (plan.isEmpty()) throw no("cli.join.same", keep);
        for (var tagging : plan.get().dropped())
            console().err().println(Text.of("cli.join.dropped", tagging.coderWords()));
        for (var field : plan.get().lost())
            console().err().println(Text.of("cli.join.lost", Text.of(field), other));
        assessment.incidents().identity().join(kept.id(), joined.id());
    }

    private void split(AssessmentFile assessment) throws Stopped {
        var incident = find(assessment, keep);
        var report =
                assessment.incidents().identity().origins(incident.id()).stream()
                        .flatMap(o -> o.reports().stream())
                        .map(r -> r.id())
                        .filter(r -> !r.equals(incident.report()))
                        .filter(r -> named(r, other))
                        .toList();
        if (report.size() != 1) throw no("cli.join.noReport", other, keep);
        assessment.incidents().identity().split(incident.id(), report.getFirst());
    }

    private void apart(AssessmentFile assessment) throws Stopped {
        var one = find(assessment, keep).report();
        var two = find(assessment, other).report();
        if (one.equals(two)) throw no("cli.join.same", keep);
        assessment.incidents().identity().keepApart(new Apart(one, two));
    }

    private static boolean named(ReportKey report, String word) {
        return report.key().equals(word) || (report.source() + ":" + report.key()).equals(word);
    }

    private Incident find(AssessmentFile assessment, String word) throws Stopped {
        var key = word.substring(word.indexOf(':') + 1);
        var ids = assessment.incidents().idsByKey();
        var found =
                List.of(word, key).stream()
                        .distinct()
                        .flatMap(k -> ids.getOrDefault(k, List.of()).stream())
                        .flatMap(id -> assessment.incidents().find(id).stream())
                        .filter(i -> named(i.report(), word))
                        .toList();
        if (found.isEmpty()) throw no("cli.join.unknown", word);
        if (found.size() > 1) throw no("cli.join.several", word, found.size());
        return found.getFirst();
    }

    private static Stopped no(String key, Object... values) {
        return Stopped.refused(Text.of(key, values));
    }
}
