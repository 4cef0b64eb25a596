package firebreak.report.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks for what a file would fetch, carry out or tell of the computer that it comes from.
final class Safety implements PartCheck {
    private static final Pattern ACTIVE_PART =
            Pattern.compile(
                    "vbaProject|vbaData|activeX|ctrlProps|customUI|attachedToolbars|macrosheets"
                            + "|dialogsheets|oleObject|externalLinks/|connections\\.xml|queryTables/"
                            + "|webExtensions|taskpanes");
    private static final Pattern ACTIVE_TYPE =
            Pattern.compile("macroEnabled|vbaProject|activeX|oleObject|ms-office\\.webextension");
    private static final Pattern ACTIVE_FIELD =
            Pattern.compile(
                    "\\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|MACROBUTTON|DATABASE)\\b.*",
                    Pattern.DOTALL);

    /// What reaches another file or program, or can't be told where.
    private static final Pattern REACHING =
            Pattern.compile(
                    "\\[\\d+]|\\[[^\\]]*\\.(?:xl|od)\\w*]|\\b(?:HYPERLINK|WEBSERVICE|FILTERXML|CALL|EXEC|REGISTER(?:\\.ID)?|RTD|INDIRECT|INFO|CELL|DDE|IMAGE|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|IMPORTRANGE)\\s*\\(|\\|[^|]*'?!|\\w+://|\\\\\\\\",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE =
            Pattern.compile("https?://|mailto:", Pattern.CASE_INSENSITIVE);

    private final Machine machine;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Safety(Machine machine) {
        this.machine = machine;
    }

    @Override
    public PartTexts.Sink in(String part) {
        if (ACTIVE_PART.matcher(part).find()) problems.add(new Problem.Active(part, part));
        if (part.contains("printerSettings")) problems.add(new Problem.OfMachine(part, part));
        return new Part(part);
    }

    @Override
    public List<Problem> problems() {
        return new ArrayList<>(problems);
    }

    private final class Part implements PartTexts.Sink {
        private final String part;
        private final boolean properties;
        private final boolean counting;
        private final boolean relations;
        private final Set<Problem> found = new LinkedHashSet<>();
        private String cell = "";
        private String external = "";
        private String target = "";
        private String type = "";

        Part(String name) {
            part = name;
            properties = name.contains("docProps/");
            counting = name.contains("xl/") && !name.contains("charts/");
            relations = name.endsWith(".rels");
        }

        @Override
        public void over() {
            problems.addAll(found);
        }

        @Override
        public void text(String element, String text) {
            if (element.equals(PartTexts.FIELD) && ACTIVE_FIELD.matcher(text).matches())
                found.add(new Problem.Active(text.strip(), part));
            if (counting && (element.equals("f") || element.equals("definedName"))) formula(text);
            (properties ? machine.inProperty(element, text) : machine.inText(text))
                    .ifPresent(name -> found.add(new Problem.OfMachine(name, part)));
        }

        private void formula(String text) {
            // The data of a chart are numbers; whoever edits them starts from these.
            boolean embedded = part.contains("!/") && !cell.isEmpty();
            if (embedded || REACHING.matcher(text).find())
                found.add(new Problem.UnsafeCell(part, cell, text));
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            switch (attribute) {
                case "r" -> {
                    if (element.equals("c")) cell = value;
                }
                case "instr" -> {
                    if (ACTIVE_FIELD.matcher(value).matches())
                        found.add(new Problem.Active(value.strip(), part));
                }
                case "ContentType" -> {
                    if (ACTIVE_TYPE.matcher(value).find())
                        found.add(new Problem.Active(value, part));
                }
                default -> {}
            }
            if (relations && element.equals("Relationship")) relationship(attribute, value);
            machine.inAttribute(attribute, value)
                    .ifPresent(name -> found.add(new Problem.OfMachine(name, part)));
        }

        /// Its attributes come in any order.
        private void relationship(String attribute, String value) {
            switch (attribute) {
                case "TargetMode" -> external = value.toLowerCase(Locale.ROOT);
                case "Target" -> target = value;
                case "Type" -> type = value;
                default -> {}
            }
        }

        /// A link that a person would have to follow to a page, such as a firm's in its template,
        /// is none that the file follows by itself.
        @Override
        public void end(String element) {
            if (!element.equals("Relationship") || !external.equals("external")) return;
            boolean followed = type.endsWith("/hyperlink") && PAGE.matcher(target).lookingAt();
            if (!followed) found.add(new Problem.Outside(target, part));
        }

        /// An element is over: the next one has attributes of its own.
        @Override
        public void element(String element) {
            external = "";
            target = "";
            type = "";
        }
    }
}
