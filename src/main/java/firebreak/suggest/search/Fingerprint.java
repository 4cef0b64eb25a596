package firebreak.suggest.search;

import firebreak.domain.incident.Incident;

/// A number that tells whether what is searched of an incident has changed.
final class Fingerprint {
    private static final long FACTOR = 0x100000001B3L;

    private long sum = 0xCBF29CE484222325L;

    private Fingerprint() {}

    /// Never 0.
    static long of(Incident incident) {
        var facts = incident.facts();
        var print = new Fingerprint();
        print.add(incident.source());
        print.add(facts.key());
        print.add(facts.title());
        print.add(facts.text());
        print.add(facts.service());
        print.add(facts.team());
        print.add(facts.clientCause());
        print.add(facts.changeReference());
        print.add(facts.severity().word());
        print.add(facts.severity().severityClass().name());
        print.add(facts.clocks().occurred().map(Object::toString).orElse(""));
        return print.sum == 0 ? 1 : print.sum;
    }

    private void add(String words) {
        for (int i = 0; i < words.length(); i++) sum = (sum ^ words.charAt(i)) * FACTOR;
        sum = (sum ^ 0x1_0000) * FACTOR;
    }
}
