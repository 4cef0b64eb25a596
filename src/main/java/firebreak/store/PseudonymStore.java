package firebreak.store;

import static firebreak.store.jooq.Tables.ANSWER;
import static firebreak.store.jooq.Tables.EVIDENCE;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.PSEUDONYM_SECRET;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.pseudonym.PseudonymCode;

import org.jooq.DSLContext;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What pseudonyms are made of: the secret of the assessment, and the people who worked on it.
public final class PseudonymStore {
    private static final int BYTES = 32;

    private final DSLContext dsl;
    private final Journal journal;

    PseudonymStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// Makes the codes of this assessment. Its secret is made, as an edit, where it has none yet.
    public PseudonymCode code() {
        var kept = secret(dsl);
        if (kept.isPresent()) return new PseudonymCode(kept.get());
        var secret = fresh();
        journal.edit(
                Text.of("report.pseudonyms.edit"),
                Set.of(Topic.REPORT),
                tx -> {
                    keep(tx, secret);
                    return true;
                });
        return new PseudonymCode(secret);
    }

    /// Everybody whose name stands beside something that they did, in any round.
    public Set<String> people() {
        var people = new TreeSet<String>();
        for (var column :
                List.of(TAGGING.CODER, JOURNAL_ENTRY.ACTOR, ANSWER.SAID_BY, EVIDENCE.SAID_BY))
            dsl.selectDistinct(column).from(column.getTable()).forEach(r -> people.add(r.value1()));
        people.remove("");
        return people;
    }

    /// The teams that incidents name, also those of which nothing else is read.
    public Set<String> teams() {
        return new TreeSet<>(
                dsl.selectDistinct(INCIDENT.TEAM)
                        .from(INCIDENT)
                        .where(INCIDENT.TEAM.ne(""))
                        .fetch(INCIDENT.TEAM));
    }

    /// Texts that come with the program and are nobody's.
    public Set<String> builtIn() {
        return BuiltInWords.all();
    }

    static Optional<byte[]> secret(DSLContext dsl) {
        return Optional.ofNullable(dsl.selectFrom(PSEUDONYM_SECRET).fetchAny())
                .map(kept -> HexFormat.of().parseHex(kept.getSecret()));
    }

    static byte[] fresh() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static void keep(Tx tx, byte[] secret) {
        var row = tx.dsl().newRecord(PSEUDONYM_SECRET);
        row.setId(1);
        row.setSecret(HexFormat.of().formatHex(secret));
        tx.insert(row);
    }
}
