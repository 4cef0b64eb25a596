package firebreak.report.template;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Word's fields: those that fetch something from elsewhere are refused, those that tell who sat at
/// which machine are taken out.
final class Codes {
    private static final Set<String> FETCHING =
            Set.of(
                    "INCLUDETEXT",
                    "INCLUDEPICTURE",
                    "INCLUDE",
                    "IMPORT",
                    "LINK",
                    "DDE",
                    "DDEAUTO",
                    "RD",
                    "DATABASE",
                    "MACROBUTTON",
                    "MACRO",
                    "EMBED",
                    "ADDIN",
                    "CONTROL",
                    "HTMLACTIVEX");

    private static final int DEEPEST = 40;

    private static final Set<String> TELLING =
            Set.of(
                    "AUTHOR",
                    "LASTSAVEDBY",
                    "USERNAME",
                    "USERINITIALS",
                    "USERADDRESS",
                    "FILENAME",
                    "TEMPLATE",
                    "COMMENTS",
                    "DOCVARIABLE",
                    "INFO");

    /// A field from its begin to its end.
    ///
    /// @param nodes the runs that make it up; one element where it is of the simple kind
    record Code(String instruction, List<Element> nodes) {
        String word() {
            return instruction.strip().split("[\\s\"]", 2)[0].toUpperCase(Locale.ROOT);
        }

        boolean telling() {
            return TELLING.contains(word());
        }

        /// Whether all of it stands in one paragraph, so that it can be taken out.
        boolean inOneParagraph() {
            var first = Xml.around(nodes.getFirst(), "p");
            return nodes.stream().allMatch(n -> Xml.around(n, "p") == first);
        }
    }

    private Codes() {}

    static Set<String> refusals(String file, Document tree) throws TemplateRefused {
        var all = new LinkedHashSet<String>();
        for (var code : in(tree)) {
            var word = code.word();
            if (FETCHING.contains(word)) all.add(Text.of("template.field", file, word));
            else if (word.equals("HYPERLINK") && !harmless(code.instruction()))
                all.add(Text.of("template.link", file, code.instruction().strip()));
            else if (code.telling() && !code.inOneParagraph())
                all.add(Text.of("template.fieldTorn", file, word));
        }
        return all;
    }

    private static boolean harmless(String instruction) {
        var rest = instruction.strip().substring("HYPERLINK".length()).strip();
        if (rest.startsWith("\\l") || rest.isEmpty()) return true;
        return Safety.followed(rest.startsWith("\"") ? rest.substring(1) : rest);
    }

    /// All fields of a part, also those inside others.
    ///
    /// @throws TemplateRefused where they are nested deeper than Word nests any
    static List<Code> in(Document tree) throws TemplateRefused {
        var found = new ArrayList<Code>();
        var open = new ArrayDeque<Open>();
        walk(
                tree.getDocumentElement(),
                e -> {
                    if (open.size() <= DEEPEST) visit(e, open, found);
                });
        if (open.size() > DEEPEST) throw new TemplateRefused(Text.of("template.fieldsOpen"));
        return found;
    }

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private final List<Element> nodes = new ArrayList<>();
        private boolean told;
    }

    private static void visit(Element e, Deque<Open> open, List<Code> found) {
        if (Xml.is(e, "fldSimple")) found.add(new Code(Xml.w(e, "instr"), List.of(e)));
        if (Xml.is(e, "r")) {
            if (begins(e)) return;
            for (var field : open) field.nodes.add(e);
        }
        if (Xml.is(e, "instrText") && !open.isEmpty() && !open.peek().told)
            open.peek().instruction.append(e.getTextContent());
        if (!Xml.is(e, "fldChar")) return;
        switch (Xml.w(e, "fldCharType")) {
            case "begin" -> {
                var field = new Open();
                var run = Xml.around(e, "r");
                if (run != null) {
                    for (var outer : open) outer.nodes.add(run);
                    field.nodes.add(run);
                }
                open.push(field);
            }
            case "separate" -> {
                if (!open.isEmpty()) open.peek().told = true;
            }
            case "end" -> {
                if (open.isEmpty()) return;
                var field = open.pop();
                found.add(new Code(field.instruction.toString(), field.nodes));
            }
            default -> {}
        }
    }

    private static boolean begins(Element run) {
        return Xml.children(run).stream()
                .anyMatch(c -> Xml.is(c, "fldChar") && Xml.w(c, "fldCharType").equals("begin"));
    }

    private static void walk(@Nullable Node node, Consumer<Element> visit) {
        if (!(node instanceof Element e)) return;
        visit.accept(e);
        for (var c : Xml.children(e)) walk(c, visit);
    }
}
