package firebreak.store;

import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.CODE_LINEAGE;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.STAGE;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Lineage;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.store.jooq.tables.records.CodebookRecord;
import firebreak.store.jooq.tables.records.FactorRecord;
import firebreak.store.jooq.tables.records.StageRecord;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The rows of which versions of the codebook are made.
final class CodebookRows {
    private CodebookRows() {}

    static int newest(DSLContext dsl) {
        return dsl.select(DSL.max(CODEBOOK.VERSION)).from(CODEBOOK).fetchSingle().value1();
    }

    static Codebook current(DSLContext dsl) {
        return version(dsl, newest(dsl));
    }

    static CodebookHistory history(DSLContext dsl) {
        return new CodebookHistory(
                dsl.selectFrom(CODEBOOK).orderBy(CODEBOOK.VERSION).fetch(c -> version(dsl, c)));
    }

    private static CodebookVersion version(DSLContext dsl, CodebookRecord c) {
        var lineage =
                dsl.selectFrom(CODE_LINEAGE)
                        .where(CODE_LINEAGE.CODEBOOK_VERSION.eq(c.getVersion()))
                        .orderBy(CODE_LINEAGE.CODE_KIND, CODE_LINEAGE.ID, CODE_LINEAGE.INTO_ID)
                        .fetch(l ->
                                new Lineage(
                                        Code.Kind.valueOf(l.getCodeKind()),
                                        l.getId(),
                                        Lineage.Became.valueOf(l.getBecame()),
                                        l.getIntoId()));
        return new CodebookVersion(
                version(dsl, c.getVersion()),
                lineage,
                c.getMade(),
                Objects.requireNonNullElse(c.getMadeBy(), ""));
    }

    static Codebook version(DSLContext dsl, int version) {
        var stages =
                dsl.selectFrom(STAGE)
                        .where(STAGE.CODEBOOK_VERSION.eq(version))
                        .orderBy(STAGE.PLACE, STAGE.ID)
                        .fetch(s -> new Stage(s.getId(), s.getLabel(), s.getDefinition()));
        var factors =
                dsl.selectFrom(FACTOR)
                        .where(FACTOR.CODEBOOK_VERSION.eq(version))
                        .orderBy(FACTOR.PLACE, FACTOR.ID)
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

    /// Makes the rows of a version those of `wanted`, whatever was there.
    static void write(Tx tx, CodebookVersion wanted) {
        var dsl = tx.dsl();
        int version = wanted.version();
        put(
                tx,
                dsl.fetchOne(CODEBOOK, CODEBOOK.VERSION.eq(version)),
                () -> dsl.newRecord(CODEBOOK),
                c -> {
                    c.setVersion(version);
                    c.setMade(wanted.made());
                    c.setMadeBy(wanted.madeBy());
                });
        stages(tx, wanted.codebook());
        factors(tx, wanted.codebook());
        lineage(tx, wanted);
    }

    private static void lineage(Tx tx, CodebookVersion wanted) {
        var there =
                tx.dsl()
                        .fetch(CODE_LINEAGE, CODE_LINEAGE.CODEBOOK_VERSION.eq(wanted.version()))
                        .intoMap(l -> List.of(l.getCodeKind(), l.getId(), l.getIntoId()));
        for (var l : wanted.lineage())
            put(
                    tx,
                    there.remove(List.of(l.code().name(), l.id(), l.into())),
                    () -> tx.dsl().newRecord(CODE_LINEAGE),
                    row -> {
                        row.setCodebookVersion(wanted.version());
                        row.setCodeKind(l.code().name());
                        row.setId(l.id());
                        row.setIntoId(l.into());
                        row.setBecame(l.became().name());
                    });
        there.values().forEach(tx::delete);
    }

    private static void stages(Tx tx, Codebook codebook) {
        var there =
                tx.dsl()
                        .fetch(STAGE, STAGE.CODEBOOK_VERSION.eq(codebook.version()))
                        .intoMap(STAGE.ID);
        int place = 0;
        for (var stage : codebook.stages()) {
            int at = place++;
            put(
                    tx,
                    there.remove(stage.id()),
                    () -> tx.dsl().newRecord(STAGE),
                    s -> fill(s, codebook, at));
        }
        there.values().forEach(tx::delete);
    }

    private static void factors(Tx tx, Codebook codebook) {
        var there =
                tx.dsl()
                        .fetch(FACTOR, FACTOR.CODEBOOK_VERSION.eq(codebook.version()))
                        .intoMap(FACTOR.ID);
        int place = 0;
        for (var factor : codebook.factors()) {
            int at = place++;
            put(
                    tx,
                    there.remove(factor.id()),
                    () -> tx.dsl().newRecord(FACTOR),
                    f -> fill(f, codebook, at));
        }
        there.values().forEach(tx::delete);
    }

    private static void fill(StageRecord row, Codebook codebook, int place) {
        var stage = codebook.stages().get(place);
        row.setCodebookVersion(codebook.version());
        row.setId(stage.id());
        row.setPlace(place);
        row.setLabel(stage.label());
        row.setDefinition(stage.definition());
    }

    private static void fill(FactorRecord row, Codebook codebook, int place) {
        var factor = codebook.factors().get(place);
        row.setCodebookVersion(codebook.version());
        row.setId(factor.id());
        row.setPlace(place);
        row.setOrigin(factor.origin().name());
        row.setLabel(factor.label());
        row.setDefinition(factor.definition());
        row.setWhenToUse(factor.whenToUse());
        row.setWhenNot(factor.whenNot());
        row.setExample(factor.example());
    }

    /// The rows of a version that nobody wrote yet.
    static List<UpdatableRecord<?>> records(Codebook codebook) {
        var rows = new ArrayList<UpdatableRecord<?>>();
        var number = new CodebookRecord();
        number.setVersion(codebook.version());
        number.setMadeBy("");
        rows.add(number);
        for (int i = 0; i < codebook.stages().size(); i++) {
            var row = new StageRecord();
            fill(row, codebook, i);
            rows.add(row);
        }
        for (int i = 0; i < codebook.factors().size(); i++) {
            var row = new FactorRecord();
            fill(row, codebook, i);
            rows.add(row);
        }
        return rows;
    }

    private static <R extends UpdatableRecord<R>> void put(
            Tx tx, @Nullable R there, Supplier<R> fresh, Consumer<R> fill) {
        var row = there == null ? fresh.get() : there;
        fill.accept(row);
        if (there == null) tx.insert(row);
        else tx.update(row);
    }
}
