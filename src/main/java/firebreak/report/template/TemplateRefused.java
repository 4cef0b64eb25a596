package firebreak.report.template;

import java.io.IOException;

/// A template that can't be used. The message is a sentence for the reader: what is wrong and what
/// to do. Nothing was written.
public final class TemplateRefused extends IOException {
    public TemplateRefused(String sentence) {
        super(sentence);
    }

    TemplateRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
