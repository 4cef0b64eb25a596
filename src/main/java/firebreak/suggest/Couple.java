package firebreak.suggest;

/// Two incidents by their numbers, the lesser first.
record Couple(int a, int b) {
    static Couple of(int one, int other) {
        return new Couple(Math.min(one, other), Math.max(one, other));
    }
}
