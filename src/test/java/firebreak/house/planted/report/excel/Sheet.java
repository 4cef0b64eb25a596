package firebreak.house.planted.report.excel;

public record Sheet(String name) {}
