package firebreak.report.check;

import java.nio.file.Path;

/// Reads which part each relationship of a part leads to.
final class Relations implements PartTexts.Sink {
    /// Is told each of them.
    interface Found {
        /// @param of the name of the part that has it
        /// @param to the name of the part that it leads to
        void leads(String of, String id, String to);
    }

    private final String of;
    private final Found found;
    private String id = "";
    private String target = "";

    /// @param name of the part of relationships, such as `xl/_rels/workbook.xml.rels`
    Relations(String name, Found found) {
        this.of = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
        this.found = found;
    }

    @Override
    public void element(String element) {
        id = "";
        target = "";
    }

    @Override
    public void attribute(String element, String attribute, String value) {
        if (attribute.equals("Id")) id = value;
        if (attribute.equals("Target")) target = value;
        if (!id.isEmpty() && !target.isEmpty()) found.leads(of, id, resolved(target));
    }

    private String resolved(String to) {
        if (to.startsWith("/")) return to.substring(1);
        var folder = Path.of(of).getParent();
        var path = folder == null ? Path.of(to) : folder.resolve(to);
        return path.normalize().toString().replace('\\', '/');
    }
}
