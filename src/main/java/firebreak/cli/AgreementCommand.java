package firebreak.cli;

import firebreak.analysis.agreement.CoderAgreement;
import firebreak.analysis.agreement.Coefficient;
import firebreak.analysis.agreement.FieldAgreement;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says how far coders agree.
@Command(name = "agreement", description = "cli.agreement", footer = "cli.agreement.footer")
final class AgreementCommand extends AssessmentDeed {
    private static final int LONGEST = 40;
    private static final String NONE = "–";

    @Option(names = "--json", description = "cli.agreement.json")
    private boolean json;

    AgreementCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return Map.of("pairs", List.of());
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var pairs =
                    CoderAgreement.underEach(
                            assessment.taggings().all(), assessment.codebooks().all());
            var out = console().out();
            if (json) AgreementView.print(out, pairs, assessment.incidents().keys());
            else if (pairs.isEmpty()) console().err().println(Text.of("cli.agreement.none"));
            else
                for (int i = 0; i < pairs.size(); i++) {
                    if (i > 0) out.println();
                    print(out, pairs.get(i));
                }
            return Exit.DONE;
        }
    }

    private static void print(PrintStream out, CoderAgreement pair) {
        out.println(
                Text.of(
                        "cli.agreement.pair",
                        Shown.cut(pair.first(), LONGEST),
                        Shown.cut(pair.second(), LONGEST),
                        pair.incidents(),
                        pair.codebookVersion()));
        if (pair.otherVersion() > 0)
            out.println(Text.of("cli.agreement.otherVersion", pair.otherVersion()));
        if (pair.discardedByOne() > 0)
            out.println(Text.of("cli.agreement.discarded", pair.discardedByOne()));
        if (pair.incidents() == 0) return;
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.agreement.field"),
                        Text.of("cli.agreement.both"),
                        Text.of("cli.agreement.agreed"),
                        Text.of("cli.agreement.kappa"),
                        Text.of("cli.agreement.weighted"),
                        Text.of("cli.agreement.ac1"),
                        Text.of("cli.agreement.alpha")));
        for (var field : pair.fields()) rows.add(row(field));
        Shown.table(out, rows);
    }

    private static List<String> row(FieldAgreement field) {
        var agreed = field.table().agreed();
        return List.of(
                Text.of(field.field()),
                Text.of("cli.number", agreed.n()),
                agreed.n() == 0
                        ? NONE
                        : Text.of(
                                "cli.agreement.share",
                                Percent.of(agreed.share()),
                                Percent.range(agreed.low(), agreed.high())),
                value(field.kappa()),
                value(field.weighted()),
                value(field.ac1()),
                value(field.alpha()));
    }

    private static String value(@Nullable Coefficient coefficient) {
        return switch (coefficient) {
            case null -> "";
            case Coefficient.Undefined undefined -> NONE;
            case Coefficient.Known known ->
                    Text.of(
                            "cli.agreement.value",
                            two(known.value()),
                            two(known.low()),
                            two(known.high()));
        };
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
