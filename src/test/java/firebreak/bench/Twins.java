package firebreak.bench;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;
import firebreak.suggest.SameIncident;
import firebreak.work.Progress;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What it costs to find the incidents that two tools tell of among 100,000, beside one pass over
/// their texts that does nothing but take them apart into words and count those. Time is that of
/// the processor, so that a busy machine does no harm. Run it with `mvn -q test-compile
/// exec:exec@bench -Dbench=Twins`.
final class Twins {
    private static final int INCIDENTS = 100_000;
    private static final int ROUNDS = 3;
    private static final double BAR = 6.0;

    private Twins() {}

    static void main() {
        var floor = Double.MAX_VALUE;
        var ours = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            floor = Math.min(floor, millis(Twins::words));
            ours = Math.min(ours, millis(Twins::proposals));
        }
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("%-44s %8.0f ms%n", "take the texts apart into words", floor);
        System.out.printf("%-44s %8.0f ms%n", "propose", ours);
        System.out.printf(
                "%-44s %8.2f  (bar %.1f) %s%n",
                "ratio", ours / floor, BAR, ours / floor <= BAR ? "kept" : "BROKEN");
        System.out.printf(
                "%-44s %8d MB of %d%n",
                "heap in use at the end", used >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private interface Walk {
        long count();
    }

    private static double millis(Walk walk) {
        var thread = ManagementFactory.getThreadMXBean();
        var start = thread.getCurrentThreadCpuTime();
        if (walk.count() < INCIDENTS / 8) throw new IllegalStateException("nothing was found");
        return (thread.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static long words() {
        var words = new java.util.HashMap<String, Integer>();
        tell(i -> {
            for (var word : (i.title() + ' ' + i.facts().text()).toLowerCase().split("\\W+"))
                words.merge(word, 1, Integer::sum);
        });
        return words.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static long proposals() {
        var same =
                new SameIncident(
                        IntStream.range(0, INCIDENTS).mapToObj(i -> key(i % 2 == 0, i)).toList());
        tell(same::add);
        return same.propose(Set.of(), Progress.NONE).size();
    }

    private static String key(boolean ticket, int number) {
        return (ticket ? "INC" : "PD-") + (1_000_000 + number);
    }

    /// Three years in two tools, half of each in both: the words of a text follow Zipf's law as
    /// those of people do.
    private static void tell(Consumer<Incident> each) {
        var random = new Random(11);
        var begin = Instant.parse("2023-01-01T00:00:00Z");
        String title = "";
        String text = "";
        long at = 0;
        for (int i = 0; i < INCIDENTS; i++) {
            var ticket = i % 2 == 0;
            var again = !ticket && i % 4 == 1;
            if (!again) {
                at = i * 950L + random.nextInt(900);
                title = text(random, 7);
                text = text(random, 90);
            }
            var told = again ? text.substring(text.length() / 2) : text;
            if (again && i % 40 == 1) told += " " + key(true, i - 1);
            var clocks =
                    new Clocks(
                            null,
                            begin.plusSeconds(at + (again ? random.nextInt(600) : 0)),
                            null,
                            null,
                            begin.plusSeconds(at + 3600 + random.nextInt(3600)));
            each.accept(
                    new Incident(
                            new UUID(1, i),
                            ticket ? "ServiceNow" : "PagerDuty",
                            new IncidentFacts(
                                    key(ticket, i),
                                    again ? title.substring(title.length() / 3) : title,
                                    told,
                                    Severity.of("P2"),
                                    "service-" + i % 40,
                                    "",
                                    clocks,
                                    Effort.UNKNOWN,
                                    "")));
        }
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            var rank = (int) Math.exp(random.nextDouble() * Math.log(200_000));
            text.append("w").append(Integer.toString(rank * 31, 36)).append(' ');
        }
        return text.toString();
    }
}
