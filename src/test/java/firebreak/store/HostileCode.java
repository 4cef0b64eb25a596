package firebreak.store;

import org.h2.api.AggregateFunction;
import org.h2.api.DatabaseEventListener;
import org.h2.api.TableEngine;
import org.h2.command.ddl.CreateTableData;
import org.h2.table.Table;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;

/// A class that a hostile database names. It leaves a mark where it is made or read.
public final class HostileCode
        implements TableEngine, AggregateFunction, DatabaseEventListener, Serializable {
    private static final long serialVersionUID = 1;
    static final String MARKER = "firebreak.test.marker";

    public HostileCode() {
        mark();
    }

    static void mark() {
        var marker = System.getProperty(MARKER);
        if (marker == null) return;
        try {
            Files.writeString(Path.of(marker), "ran");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For an alias.
    public static int call() {
        mark();
        return 1;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        mark();
    }

    @Override
    public Table createTable(CreateTableData data) {
        return data.session.getDatabase().getStore().createTable(data);
    }

    @Override
    public int getType(int[] inputTypes) {
        return Types.INTEGER;
    }

    @Override
    public void add(Object value) {}

    @Override
    public Object getResult() {
        return 1;
    }
}
