package firebreak.domain;

/// A failure that there is a sentence for: what failed, what is safe, what to do.
public interface Refusal {
    String problem();
}
