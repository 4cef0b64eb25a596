package firebreak.house.planted.report.word;

import firebreak.house.planted.report.excel.Sheet;

import org.jspecify.annotations.Nullable;

/// A fault on purpose: the document may not know the workbook. The test must catch it.
public final class ForbiddenSheet {
    @Nullable Sheet sheet;
}
