package firebreak.report.word;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What a template itself uses: the colour of its headings, else that of its theme where somebody
/// chose it, and its letters.
final class TemplateTheme {
    /// Of a template that uses no colour.
    private static final String NEUTRAL = "404040";

    /// The accents of the themes that Office begins with; nobody chose them.
    private static final Set<String> NOBODYS =
            Set.of("4F81BD", "5B9BD5", "4472C4", "156082", "18A303");

    /// Of common letters, by how many of them stand in a line.
    private static final Map<String, Double> BREADTHS =
            Map.ofEntries(
                    Map.entry("calibri", 1.0),
                    Map.entry("carlito", 1.0),
                    Map.entry("garamond", 1.0),
                    Map.entry("aptos", 1.08),
                    Map.entry("arial", 1.12),
                    Map.entry("helvetica", 1.12),
                    Map.entry("liberation sans", 1.12),
                    Map.entry("roboto", 1.1),
                    Map.entry("segoe", 1.12),
                    Map.entry("open sans", 1.16),
                    Map.entry("montserrat", 1.25),
                    Map.entry("georgia", 1.12),
                    Map.entry("palatino", 1.08),
                    Map.entry("tahoma", 1.1),
                    Map.entry("verdana", 1.28),
                    Map.entry("dejavu", 1.28),
                    Map.entry("courier", 1.25));

    private final XWPFDocument document;
    private final StyleNames names;

    TemplateTheme(XWPFDocument document, StyleNames names) {
        this.document = document;
        this.names = names;
    }

    Look look() throws IOException {
        for (var heading : new String[] {"heading 1", "title", "heading 2"}) {
            var found = of(heading);
            if (found != null) return Look.of(found);
        }
        var accent = theme("accent1");
        return Look.of(accent == null || NOBODYS.contains(accent) ? NEUTRAL : accent);
    }

    /// How wide the letters of its text are against those of the house.
    double breadth() throws IOException {
        var font = names.font();
        var letters = font == null ? themed("minorFont", "latin", "typeface") : font;
        var name = letters == null ? "" : letters.toLowerCase(Locale.ROOT);
        for (var wide : BREADTHS.entrySet())
            if (name.contains(wide.getKey())) return wide.getValue();
        return 1.04;
    }

    private @Nullable String of(String name) throws IOException {
        var asked = CTStyle.Factory.newInstance();
        asked.addNewName().setVal(name);
        asked.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType.PARAGRAPH);
        var id = names.find(asked);
        var style = id == null ? null : names.byId().get(id);
        for (var i = 0; style != null && i < 12; i++, style = names.base(style)) {
            if (!style.isSetRPr() || style.getRPr().sizeOfColorArray() == 0) continue;
            return colour(style.getRPr().getColorArray(0));
        }
        return null;
    }

    /// Null for black, white, and what Word chooses itself.
    private @Nullable String colour(CTColor colour) throws IOException {
        var value = colour.getVal();
        var shown =
                value instanceof byte[] bytes
                        ? HexFormat.of().withUpperCase().formatHex(bytes)
                        : String.valueOf(value).toUpperCase(Locale.ROOT);
        // Word keeps beside a colour of the theme what it comes to.
        if (!shown.matches("[0-9A-F]{6}")) {
            if (!colour.isSetThemeColor()) return null;
            var themed = theme(colour.getThemeColor().toString());
            if (themed == null) return null;
            shown = themed;
        }
        var rgb = Integer.parseInt(shown, 16);
        return Look.contrast(rgb, 0) < 1.3 || Look.contrast(rgb, 0xFFFFFF) < 1.3 ? null : shown;
    }

    /// A colour of the theme; null where there is no theme or none of this name.
    private @Nullable String theme(String name) throws IOException {
        var value = themed(name, "srgbClr", "val");
        return value != null && value.matches("[0-9A-Fa-f]{6}")
                ? value.toUpperCase(Locale.ROOT)
                : null;
    }

    private @Nullable String themed(String name, String below, String attribute)
            throws IOException {
        for (var part : document.getRelations()) {
            if (!part.getPackagePart().getContentType().contains("theme+xml")) continue;
            try (var in = part.getPackagePart().getInputStream()) {
                var factory = DocumentBuilderFactory.newDefaultNSInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                var found =
                        factory.newDocumentBuilder().parse(in).getElementsByTagNameNS("*", name);
                if (found.getLength() == 0) return null;
                var chosen = ((Element) found.item(0)).getElementsByTagNameNS("*", below);
                return chosen.getLength() == 0
                        ? null
                        : ((Element) chosen.item(0)).getAttribute(attribute);
            } catch (ParserConfigurationException | SAXException e) {
                throw new IOException(e);
            }
        }
        return null;
    }
}
