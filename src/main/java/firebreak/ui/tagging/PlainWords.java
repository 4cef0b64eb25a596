package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggedIncident;

import java.util.Locale;

/// Words that all have to stand in key, title or service: the search while the texts can't be
/// asked.
final class PlainWords {
    private final String[] words;

    PlainWords(String search) {
        words = search.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    boolean in(TaggedIncident incident) {
        for (var word : words)
            if (!in(incident.key(), word)
                    && !in(incident.title(), word)
                    && !in(incident.service(), word)) return false;
        return true;
    }

    private static boolean in(String text, String word) {
        for (int i = 0; i + word.length() <= text.length(); i++)
            if (text.regionMatches(true, i, word, 0, word.length())) return true;
        return false;
    }
}
