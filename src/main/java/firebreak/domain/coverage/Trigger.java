package firebreak.domain.coverage;

/// What brought a defect out: the triggers of Orthogonal Defect Classification 5.2 for what runs.
/// The trigger of an escaped defect names the test that was missing.
public enum Trigger {
    /// One function, used as meant.
    SIMPLE_PATH,
    /// Branches and combinations within one function.
    COMPLEX_PATH,
    /// A function that no test ran.
    COVERAGE,
    /// Unusual or invalid input.
    VARIATION,
    /// An order of steps.
    SEQUENCING,
    /// Functions or services together.
    INTERACTION,
    /// Load, volume or resources at their limit.
    WORKLOAD,
    /// Something failed, and the recovery did, too.
    RECOVERY,
    /// Starting, stopping, or a release in between.
    STARTUP,
    /// A host, device or network of a kind.
    HARDWARE_CONFIGURATION,
    /// A setting, version or environment of a kind.
    SOFTWARE_CONFIGURATION,
    /// Data or clients of an older version.
    BACKWARD_COMPATIBILITY
}
