package firebreak.store;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Tells a disk that refuses from everything else that can go wrong in a database. What the
/// database says first is often only "general error"; what it is lies below that.
final class DiskFault {
    /// What the database says where the disk refuses, and from then on.
    private static final Set<Integer> REFUSED =
            Set.of(
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.FILE_DELETE_FAILED_1,
                    ErrorCode.FILE_RENAME_FAILED_2,
                    ErrorCode.OBJECT_CLOSED);

    /// What it says where the file is not as it was written.
    private static final Set<Integer> CORRUPT =
            Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_ENCRYPTION_ERROR_1);

    /// As the first, below SQL.
    private static final Set<Integer> STORE_REFUSED =
            Set.of(
                    DataUtils.ERROR_READING_FAILED,
                    DataUtils.ERROR_WRITING_FAILED,
                    DataUtils.ERROR_CLOSED);

    private static final int DEEPEST = 20;

    private DiskFault() {}

    /// Whether writing failed for the disk's sake. A file that can't be read back as it was written
    /// counts too: after a write that failed halfway, the open database may no longer match it.
    static boolean whileWriting(Throwable failure) {
        return any(failure, t -> refused(t) || t instanceof IOException || corrupt(t));
    }

    /// Whether reading failed for the disk's sake, and not because of what is in the file: one that
    /// was cut off ends too early.
    static boolean whileReading(Throwable failure) {
        return any(failure, t -> refused(t) || t instanceof IOException)
                && !any(failure, t -> t instanceof EOFException || corrupt(t));
    }

    /// Whether a database failed for the disk's sake, whatever else was read or written meanwhile.
    static boolean inDatabase(Throwable failure) {
        return any(failure, DiskFault::refused);
    }

    /// Whether a failure says that nobody may write there, rather than that there is no space.
    static boolean forbidden(Throwable failure) {
        return any(
                failure,
                t ->
                        t instanceof AccessDeniedException
                                || t instanceof ReadOnlyFileSystemException
                                || t instanceof FileSystemException e
                                        && String.valueOf(e.getReason())
                                                .toLowerCase(Locale.ROOT)
                                                .contains("read-only"));
    }

    private static boolean refused(Throwable t) {
        return t instanceof SQLException sql && REFUSED.contains(sql.getErrorCode())
                || t instanceof MVStoreException store
                        && STORE_REFUSED.contains(store.getErrorCode());
    }

    private static boolean corrupt(Throwable t) {
        return t instanceof SQLException sql && CORRUPT.contains(sql.getErrorCode())
                || t instanceof MVStoreException store
                        && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT;
    }

    /// Whether anything that led to `failure` is such a thing. What a batch came upon is no cause
    /// of its failure but the next one.
    private static boolean any(Throwable failure, Predicate<Throwable> what) {
        return any(failure, what, DEEPEST);
    }

    private static boolean any(Throwable t, Predicate<Throwable> what, int deep) {
        if (deep == 0) return false;
        if (what.test(t)) return true;
        var cause = t.getCause();
        if (cause != null && any(cause, what, deep - 1)) return true;
        return t instanceof SQLException sql
                && sql.getNextException() != null
                && any(sql.getNextException(), what, deep - 1);
    }
}
