package firebreak.report.files;

import java.io.IOException;

/// A document could not be written. The message is a sentence for the reader: what failed, where,
/// and what to do. Files that stood there before are untouched.
public sealed class ReportException extends IOException permits FailedCheck {
    public ReportException(String sentence) {
        super(sentence);
    }

    public ReportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
