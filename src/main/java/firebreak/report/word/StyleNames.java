package firebreak.report.word;

import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Finds the styles of a document by what they are called, also in other languages, and headings by
/// their level in the outline.
final class StyleNames {
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:heading|überschrift|titre|título|titulo|encabezado|titolo|cabeçalho|kop|rubrik"
                            + "|overskrift|otsikko|nagłówek|nadpis|címsor|заголовок|başlık|επικεφαλίδα"
                            + "|titlu|naslov|見出し|标题|標題|제목)\\s*(\\d)");

    private static final Pattern CONTENTS =
            Pattern.compile(
                    "(?:toc|contents|verzeichnis|inhaltsverzeichnis|tm|tdc|sommario|inhopg|índice|indice"
                            + "|innehåll|indholdsfortegnelse|innhold|obsah|spis treści|оглавление|目次|目录)"
                            + "\\s*(\\d)");

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("titel", "title"),
                    Map.entry("titre", "title"),
                    Map.entry("título", "title"),
                    Map.entry("titolo", "title"),
                    Map.entry("tytuł", "title"),
                    Map.entry("otsikko", "title"),
                    Map.entry("tittel", "title"),
                    Map.entry("untertitel", "subtitle"),
                    Map.entry("sous-titre", "subtitle"),
                    Map.entry("subtítulo", "subtitle"),
                    Map.entry("sottotitolo", "subtitle"),
                    Map.entry("ondertitel", "subtitle"),
                    Map.entry("undertitel", "subtitle"),
                    Map.entry("beschriftung", "caption"),
                    Map.entry("légende", "caption"),
                    Map.entry("epígrafe", "caption"),
                    Map.entry("descripción", "caption"),
                    Map.entry("didascalia", "caption"),
                    Map.entry("legenda", "caption"),
                    Map.entry("bijschrift", "caption"),
                    Map.entry("beskrivning", "caption"),
                    Map.entry("aufzählungszeichen", "list bullet"),
                    Map.entry("liste à puces", "list bullet"),
                    Map.entry("lista con viñetas", "list bullet"),
                    Map.entry("punto elenco", "list bullet"),
                    Map.entry("lijstopsom.teken", "list bullet"),
                    Map.entry("punktlista", "list bullet"),
                    Map.entry("kopfzeile", "header"),
                    Map.entry("fußzeile", "footer"),
                    Map.entry("en-tête", "header"),
                    Map.entry("pied de page", "footer"),
                    Map.entry("inhaltsverzeichnisüberschrift", "toc heading"));

    private static final int DEEPEST = 12;

    private final Map<String, CTStyle> byId = new LinkedHashMap<>();
    private final CTStyles styles;

    StyleNames(CTStyles styles) {
        this.styles = styles;
        for (var style : styles.getStyleList()) byId.put(style.getStyleId(), style);
    }

    /// The styles by their ids; those that are added are to be put in.
    Map<String, CTStyle> byId() {
        return byId;
    }

    /// The id of the style that plays the part of `ours`; null where there is none.
    @Nullable String find(CTStyle ours) {
        if (isDefault(ours)) {
            var own = defaultOf(ours.getType());
            if (own != null) return own.getStyleId();
        }
        var name = normal(ours.getName().getVal());
        for (var style : styles.getStyleList())
            if (Objects.equals(style.getType(), ours.getType()) && isCalled(style, name))
                return style.getStyleId();
        return name.startsWith("heading ") ? byOutline(name.charAt(8) - '1') : null;
    }

    private static boolean isCalled(CTStyle style, String name) {
        if (style.getName() != null && normal(style.getName().getVal()).equals(name)) return true;
        if (!style.isSetAliases()) return false;
        for (var alias : style.getAliases().getVal().split("[,;]", -1))
            if (normal(alias).equals(name)) return true;
        return false;
    }

    private @Nullable String byOutline(int level) {
        for (var style : styles.getStyleList())
            if (style.getType() == STStyleType.PARAGRAPH
                    && style.isSetPPr()
                    && style.getPPr().isSetOutlineLvl()
                    && style.getPPr().getOutlineLvl().getVal().intValue() == level)
                return style.getStyleId();
        return null;
    }

    private static String normal(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
        var heading = HEADING.matcher(lower);
        if (heading.matches()) return "heading " + heading.group(1);
        var contents = CONTENTS.matcher(lower);
        if (contents.matches()) return "toc " + contents.group(1);
        return WORDS.getOrDefault(lower, lower);
    }

    private static boolean isDefault(CTStyle style) {
        return style.isSetDefault()
                && !"0".equals(String.valueOf(style.getDefault()))
                && !"false".equals(String.valueOf(style.getDefault()))
                && !"off".equals(String.valueOf(style.getDefault()));
    }

    private @Nullable CTStyle defaultOf(STStyleType.Enum type) {
        for (var style : styles.getStyleList())
            if (Objects.equals(style.getType(), type) && isDefault(style)) return style;
        return null;
    }

    /// Whether a style has a number or a bullet, by itself or by what it is based on.
    boolean numbered(String id) {
        var style = byId.get(id);
        for (var i = 0; style != null && i < DEEPEST; i++, style = base(style))
            if (style.isSetPPr() && style.getPPr().isSetNumPr()) return true;
        return false;
    }

    /// The size of ordinary text, in half points.
    int size() {
        var style = defaultOf(STStyleType.PARAGRAPH);
        for (var i = 0; style != null && i < DEEPEST; i++, style = base(style))
            if (style.isSetRPr() && style.getRPr().sizeOfSzArray() > 0)
                return number(style.getRPr().getSzArray(0).getVal());
        if (styles.isSetDocDefaults() && styles.getDocDefaults().isSetRPrDefault()) {
            var run = styles.getDocDefaults().getRPrDefault();
            if (run.isSetRPr() && run.getRPr().sizeOfSzArray() > 0)
                return number(run.getRPr().getSzArray(0).getVal());
        }
        // What Word takes where nothing is said.
        return 20;
    }

    /// The letters of ordinary text; null where the theme says them.
    @Nullable String font() {
        var style = defaultOf(STStyleType.PARAGRAPH);
        for (var i = 0; style != null && i < DEEPEST; i++, style = base(style))
            if (style.isSetRPr() && style.getRPr().sizeOfRFontsArray() > 0)
                return style.getRPr().getRFontsArray(0).getAscii();
        if (!styles.isSetDocDefaults() || !styles.getDocDefaults().isSetRPrDefault()) return null;
        var run = styles.getDocDefaults().getRPrDefault();
        return run.isSetRPr() && run.getRPr().sizeOfRFontsArray() > 0
                ? run.getRPr().getRFontsArray(0).getAscii()
                : null;
    }

    private static int number(Object size) {
        return (int) Math.round(Double.parseDouble(String.valueOf(size).replaceAll("[^0-9.]", "")));
    }

    @Nullable CTStyle base(CTStyle style) {
        return style.isSetBasedOn() ? byId.get(style.getBasedOn().getVal()) : null;
    }
}
