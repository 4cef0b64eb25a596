package firebreak.domain.report;

/// A file that documents are made with, kept with the attachments of the assessment.
///
/// @param name as the person who chose it knows it, without folders
public record ReportFile(String name, String sha256) {}
