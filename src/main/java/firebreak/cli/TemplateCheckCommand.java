package firebreak.cli;

import firebreak.domain.Text;
import firebreak.report.template.Remark;
import firebreak.report.template.Template;
import firebreak.report.word.DocumentTemplate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// Says whether documents can be made of a template, and what is to be put right before.
@Command(name = "check", description = "cli.template.check", footer = "cli.template.check.footer")
final class TemplateCheckCommand extends Helped implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "cli.template.check.file")
    private Path file = Path.of("");

    @Option(names = "--json", description = "cli.template.check.json")
    private boolean json;

    private final Console console;

    TemplateCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var remarks = Template.check(file, DocumentTemplate.PLACEHOLDERS);
        var usable = remarks.stream().noneMatch(Remark::stops);
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("usable", usable);
            object.put("remarks", remarks.stream().map(TemplateCheckCommand::object).toList());
            Json.print(console.out(), object);
        } else print(remarks, usable);
        return usable ? Exit.DONE : Exit.REFUSED;
    }

    private void print(List<Remark> remarks, boolean usable) {
        for (var remark : remarks)
            (remark.stops() ? console.err() : console.out()).println(Shown.cut(line(remark), 2000));
        var faults = remarks.stream().filter(Remark::stops).count();
        if (usable) console.out().println(Text.of("cli.template.check.ok"));
        else console.err().println(Text.of("cli.template.check.faults", faults));
    }

    private static String line(Remark remark) {
        if (remark.part().isEmpty()) return remark.sentence();
        var place =
                remark.paragraph() == 0
                        ? remark.part()
                        : Text.of(
                                "cli.template.check.paragraph", remark.part(), remark.paragraph());
        return remark.placeholder().isEmpty()
                ? Text.of("cli.template.check.place", place, remark.sentence(), remark.words())
                : Text.of(
                        "cli.template.check.line",
                        place,
                        remark.placeholder(),
                        remark.sentence(),
                        remark.words());
    }

    private static Map<String, Object> object(Remark remark) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("stops", remark.stops());
        object.put("part", remark.part());
        object.put("paragraph", remark.paragraph());
        object.put("placeholder", remark.placeholder());
        object.put("words", remark.words());
        object.put("sentence", remark.sentence());
        return object;
    }
}
