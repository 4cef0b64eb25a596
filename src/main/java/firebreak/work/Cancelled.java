package firebreak.work;

/// Thrown by [Progress#step] in work that was asked to stop; the work cleans up and lets it pass.
public final class Cancelled extends RuntimeException {
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
