package firebreak.store;

import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.STAGE;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.util.List;

/// The assessment's own copy of the codebook.
public final class CodebookStore {
    private final DSLContext dsl;

    CodebookStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The newest version.
    public Codebook current() {
        return version(dsl.select(DSL.max(CODEBOOK.VERSION)).from(CODEBOOK).fetchSingle().value1());
    }

    /// All versions, the newest first.
    public List<Codebook> all() {
        return dsl
                .select(CODEBOOK.VERSION)
                .from(CODEBOOK)
                .orderBy(CODEBOOK.VERSION.desc())
                .fetch(CODEBOOK.VERSION)
                .stream()
                .map(this::version)
                .toList();
    }

    private Codebook version(int version) {
        var stages =
                dsl.selectFrom(STAGE)
                        .where(STAGE.CODEBOOK_VERSION.eq(version))
                        .orderBy(STAGE.PLACE)
                        .fetch(s -> new Stage(s.getId(), s.getLabel(), s.getDefinition()));
        var factors =
                dsl.selectFrom(FACTOR)
                        .where(FACTOR.CODEBOOK_VERSION.eq(version))
                        .orderBy(FACTOR.PLACE)
                        .fetch(f ->
                                new Factor(
                                        f.getId(),
                                        Origin.valueOf(f.getOrigin()),
                                        f.getLabel(),
                                        f.getDefinition(),
                                        f.getWhenToUse(),
                                        f.getWhenNot(),
                                        f.getExample()));
        return new Codebook(version, factors, stages);
    }
}
