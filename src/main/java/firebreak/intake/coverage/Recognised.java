package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Start;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.markup.Prolog;

import java.io.IOException;
import java.util.regex.Pattern;

/// Tells which format a file has by how it begins.
final class Recognised {
    private static final Pattern TRACE_BEGINS = Pattern.compile("\uFEFF?\\s*(?:#|TN:|SF:)");

    private Recognised() {}

    /// @param glance the first bytes, so that of most files that are none no more are read
    /// @throws NothingIn where it is none of the formats
    static FormatReader of(Start glance, Content content) throws IOException {
        var begin = glance.text().stripLeading();
        boolean markup = begin.startsWith("<") || begin.startsWith("\uFEFF<");
        if (markup) {
            var prolog = Prolog.of(Start.of(content.start(Start.LENGTH)).text().stripLeading());
            if (!prolog.root().isEmpty()) return markup(prolog);
        }
        if (TRACE_BEGINS.matcher(glance.text()).lookingAt()
                && isTrace(Start.of(content.start(Start.LENGTH)).text())) return new LcovTrace();
        throw new NothingIn("coverage.file.neither");
    }

    /// Whether comments and names of tests are all that stands before the first file.
    private static boolean isTrace(String text) {
        for (var line : text.split("\\R")) {
            var plain = line.replace("\uFEFF", "").strip();
            if (plain.startsWith("SF:")) return true;
            if (!plain.isEmpty() && !plain.startsWith("#") && !plain.startsWith("TN:"))
                return false;
        }
        return false;
    }

    private static FormatReader markup(Prolog prolog) throws IOException {
        var other = other(prolog);
        if (!other.isEmpty()) throw new NothingIn("coverage.file.other", other);
        FormatReader reader;
        if (prolog.isOneOf("report")) reader = new JacocoXml();
        else if (prolog.isOneOf("coverage")) reader = new CoberturaXml();
        else if (prolog.isOneOf("testsuites", "testsuite")) reader = new JUnitXml();
        else throw new NothingIn("coverage.file.neither");
        if (prolog.declares()) throw new Unreadable(0, "", Text.of("coverage.file.entities"));
        return reader;
    }

    /// The tool behind a report of the same purpose in another format.
    private static String other(Prolog prolog) {
        if (prolog.isOneOf("coverage") && prolog.root().contains("clover=")) return "Clover";
        if (prolog.isOneOf("coverage") && prolog.root().startsWith("<coverage version=\"1\""))
            return "SonarQube";
        if (prolog.isOneOf("testexecutions")) return "SonarQube";
        if (prolog.isOneOf("coveragesession")) return "OpenCover";
        if (prolog.isOneOf("testrun")) return "Visual Studio";
        if (prolog.isOneOf("test-run", "test-results")) return "NUnit";
        return prolog.isOneOf("assemblies") ? "xUnit.net" : "";
    }
}
