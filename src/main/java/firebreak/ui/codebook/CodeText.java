package firebreak.ui.codebook;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.CodebookRules;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;

import java.util.List;

/// A text of a factor or stage that a person can edit.
enum CodeText {
    LABEL,
    DEFINITION,
    WHEN_TO_USE,
    WHEN_NOT,
    EXAMPLE;

    static List<CodeText> of(Code.Kind kind) {
        return switch (kind) {
            case FACTOR -> List.of(values());
            case STAGE -> List.of(LABEL, DEFINITION);
        };
    }

    String of(Code code) {
        return switch (code) {
            case Factor f ->
                    switch (this) {
                        case LABEL -> f.label();
                        case DEFINITION -> f.definition();
                        case WHEN_TO_USE -> f.whenToUse();
                        case WHEN_NOT -> f.whenNot();
                        case EXAMPLE -> f.example();
                    };
            case Stage s -> this == LABEL ? s.label() : this == DEFINITION ? s.definition() : "";
        };
    }

    Factor with(Factor f, String text) {
        return CodebookRules.tidy(
                new Factor(
                        f.id(),
                        f.origin(),
                        this == LABEL ? text : f.label(),
                        this == DEFINITION ? text : f.definition(),
                        this == WHEN_TO_USE ? text : f.whenToUse(),
                        this == WHEN_NOT ? text : f.whenNot(),
                        this == EXAMPLE ? text : f.example()));
    }

    Stage with(Stage s, String text) {
        return CodebookRules.tidy(
                new Stage(
                        s.id(),
                        this == LABEL ? text : s.label(),
                        this == DEFINITION ? text : s.definition()));
    }
}
