package firebreak.suggest.similar;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;
import firebreak.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A history for tests.
final class PastIncidents {
    private static final String[] WORDS = {
        "ledger",
        "stale",
        "queue",
        "mailer",
        "invoice",
        "thumbnail",
        "export",
        "webhook",
        "replica",
        "session",
        "cache",
        "quota",
        "report",
        "index",
        "backup",
        "printer",
        "router",
        "token",
        "timeout",
        "spike",
        "of",
        "the",
        "in",
        "does",
        "not",
        "work",
        "fails",
        "again"
    };

    private final List<Incident> all = new ArrayList<>();
    private final Random random = new Random(3);

    /// Incidents that have nothing in common but usual words.
    PastIncidents others(int count) {
        for (int i = 0; i < count; i++)
            add(words(4) + " case" + i, words(12) + " detail" + i, "svc" + i % 7, 6 * i);
        return this;
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        return text.toString();
    }

    /// @param day when it occurred; NaN where nobody knows
    UUID add(String title, String text, String service, double day) {
        var number = all.size();
        var clocks =
                Double.isNaN(day)
                        ? Clocks.UNKNOWN
                        : new Clocks(
                                null,
                                Instant.parse("2024-01-01T00:00:00Z")
                                        .plusSeconds((long) (day * 86_400)),
                                null,
                                null,
                                null);
        var incident =
                new Incident(
                        new UUID(1, number),
                        "Test",
                        new IncidentFacts(
                                "INC-" + number,
                                title,
                                text,
                                Severity.of("P2"),
                                service,
                                "",
                                clocks,
                                Effort.UNKNOWN,
                                ""));
        all.add(incident);
        return incident.id();
    }

    History history() {
        var history = new History();
        all.forEach(history::add);
        return history;
    }

    /// Read from the last to the first, and put in order afterwards.
    SimilarIncidents backward() {
        var history = new History();
        all.reversed().forEach(history::add);
        history.order(all.reversed().stream().map(i -> all.indexOf(i)).toList());
        return new SimilarIncidents(history, Progress.NONE);
    }

    SimilarIncidents similar() {
        return new SimilarIncidents(history(), Progress.NONE);
    }
}
