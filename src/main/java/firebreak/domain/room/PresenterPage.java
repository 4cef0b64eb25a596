package firebreak.domain.room;

import firebreak.domain.chart.ChartSpec;

import java.util.List;

/// One thing at a time, large enough for a room. Every text is as a room may read it.
public sealed interface PresenterPage {
    /// A picture.
    ///
    /// @param above the part of the history that it is about; empty for all of it
    /// @param instead the sentence that stands in place of the chart; empty where there is a chart
    record Picture(String above, ChartSpec spec, String instead) implements PresenterPage {
        /// Whether there is a chart to draw.
        public boolean drawn() {
            return instead.isEmpty() && !spec.empty();
        }
    }

    /// Something that the room is asked, without what anybody has answered.
    ///
    /// @param above where it belongs, in a few words
    /// @param why it is asked
    record Question(String above, String words, String why, List<Choice> choices)
            implements PresenterPage {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /// One of the answers.
    ///
    /// @param letter with which it is called out
    /// @param label such as "Largely achieved"
    /// @param words what good looks like there; may be empty
    record Choice(String letter, String label, String words) {}

    /// A sentence.
    ///
    /// @param above where it belongs, in a few words
    record Statement(String above, String words) implements PresenterPage {}

    /// Nothing at all.
    record Blank() implements PresenterPage {}

    PresenterPage BLANK = new Blank();
}
