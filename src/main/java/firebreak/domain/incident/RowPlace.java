package firebreak.domain.incident;

/// Where a row stood in a client's file: the file's name without its folder, the sheet ("" where
/// there are none) and the line on which the row begins, counted from 1; 0 where the whole file is
/// meant.
public record RowPlace(String file, String sheet, long line) {}
