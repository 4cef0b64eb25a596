package firebreak.report.files;

/// Words as XML says them. What XML forbids is gone already.
public final class XmlText {
    private XmlText() {}

    /// Adds them as what stands in an element.
    public static void add(StringBuilder xml, String words) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.append(c);
            }
        }
    }

    /// As what stands in an attribute, in one line.
    public static String attribute(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
