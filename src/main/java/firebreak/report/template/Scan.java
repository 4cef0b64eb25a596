package firebreak.report.template;

import firebreak.domain.Text;
import firebreak.report.template.Placeholders.Kind;
import firebreak.report.template.Spot.Zone;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds every placeholder of a template and says which can't be filled, and why.
final class Scan {
    /// One that is whole.
    static final Pattern WHOLE = Pattern.compile("\\{\\{([^{}\\n\\t\\uFFFC]{0,80})}}");

    /// One that something stands in.
    private static final Pattern TORN =
            Pattern.compile("\\{\\{[^{}]{0,80}[\\n\\t\\uFFFC][^{}]{0,80}}}");

    private static final Pattern SINGLE = Pattern.compile("(?<!\\{)\\{([^{}\\n\\t]{1,40})}(?!})");

    private static final int MOST = 2_000;

    /// Text narrower than this, in twentieths of a point, tears long words in tables.
    private static final int NARROW = 7_600;

    private final Placeholders known;
    private int placeholders;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    private Scan(Placeholders known) {
        this.known = known;
    }

    static List<Remark> of(Parts parts, String main, Placeholders known) throws TemplateRefused {
        var scan = new Scan(known);
        for (var part : WordPart.all(parts, main)) {
            var tree = parts.tree(part.name());
            for (var spot : Spot.in(tree, part.title(), part.zone()))
                if (!spot.twin()) scan.line(spot);
            scan.elsewhere(tree, part.title());
            scan.changes(tree, part.title());
        }
        scan.ownContents(parts.tree(main));
        scan.narrow(parts.tree(main));
        for (var text : DocumentProperties.texts(parts)) scan.property(text);
        scan.places();
        return scan.remarks;
    }

    private void line(Spot spot) throws TemplateRefused {
        var line = Line.of(spot.paragraph());
        var words = line.words();
        var rest = new StringBuilder(words);
        for (var m = WHOLE.matcher(words); m.find(); ) {
            if (++placeholders > MOST) throw new TemplateRefused(Text.of("template.tooMany", MOST));
            blank(rest, m.start(), m.end());
            placeholder(spot, line, m.start(), m.end(), m.group(1));
        }
        for (var m = TORN.matcher(rest.toString()); m.find(); ) {
            var typed = m.group().replaceAll("[\\n\\t\\uFFFC]", "|");
            blank(rest, m.start(), m.end());
            add(
                    Remark.Kind.SPLIT,
                    spot,
                    line.around(m.start(), m.end()),
                    typed,
                    Text.of(
                            m.group().indexOf('\n') >= 0
                                    ? "template.split.line"
                                    : m.group().indexOf('\t') >= 0
                                            ? "template.split.tab"
                                            : "template.split.other"));
        }
        unfinished(spot, line, rest.toString());
    }

    private void placeholder(Spot spot, Line line, int from, int to, String typed) {
        var name = Placeholders.normal(typed);
        var shown = "{{" + typed.strip() + "}}";
        var around = line.around(from, to);
        var wrong =
                switch (known.kind(name)) {
                    case UNKNOWN -> {
                        add(Remark.Kind.UNKNOWN, spot, around, shown, unknown(name));
                        yield true;
                    }
                    case WORDS -> false;
                    case LOGO ->
                            spot.zone() == Zone.BOX
                                    && misplaced(spot, around, shown, "template.logoInBox");
                    case CONTENT -> content(spot, line, from, to, name, shown);
                };
        if (!wrong && line.torn(from, to))
            add(Remark.Kind.MENDED, spot, around, shown, Text.of("template.mended"));
    }

    private boolean content(Spot spot, Line line, int from, int to, String name, String shown) {
        var around = line.around(from, to);
        var why =
                switch (spot.zone()) {
                    case BODY -> "";
                    case TABLE -> "template.misplaced.table";
                    case BOX -> "template.misplaced.box";
                    case CONTROL -> "template.misplaced.control";
                    case HEADER, FOOTER -> "template.misplaced.head";
                    case NOTE -> "template.misplaced.note";
                };
        if (!why.isEmpty()) return misplaced(spot, around, shown, why);
        if (!(line.words().substring(0, from) + line.words().substring(to)).isBlank())
            return misplaced(spot, around, shown, "template.misplaced.words");
        if (placed.add(name)) return false;
        add(Remark.Kind.TWICE, spot, around, shown, Text.of("template.twice"));
        return true;
    }

    private boolean misplaced(Spot spot, String around, String shown, String why) {
        add(Remark.Kind.MISPLACED, spot, around, shown, Text.of(why));
        return true;
    }

    private String unknown(String name) {
        return known.nearest(name)
                .map(near -> Text.of("template.unknown.near", "{{" + near + "}}"))
                .orElseGet(() -> Text.of("template.unknown"));
    }

    private void unfinished(Spot spot, Line line, String rest) {
        for (var braces : List.of("{{", "}}")) {
            var at = rest.indexOf(braces);
            if (at < 0) continue;
            add(
                    Remark.Kind.UNFINISHED,
                    spot,
                    line.around(at, at + 2),
                    braces,
                    Text.of("template.unfinished"));
            return;
        }
        for (var m = SINGLE.matcher(rest); m.find(); )
            if (known.kind(Placeholders.normal(m.group(1))) != Kind.UNKNOWN)
                add(
                        Remark.Kind.UNFINISHED,
                        spot,
                        line.around(m.start(), m.end()),
                        m.group(),
                        Text.of("template.single"));
    }

    /// Placeholders where no words of a paragraph are: field codes, descriptions of pictures, names
    /// of links, drawings with a text of their own.
    private void elsewhere(Document tree, String part) {
        for (var e : Xml.all(tree, "*", "*")) {
            var attributes = e.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++)
                outside(part, ((Attr) attributes.item(i)).getValue(), "template.outside.attribute");
            if (Xml.is(e, "t") || Xml.is(e, "delText")) continue;
            var own = new StringBuilder();
            for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling())
                if (n.getNodeType() == Node.TEXT_NODE) own.append(n.getNodeValue());
            if (Xml.is(e, "instrText") || !own.toString().isBlank())
                outside(part, own.toString(), "template.outside.field");
        }
    }

    private void outside(String part, String text, String why) {
        for (var m = WHOLE.matcher(text); m.find(); )
            remarks.add(
                    new Remark(
                            Remark.Kind.MISPLACED,
                            part,
                            0,
                            text.length() > 80 ? text.substring(0, 80) + "..." : text,
                            m.group(),
                            Text.of(why)));
    }

    /// Nobody but the author knows whether a change that is not accepted yet should be.
    private void changes(Document tree, String part) {
        for (var e : Xml.all(tree, Xml.W, "*")) {
            if (!Set.of("ins", "del", "moveFrom", "moveTo").contains(e.getLocalName())) continue;
            var paragraph = Xml.around(e, "p");
            var line = paragraph == null ? "" : Line.of(paragraph).words().strip();
            remarks.add(
                    new Remark(
                            Remark.Kind.TRACKED,
                            part,
                            0,
                            line.length() > 60 ? line.substring(0, 60) + "..." : line,
                            "",
                            Text.of("template.tracked")));
            return;
        }
    }

    private void ownContents(Document body) throws TemplateRefused {
        if (placed.contains(Placeholders.CONTENTS)) return;
        for (var code : Codes.in(body)) {
            if (!code.word().equals("TOC")) continue;
            remarks.add(Remark.ofFile(Remark.Kind.NOTE, Text.of("template.ownContents")));
            return;
        }
    }

    /// The last setup of pages is that of the body as a whole.
    private void narrow(Document body) {
        var setups = Xml.all(body, Xml.W, "sectPr");
        if (setups.isEmpty()) return;
        var width = 0;
        for (var e : Xml.children(setups.getLast()))
            if (Xml.is(e, "pgSz")) width += number(Xml.w(e, "w"));
            else if (Xml.is(e, "pgMar"))
                width -= number(Xml.w(e, "left")) + number(Xml.w(e, "right"));
        if (width > 0 && width < NARROW)
            remarks.add(
                    Remark.ofFile(
                            Remark.Kind.NOTE,
                            Text.of("template.narrow", Math.round(width / 567.0))));
    }

    private static int number(String twips) {
        return twips.matches("\\d{1,6}") ? Integer.parseInt(twips) : 0;
    }

    private void property(String text) {
        for (var m = WHOLE.matcher(text); m.find(); ) {
            var name = Placeholders.normal(m.group(1));
            if (known.kind(name) == Kind.WORDS) continue;
            remarks.add(
                    new Remark(
                            known.kind(name) == Kind.UNKNOWN
                                    ? Remark.Kind.UNKNOWN
                                    : Remark.Kind.MISPLACED,
                            Text.of("template.part.properties"),
                            0,
                            text,
                            m.group(),
                            known.kind(name) == Kind.UNKNOWN
                                    ? unknown(name)
                                    : Text.of("template.misplaced.property")));
        }
    }

    private void places() {
        if (placed.contains(Placeholders.SECTIONS)) return;
        if (placed.stream().noneMatch(p -> p.startsWith(Placeholders.SECTION)))
            remarks.add(Remark.ofFile(Remark.Kind.NO_PLACE, Text.of("template.noPlace")));
        else remarks.add(Remark.ofFile(Remark.Kind.NOTE, Text.of("template.noOthers")));
    }

    private void add(Remark.Kind kind, Spot spot, String around, String shown, String sentence) {
        remarks.add(new Remark(kind, spot.part(), spot.number(), around, shown, sentence));
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (var i = from; i < to; i++) text.setCharAt(i, ' ');
    }
}
