package firebreak.report.preview;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What the styles of a document come to: a value stands where the paragraph or run says it, or
/// else where its style or one below says it, or else where the document does.
final class Styles {
    private static final int DEEPEST = 20;
    private static final Set<String> ON = Set.of("1", "true", "on");

    private final Map<String, CTStyle> styles = new HashMap<>();
    private final @Nullable CTRPr letters;
    private final @Nullable CTPPrBase paragraphs;
    private String normal = "";

    Styles(XWPFDocument document) {
        var all = document.getStyles();
        CTRPr run = null;
        CTPPrBase paragraph = null;
        if (all != null) {
            var ct = all.getCtStyles();
            for (var style : ct.getStyleList()) {
                styles.put(style.getStyleId(), style);
                var type = style.getType();
                if (type != null && type.toString().equals("paragraph") && isOn(style.getDefault()))
                    normal = style.getStyleId();
            }
            var defaults = ct.getDocDefaults();
            if (defaults != null && defaults.isSetRPrDefault())
                run = defaults.getRPrDefault().getRPr();
            if (defaults != null && defaults.isSetPPrDefault())
                paragraph = defaults.getPPrDefault().getPPr();
        }
        letters = run;
        paragraphs = paragraph;
    }

    private static boolean isOn(@Nullable Object value) {
        return value != null && ON.contains(value.toString());
    }

    /// Whether a switch such as bold is on; null where nobody says.
    static @Nullable Boolean on(
            org.openxmlformats.schemas.wordprocessingml.x2006.main.@Nullable CTOnOff value) {
        if (value == null) return null;
        return !value.isSetVal() || isOn(value.getVal());
    }

    /// The list that a paragraph is of; 0 where it says that it is of none, null where nobody says.
    @Nullable BigInteger list(@Nullable CTPPrBase own, @Nullable String style) {
        return paragraph(
                own,
                style,
                p ->
                        p.isSetNumPr() && p.getNumPr().isSetNumId()
                                ? p.getNumPr().getNumId().getVal()
                                : null);
    }

    /// A style and those below it, itself first.
    private List<CTStyle> chain(@Nullable String id) {
        var chain = new ArrayList<CTStyle>();
        var next = id == null || !styles.containsKey(id) ? normal : id;
        while (chain.size() < DEEPEST) {
            var style = styles.get(next);
            if (style == null) break;
            chain.add(style);
            if (!style.isSetBasedOn()) break;
            next = style.getBasedOn().getVal();
        }
        return chain;
    }

    /// The first that is said of a paragraph.
    <T> @Nullable T paragraph(
            @Nullable CTPPrBase own,
            @Nullable String style,
            Function<CTPPrBase, @Nullable T> value) {
        if (own != null) {
            var said = value.apply(own);
            if (said != null) return said;
        }
        for (var one : chain(style))
            if (one.isSetPPr()) {
                var said = value.apply(one.getPPr());
                if (said != null) return said;
            }
        return paragraphs == null ? null : value.apply(paragraphs);
    }

    /// The first that is said of letters.
    <T> @Nullable T letters(
            @Nullable CTRPr own, @Nullable String style, Function<CTRPr, @Nullable T> value) {
        if (own != null) {
            var said = value.apply(own);
            if (said != null) return said;
        }
        for (var one : chain(style))
            if (one.isSetRPr()) {
                var said = value.apply(one.getRPr());
                if (said != null) return said;
            }
        return letters == null ? null : value.apply(letters);
    }

    @Nullable CTStyle style(@Nullable String id) {
        return id == null ? null : styles.get(id);
    }
}
