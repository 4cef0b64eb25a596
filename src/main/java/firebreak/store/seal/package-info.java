/// Secrets: the passphrase of a person, the random key of an assessment, the file that wraps the
/// one with the other, and sealed streams. It knows no database.
@NullMarked
package firebreak.store.seal;

import org.jspecify.annotations.NullMarked;
