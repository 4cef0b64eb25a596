package firebreak.suggest;

import java.util.function.IntConsumer;

/// Keeps a few numbers of the highest worth; of those that are worth the same, the ones that came
/// first.
public final class Best {
    private final int[] numbers;
    private final float[] worth;
    private int size;

    public Best(int most) {
        numbers = new int[most];
        worth = new float[most];
    }

    /// Forgets all.
    public void clear() {
        size = 0;
    }

    /// Whether something worth so much would be kept.
    public boolean takes(float isWorth) {
        return size < numbers.length || worth[size - 1] < isWorth;
    }

    /// Keeps a number where it is worth it.
    public void offer(int number, float isWorth) {
        if (!takes(isWorth)) return;
        int at = size < numbers.length ? size++ : size - 1;
        while (at > 0 && worth[at - 1] < isWorth) {
            numbers[at] = numbers[at - 1];
            worth[at] = worth[at - 1];
            at--;
        }
        numbers[at] = number;
        worth[at] = isWorth;
    }

    /// Hands over what is kept, the highest first.
    public void forEach(IntConsumer each) {
        for (int i = 0; i < size; i++) each.accept(numbers[i]);
    }
}
