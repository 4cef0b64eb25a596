package firebreak.intake;

import firebreak.intake.value.DateText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What all values of one column tell about it.
final class Survey {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_LINK = 300;
    private static final int LONG_TEXT = 60;
    private static final int BEGINNING = 1000;
    final Set<String> layouts = new LinkedHashSet<>();

    /// The layouts of values in which day and month do not show.
    final Set<String> numberLayouts = new LinkedHashSet<>();

    private final List<String> open = new ArrayList<>();
    private final List<String> contradictory = new ArrayList<>();
    int values;
    int dates;
    int serials;
    int dayFirst;
    int monthFirst;
    int either;
    boolean dotted = true;
    long length;
    int withBlanks;
    private final Set<String> distinct = new HashSet<>();
    private final Set<Integer> beginnings = new HashSet<>();
    final FewWords words = new FewWords();
    int zoneless;
    private String zonelessExample = "";
    private boolean canBeKey = true;
    private boolean digits = true;
    private boolean numbers = true;
    private boolean rising = true;
    private long last = Long.MIN_VALUE;
    private boolean links = true;

    /// Takes a value that is not "nothing".
    void see(String value, boolean mayBeKey) {
        values++;
        length += value.length();
        if (value.indexOf(' ') >= 0) withBlanks++;
        if (values <= BEGINNING) beginnings.add(value.hashCode());
        words.see(value);
        links = links && FewWords.isLink(value);
        var date = DateText.of(value);
        if (date == null) {
            if (mayBeKey) seeKey(value);
            return;
        }
        if (mayBeKey && date.style() == DateText.Style.SERIAL) seeKey(value);
        if (date.isPlaceholder()) {
            dates++;
            return;
        }
        if (date.offset() == null && date.timed() && zoneless++ == 0) zonelessExample = value;
        switch (date.style()) {
            case PLAIN -> seeDate(date);
            case SERIAL -> serials++;
            case NUMBERS -> {
                seeDate(date);
                numberLayouts.add(date.layout());
                seeOrder(date, value);
            }
        }
    }

    private void seeDate(DateText date) {
        dates++;
        if (layouts.size() < 20) layouts.add(date.layout());
    }

    private void seeOrder(DateText date, String value) {
        if (!date.layout().startsWith("①.")) dotted = false;
        var day = date.canBe(DateOrder.DAY_FIRST);
        var month = date.canBe(DateOrder.MONTH_FIRST);
        if (day && !month) {
            if (dayFirst++ == 0) contradictory.add(value);
        } else if (month && !day) {
            if (monthFirst++ == 0) contradictory.add(value);
        } else if (day && date.first() != date.second()) {
            either++;
            if (open.size() < EXAMPLES && !open.contains(value)) open.add(value);
        }
    }

    /// Whether days and months were seen that none of the values tells apart.
    boolean undecided() {
        return either > 0 && dayFirst == 0 && monthFirst == 0;
    }

    /// Values that show what is in doubt.
    List<String> examples() {
        return contradictory.isEmpty() ? open : contradictory;
    }

    /// The first moment that is written without a zone.
    String zonelessExample() {
        return zonelessExample;
    }

    private void seeKey(String value) {
        if (!canBeKey) return;
        digits = digits && value.chars().anyMatch(Character::isDigit);
        var fits =
                digits
                        && value.length() <= (links ? LONGEST_LINK : LONGEST_KEY)
                        && value.chars().noneMatch(Character::isWhitespace)
                        && !value.startsWith("-")
                        && !value.matches("\\d+[.,]\\d+");
        canBeKey = fits && distinct.add(value);
        numbers =
                numbers && value.length() < 18 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (numbers) {
            var number = Long.parseLong(value);
            rising = rising && number > last;
            last = number;
        }
        if (!canBeKey) distinct.clear();
    }

    /// Whether every one of `rows` rows has a value of its own that could be a name. Numbers are
    /// names where they rise from row to row; minutes or prices may differ, too, but not in that
    /// way.
    boolean uniqueIn(int rows) {
        return unique(rows) && !links && (!numbers || rising);
    }

    /// Whether every one of `rows` rows has an address of its own.
    boolean linksIn(int rows) {
        return unique(rows) && links;
    }

    private boolean unique(int rows) {
        return canBeKey && rows > 0 && distinct.size() == rows;
    }

    long meanLength() {
        return values == 0 ? 0 : length / values;
    }

    /// Whether the values are texts of more than a title's length.
    boolean looksLikeText() {
        return looksLikeSentences() && meanLength() >= LONG_TEXT;
    }

    /// Whether all values are day numbers of a spreadsheet.
    boolean serial() {
        return serials > 0 && serials == values;
    }

    /// Whether at least this share of the values, in percent, are moments.
    boolean looksLikeDates(int percent) {
        return values > 0 && (serial() || dates * 100L >= (long) values * percent);
    }

    /// Whether the values are texts that seldom repeat.
    boolean looksLikeSentences() {
        return values > 0
                && !links
                && length / values >= 15
                && withBlanks * 2 >= values
                && beginnings.size() * 2 >= Math.min(values, BEGINNING);
    }
}
