package firebreak.intake;

import firebreak.domain.Text;
import firebreak.intake.value.Cells;

import java.util.List;
import java.util.stream.Collectors;

/// What a person has to decide before a file can be read; nothing is guessed.
public sealed interface Question {
    /// The option of the command line that answers it.
    String option();

    /// The question in words, with what answers it.
    String sentence();

    /// Every date of the column can be read with the day or with the month first.
    record AmbiguousDates(String column, List<String> examples) implements Question {
        public AmbiguousDates {
            examples = List.copyOf(examples);
        }

        @Override
        public String option() {
            return "--date-order";
        }

        @Override
        public String sentence() {
            return Text.of(
                    "intake.question.dates", Cells.shown(column), String.join(", ", examples));
        }
    }

    /// None of the first lines can be the names of the columns.
    record NoHeader() implements Question {
        @Override
        public String option() {
            return "--header-line";
        }

        @Override
        public String sentence() {
            return Text.of("intake.question.header");
        }
    }

    /// Nothing in a document says that it tells of an incident.
    ///
    /// @param profile the id of the profile that says so when a person chooses it
    record NoIncident(String profile) implements Question {
        @Override
        public String option() {
            return "--profile";
        }

        @Override
        public String sentence() {
            return Text.of("intake.question.no_incident", profile);
        }
    }

    /// No column was recognised for fields that an incident needs.
    ///
    /// @param keysOnOffer the ways in which keys could be made instead
    record UnknownMapping(
            List<IncidentField> missing, List<String> columnsOnOffer, List<MadeKey> keysOnOffer)
            implements Question {
        private static final int SHOWN = 40;

        public UnknownMapping {
            missing = List.copyOf(missing);
            columnsOnOffer = List.copyOf(columnsOnOffer);
            keysOnOffer = List.copyOf(keysOnOffer);
        }

        @Override
        public String option() {
            return "--map";
        }

        @Override
        public String sentence() {
            var fields =
                    missing.stream().map(IncidentField::label).collect(Collectors.joining(", "));
            var offer =
                    columnsOnOffer.stream()
                            .limit(SHOWN)
                            .map(Cells::shown)
                            .collect(Collectors.joining(", "));
            if (columnsOnOffer.size() > SHOWN)
                offer = Text.of("intake.question.more", offer, columnsOnOffer.size() - SHOWN);
            return missing.contains(IncidentField.KEY)
                    ? Text.of(
                            keysOnOffer.contains(MadeKey.TITLE_AND_DATE)
                                    ? "intake.question.key"
                                    : "intake.question.key.row",
                            fields,
                            offer)
                    : Text.of("intake.question.title", fields, offer);
        }
    }
}
