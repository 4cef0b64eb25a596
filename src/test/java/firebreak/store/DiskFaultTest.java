package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.house.Sentence;
import firebreak.store.SnapshotException.Kind;
import firebreak.work.Progress;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;

/// What the database throws where the disk refuses has many faces, and damage has others.
class DiskFaultTest {
    @TempDir Path folder;

    /// How H2 tells of a failure.
    private enum Told {
        PLAINLY(true) {
            @Override
            Exception by() {
                return sql(ErrorCode.IO_EXCEPTION_2, new IOException("No space left on device"));
            }
        },
        /// As it does when its own thread meets the full disk first.
        AS_A_GENERAL_ERROR(true) {
            @Override
            Exception by() {
                return sql(
                        ErrorCode.GENERAL_ERROR_1,
                        new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed"));
            }
        },
        AS_A_STORE_THAT_IS_CLOSED(true) {
            @Override
            Exception by() {
                return sql(
                        ErrorCode.GENERAL_ERROR_1,
                        new MVStoreException(DataUtils.ERROR_CLOSED, "This store is closed"));
            }
        },
        AS_THE_NEXT_OF_A_BATCH(true) {
            @Override
            Exception by() {
                var batch = new BatchUpdateException("batch", "", ErrorCode.GENERAL_ERROR_1, null);
                batch.setNextException(AS_A_GENERAL_ERROR.sql());
                return batch;
            }
        },
        AS_A_FILE_THAT_ENDS_EARLY(false) {
            @Override
            Exception by() {
                return sql(
                        ErrorCode.IO_EXCEPTION_1,
                        new MVStoreException(DataUtils.ERROR_READING_FAILED, "Reading failed")
                                .initCause(new EOFException()));
            }
        },
        AS_DAMAGE(false) {
            @Override
            Exception by() {
                return sql(
                        ErrorCode.FILE_CORRUPTED_1,
                        new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Chunk 3 is corrupt"));
            }
        },
        AS_NONSENSE(false) {
            @Override
            Exception by() {
                return sql(ErrorCode.GENERAL_ERROR_1, new IndexOutOfBoundsException(-4));
            }
        },
        AS_A_BROKEN_RULE(false) {
            @Override
            Exception by() {
                return sql(ErrorCode.DUPLICATE_KEY_1, null);
            }
        };

        private final boolean disk;

        Told(boolean disk) {
            this.disk = disk;
        }

        abstract Exception by();

        SQLException sql() {
            return (SQLException) by();
        }

        static SQLException sql(int code, Throwable cause) {
            return new SQLException("SECRET", "", code, cause);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotOfAnUnreadableDiskIsNotCalledDamaged(Told told) {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            assertThatThrownBy(() ->
                            file.history()
                                    .read(
                                            Progress.NONE,
                                            (dsl, watched) -> {
                                                throw new DataAccessException("read", told.by());
                                            }))
                    .isInstanceOfSatisfying(
                            SnapshotException.class,
                            e -> {
                                assertThat(e.kind())
                                        .isEqualTo(
                                                told.disk
                                                        ? Kind.SOURCE_UNREACHABLE
                                                        : Kind.SOURCE_DAMAGED);
                                Sentence.isOne(e.problem());
                                assertThat(e.problem()).doesNotContain("SECRET");
                            });
            file.journal().edit("Goes on", Set.of(), tx -> 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PLAINLY",
                "AS_A_GENERAL_ERROR",
                "AS_A_STORE_THAT_IS_CLOSED",
                "AS_THE_NEXT_OF_A_BATCH"
            })
    void anEditThatTheDiskRefusesIsNotSavedInASentence(Told told) {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var before = file.journal().revision();
            assertThatThrownBy(() ->
                            file.journal()
                                    .edit(
                                            "Fails",
                                            Set.of(),
                                            tx -> {
                                                throw new DataAccessException("x", told.by());
                                            }))
                    .isInstanceOfSatisfying(NotSaved.class, e -> Sentence.isOne(e.problem()));
            assertThat(file.journal().revision()).isEqualTo(before);
            file.taggings();
            assertThat(file.check()).isEmpty();
        }
    }

    @Test
    void whatThePersonCannotMendStaysASurprise() {
        for (var told : new Told[] {Told.AS_NONSENSE, Told.AS_A_BROKEN_RULE})
            assertThat(NotSaved.of(new DataAccessException("x", told.by()), folder)).isEmpty();
    }

    @Test
    void aCircleOfCausesHasAnEnd() {
        var one = new SQLException("one");
        var other = new SQLException("other", one);
        one.initCause(other);
        assertThat(DiskFault.whileReading(one)).isFalse();
    }
}
