package firebreak.store;

import java.io.IOException;
import java.util.List;

/// Tables whose rows can be read as often as wanted, each time the same.
interface RowSource {
    /// Takes the image of one row.
    interface Sink {
        void row(String image) throws IOException;
    }

    /// The names of the tables, each behind those that its rows refer to.
    List<String> tables();

    /// Hands out the rows of one table, one at a time, in whatever order.
    void each(String table, Sink sink) throws IOException;
}
