package firebreak.report.files;

/// Words as XML says them. What XML forbids is gone already.
public final class XmlText {
    private XmlText() {}

    /// Adds them as what stands in an element.
    public static void add(StringBuilder xml, String words) {
        var from = 0;
        for (var i = 0; i < words.length(); i++) {
            var code =
                    switch (words.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        default -> "";
                    };
            if (code.isEmpty()) continue;
            xml.append(words, from, i).append(code);
            from = i + 1;
        }
        xml.append(words, from, words.length());
    }

    /// As what stands in an attribute, in one line.
    public static String attribute(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
