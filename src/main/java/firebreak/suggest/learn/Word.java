package firebreak.suggest.learn;

/// A word as it counts, and where it stands: from `start` up to `end`, in UTF-16 units of its text.
record Word(String form, int start, int end, long hash) {
    Word(String form, int start, int end) {
        this(form, start, end, Features.hash(form, 0, form.length()));
    }
}
