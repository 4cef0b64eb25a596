package firebreak.bench;

/// The floor of a command: Java prints a line.
public final class OneLine {
    private OneLine() {}

    public static void main(String[] args) {
        System.out.println("Firebreak 1");
    }
}
