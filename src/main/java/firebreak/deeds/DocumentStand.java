package firebreak.deeds;

import firebreak.domain.assessment.EditSince;
import firebreak.domain.assessment.Topic;
import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.report.DocumentKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A document that was written, and what the assessment has seen since.
///
/// @param bytes -1 where the file is not at its place any more
/// @param edits since it was written
/// @param changes what they were, those of the topic that changed last first
public record DocumentStand(WrittenFile written, long bytes, long edits, List<Changed> changes) {
    /// What was done about one thing, newest first.
    ///
    /// @param labels each once, however often it was done
    public record Changed(Topic topic, List<String> labels) {
        public Changed {
            labels = List.copyOf(labels);
        }
    }

    public DocumentStand {
        changes = List.copyOf(changes);
    }

    /// @param since edits of the assessment, newest first; those before the document don't count
    static DocumentStand of(WrittenFile written, long revision, List<EditSince> since) {
        var topics = new LinkedHashMap<Topic, List<String>>();
        for (var edit : since) {
            if (edit.line().revision() <= written.revision()) break;
            var labels = topics.computeIfAbsent(edit.topic(), _ -> new ArrayList<>());
            if (!labels.contains(edit.line().label())) labels.add(edit.line().label());
        }
        return new DocumentStand(
                written,
                bytes(written.path()),
                Math.max(0, revision - written.revision()),
                topics.entrySet().stream()
                        .map(e -> new Changed(e.getKey(), e.getValue()))
                        .toList());
    }

    /// How long a file is; -1 where there is none, or its disk is gone.
    private static long bytes(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    public boolean there() {
        return bytes >= 0;
    }

    public boolean stale() {
        return edits > 0;
    }

    public String name() {
        return String.valueOf(written.path().getFileName());
    }

    /// Which of the deliverables it is; empty for other documents.
    public Optional<DocumentKind> kind() {
        var name = name().toLowerCase(Locale.ROOT);
        return Arrays.stream(DocumentKind.values())
                .filter(k -> name.endsWith("." + k.ending()))
                .findFirst();
    }
}
