package firebreak.store;

import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;

/// How a new assessment is kept on the disk.
public sealed interface Protection {
    /// Readable by whoever has the file; meant for the sample.
    record Plain() implements Protection {}

    /// Encrypted; `recovery` opens it too, and is for the person to print.
    record Encrypted(Passphrase passphrase, RecoveryKey recovery) implements Protection {}
}
