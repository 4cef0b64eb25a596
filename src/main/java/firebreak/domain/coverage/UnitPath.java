package firebreak.domain.coverage;

import java.util.ArrayList;
import java.util.List;

/// A path as its parts, however they are separated: packages, folders and classes alike.
///
/// @param rooted whether it begins at the root of a disk, so that what matters stands further on
record UnitPath(List<String> parts, boolean rooted) {
    UnitPath {
        parts = List.copyOf(parts);
    }

    static UnitPath of(String path) {
        var text = path.strip();
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && "/\\.".indexOf(text.charAt(i)) < 0) continue;
            if (i > from) parts.add(text.substring(from, i));
            from = i + 1;
        }
        return new UnitPath(parts, text.matches("(?s)(?:[/\\\\]|[A-Za-z]:[/\\\\]).*"));
    }

    /// The path of an area; stars at its end, as in `com.acme.pay.**`, say nothing new.
    static UnitPath ofArea(String path) {
        var whole = of(path);
        int end = whole.parts.size();
        while (end > 0 && whole.parts.get(end - 1).matches("\\*+")) end--;
        return new UnitPath(whole.parts.subList(0, end), whole.rooted);
    }
}
