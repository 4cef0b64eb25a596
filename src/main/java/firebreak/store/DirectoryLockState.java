package firebreak.store;

/// How the lock of an assessment's directory stands.
public enum DirectoryLockState {
    FREE,
    HELD,
    LEFT
}
