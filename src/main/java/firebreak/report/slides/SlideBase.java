package firebreak.report.slides;

import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What slides stand on: a page of 16 to 9, a master, three layouts and a theme, from the parts
/// beside the program. POI's own beginning is 4 to 3, with eleven layouts.
final class SlideBase {
    enum Layout {
        TITLE(SlideLayout.TITLE),
        /// A title, and room below it.
        PICTURE(SlideLayout.TITLE_ONLY),
        /// A title, and a place for text that the outline reads too.
        TEXT(SlideLayout.TEXT);

        private final SlideLayout kind;

        Layout(SlideLayout kind) {
            this.kind = kind;
        }

        XSLFSlideLayout of(XMLSlideShow show) {
            return show.getSlideMasters().getFirst().getLayout(kind);
        }
    }

    private static final String ACCENT = "ACCENT";
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("[Content_Types].xml", "content-types");
        PARTS.put("_rels/.rels", "package-rels");
        PARTS.put("ppt/presentation.xml", "presentation");
        PARTS.put("ppt/_rels/presentation.xml.rels", "presentation-rels");
        PARTS.put("ppt/presProps.xml", "properties");
        PARTS.put("ppt/tableStyles.xml", "table-styles");
        PARTS.put("ppt/theme/theme1.xml", "theme");
        PARTS.put("ppt/slideMasters/slideMaster1.xml", "master");
        PARTS.put("ppt/slideMasters/_rels/slideMaster1.xml.rels", "master-rels");
        PARTS.put("ppt/slideLayouts/slideLayout1.xml", "layout-title");
        PARTS.put("ppt/slideLayouts/slideLayout2.xml", "layout-picture");
        PARTS.put("ppt/slideLayouts/slideLayout3.xml", "layout-text");
        for (var i = 1; i <= 3; i++)
            PARTS.put("ppt/slideLayouts/_rels/slideLayout" + i + ".xml.rels", "layout-rels");
    }

    private SlideBase() {}

    /// Without a slide.
    ///
    /// @param accent the colour of rules and marks, as an RGB number
    static XMLSlideShow open(int accent) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part(part.getValue(), accent));
                zip.closeEntry();
            }
        }
        return new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static byte[] part(String name, int accent) throws IOException {
        var place = "/firebreak/report/slides/" + name + ".xml";
        try (var in = Objects.requireNonNull(SlideBase.class.getResourceAsStream(place), place)) {
            var bytes = in.readAllBytes();
            if (!name.equals("theme")) return bytes;
            return new String(bytes, StandardCharsets.UTF_8)
                    .replace(ACCENT, String.format(Locale.ROOT, "%06X", accent))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
