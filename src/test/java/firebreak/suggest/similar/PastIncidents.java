package firebreak.suggest.similar;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;
import firebreak.work.Progress;

import java.time.Instant;
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

    private final History history = new History();
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
        var number = history.size();
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
        history.add(incident);
        return incident.id();
    }

    History history() {
        return history;
    }

    SimilarIncidents similar() {
        return new SimilarIncidents(history, Progress.NONE);
    }
}
