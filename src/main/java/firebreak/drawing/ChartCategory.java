package firebreak.drawing;

/// The key of a row or column in a chart's data: its place, so that equal labels stay apart.
record ChartCategory(int place, String label) implements Comparable<ChartCategory> {
    @Override
    public int compareTo(ChartCategory other) {
        return Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
        return label;
    }
}
