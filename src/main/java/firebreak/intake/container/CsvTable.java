package firebreak.intake.container;

import firebreak.work.Progress;

import java.io.IOException;

/// A text file with delimiters.
record CsvTable(Content content, CsvShape shape) implements Table {
    @Override
    public String sheet() {
        return "";
    }

    @Override
    public TableRows open(Progress progress) throws IOException {
        // The file may have been written anew since it was looked at.
        var encoding = Encoding.known(content, shape.encoding());
        return CsvRows.open(content, CsvShape.of(content, encoding, shape.delimiter()), progress);
    }
}
