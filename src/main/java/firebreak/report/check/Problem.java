package firebreak.report.check;

import firebreak.domain.Text;
import firebreak.domain.pseudonym.NameKind;

/// Something in a finished file that must not be there, or that isn't as it should be.
public sealed interface Problem {
    /// As a part of a sentence.
    String words();

    /// A name that the reader must not see.
    ///
    /// @param part of the file in which it stands
    /// @param times how often it stands in the whole file
    record Leak(NameKind kind, String name, String part, int times) implements Problem {
        @Override
        public String words() {
            return Text.of("report.check.leak", Text.of(kind), name, part, times);
        }
    }

    /// Something of the computer on which it was written.
    record OfMachine(String found, String part) implements Problem {
        @Override
        public String words() {
            return Text.of("report.check.machine", found, part);
        }
    }

    /// A link to something outside of the file.
    record Outside(String target, String part) implements Problem {
        @Override
        public String words() {
            return Text.of("report.check.outside", target, part);
        }
    }

    /// Something that a program would carry out.
    record Active(String what, String part) implements Problem {
        @Override
        public String words() {
            return Text.of("report.check.active", what, part);
        }
    }

    /// A formula where there should be none, or one that reaches outside.
    record UnsafeCell(String sheet, String cell, String formula) implements Problem {
        @Override
        public String words() {
            return Text.of("report.check.unsafeCell", sheet, cell, formula);
        }
    }

    /// A figure that isn't as the ledger has it.
    ///
    /// @param figure its id
    /// @param found what the file says instead; empty where it is missing
    record OtherFigure(String figure, String expected, String found) implements Problem {
        @Override
        public String words() {
            return found.isEmpty()
                    ? Text.of("report.check.noFigure", figure, expected)
                    : Text.of("report.check.figure", figure, expected, found);
        }
    }

    /// A picture whose numbers aren't those of the analysis.
    record OtherChart(String title, String part) implements Problem {
        @Override
        public String words() {
            return Text.of("report.check.otherChart", title, part);
        }
    }

    /// It isn't built as it was written.
    ///
    /// @param what differs, as a part of a sentence
    record Unlike(String what) implements Problem {
        @Override
        public String words() {
            return what;
        }
    }
}
