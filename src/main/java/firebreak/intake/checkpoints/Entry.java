package firebreak.intake.checkpoints;

import firebreak.domain.Text;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// An object of the file, with the words for where it stands.
record Entry(String place, JsonNode node) {
    private static final int SHOWN = 60;

    /// Ends the reading with a sentence.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String problem) {
            super(problem, null, false, false);
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }

    /// A text without blanks around it; empty where there is none.
    String text(String field, int longest) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return "";
        if (!value.isString()) throw new Wrong(Text.of("bank.file.notText", place, field));
        return fitting(field, value.stringValue().strip(), longest);
    }

    String required(String field, int longest) {
        var text = text(field, longest);
        if (text.isEmpty()) throw missing(field);
        return text;
    }

    /// Texts of a list; none where there is no list.
    List<String> texts(String field, int longest) {
        var value = node.path(field);
        var texts = new ArrayList<String>();
        if (value.isMissingNode() || value.isNull()) return texts;
        if (!value.isArray()) throw new Wrong(Text.of("bank.file.notTexts", place, field));
        for (var v : value) {
            if (!v.isString() || v.stringValue().isBlank())
                throw new Wrong(Text.of("bank.file.notTexts", place, field));
            texts.add(v.stringValue().strip());
        }
        fitting(field, String.join(" ", texts), longest);
        return texts;
    }

    boolean flag(String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return false;
        if (!value.isBoolean()) throw new Wrong(Text.of("bank.file.notFlag", place, field));
        return value.booleanValue();
    }

    int count(String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) throw missing(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1)
            throw new Wrong(Text.of("bank.file.notCount", place, field, shown(value.toString())));
        return value.intValue();
    }

    private Wrong missing(String field) {
        return new Wrong(Text.of("bank.file.missing", place, field));
    }

    private String fitting(String field, String text, int longest) {
        if (text.length() > longest)
            throw new Wrong(Text.of("bank.file.long", place, field, text.length(), longest));
        return text;
    }

    /// As much of a value as a sentence bears.
    static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
