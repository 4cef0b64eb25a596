package firebreak.store;

import static firebreak.store.jooq.Tables.SCHEMA_VERSION;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import java.util.List;

/// Brings a database to the schema of this program, one numbered script after the other.
final class Schema {
    private static final List<String> SCRIPTS =
            List.of(
                    "V001__assessment.sql",
                    "V002__digest.sql",
                    "V003__written_file.sql",
                    "V004__merged_copy.sql",
                    "V005__scope.sql",
                    "V006__values.sql",
                    "V007__import_file.sql",
                    "V008__change_reference.sql",
                    "V009__series.sql",
                    "V010__import_running.sql",
                    "V011__incident_report.sql",
                    "V012__tagging_further.sql",
                    "V013__codebook_versions.sql",
                    "V014__recurrence_family.sql",
                    "V015__saved_filter.sql",
                    "V016__process.sql",
                    "V017__finding.sql",
                    "V018__report.sql",
                    "V019__plan.sql",
                    "V020__session.sql",
                    "V021__series_days.sql");

    static final int NEWEST = SCRIPTS.size();

    /// The first version that keeps digests.
    static final int WITH_DIGESTS = 2;

    private Schema() {}

    /// The version of the schema that the database has; 0 where it has none.
    static int version(DSLContext dsl) {
        try {
            var newest =
                    dsl.select(DSL.max(SCHEMA_VERSION.VERSION)).from(SCHEMA_VERSION).fetchOne();
            var version = newest == null ? null : newest.value1();
            return version == null ? 0 : version;
        } catch (DataAccessException noSuchTable) {
            if (DiskFault.inDatabase(noSuchTable)) throw noSuchTable;
            return 0;
        }
    }

    /// Whether every version up to the newest is there, as all programs leave it; a number that was
    /// damaged would otherwise pass for a newer program's.
    static boolean gapless(DSLContext dsl) {
        return dsl.fetchCount(SCHEMA_VERSION) == version(dsl);
    }

    /// Applies the scripts that the database does not have yet, unless its tables differ from what
    /// was written into them: new digests would hide that.
    static void migrate(DSLContext dsl) {
        migrate(dsl, SCRIPTS);
    }

    static void migrate(DSLContext dsl, List<String> scripts) {
        int old = version(dsl);
        if (old >= scripts.size()) return;
        if (old >= WITH_DIGESTS && !new IntegrityCheck(dsl).digests().isEmpty())
            throw new IllegalStateException("damaged before its migration");
        apply(dsl, scripts, old);
    }

    /// Applies the scripts that the database does not have yet and computes all digests, for rows
    /// that were just held against those of their snapshot.
    static void complete(DSLContext dsl) {
        apply(dsl, SCRIPTS, version(dsl));
    }

    private static void apply(DSLContext dsl, List<String> scripts, int old) {
        // Every definition commits by itself; only when all are made do they count.
        for (var script : scripts.subList(old, scripts.size()))
            dsl.execute("RUNSCRIPT FROM 'classpath:/firebreak/db/" + script + "'");
        dsl.transaction(c -> {
            for (int v = old + 1; v <= scripts.size(); v++)
                c.dsl().insertInto(SCHEMA_VERSION).values(v).execute();
            Digests.renew(c.dsl());
        });
        Rows.force(dsl);
    }

    /// Makes the tables of one version in an empty database, for rows that come from there.
    static void create(DSLContext dsl, int version) {
        for (int v = 1; v <= version; v++) {
            dsl.execute("RUNSCRIPT FROM 'classpath:/firebreak/db/" + SCRIPTS.get(v - 1) + "'");
            dsl.insertInto(SCHEMA_VERSION).values(v).execute();
        }
    }
}
