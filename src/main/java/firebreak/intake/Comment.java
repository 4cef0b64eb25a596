package firebreak.intake;

import firebreak.intake.value.DateText;

/// A comment as Jira writes it into one cell: when; by which account; what. The account is left
/// out.
final class Comment {
    private Comment() {}

    /// What it says, with its time; the cell itself where it is written in another way.
    static String of(String cell) {
        var first = cell.indexOf(';');
        var second = first < 0 ? -1 : cell.indexOf(';', first + 1);
        if (second < 0) return cell;
        var time = cell.substring(0, first).strip();
        var account = cell.substring(first + 1, second);
        if (DateText.of(time) == null || account.indexOf(' ') >= 0 || account.indexOf('\n') >= 0)
            return cell;
        return time + ": " + cell.substring(second + 1).strip();
    }
}
