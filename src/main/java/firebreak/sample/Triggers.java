package firebreak.sample;

import firebreak.domain.coverage.Trigger;

import org.jspecify.annotations.Nullable;

/// What brought the defects of the sample out. The coder said it where the text tells it, which is
/// in about two of three.
final class Triggers {
    private static final int SAID_PERCENT = 65;

    private Triggers() {}

    static @Nullable Trigger of(Story story) {
        var chance = story.chance("trigger");
        if (chance.nextInt(100) >= SAID_PERCENT) return null;
        var other = chance.nextInt(3) == 0;
        return switch (story.factorId()) {
            case "logic_defect" -> other ? Trigger.SIMPLE_PATH : Trigger.COMPLEX_PATH;
            case "unclear_acceptance_criteria" -> Trigger.SIMPLE_PATH;
            case "input_validation", "calendar_rule_missing" -> Trigger.VARIATION;
            case "unhandled_business_case" -> other ? Trigger.COVERAGE : Trigger.VARIATION;
            case "untested_regression" -> Trigger.COVERAGE;
            case "concurrency" -> other ? Trigger.WORKLOAD : Trigger.SEQUENCING;
            case "slow_query",
                    "capacity_exhausted",
                    "resource_leak",
                    "missing_nonfunctional_requirement" ->
                    Trigger.WORKLOAD;
            case "undocumented_contract" -> Trigger.INTERACTION;
            case "release_order" -> Trigger.BACKWARD_COMPATIBILITY;
            case "migration_not_reversible", "faulty_rollback", "no_gradual_rollout" ->
                    Trigger.STARTUP;
            case "error_handling" -> other ? Trigger.VARIATION : Trigger.RECOVERY;
            case "failure_mode_not_considered", "third_party_outage", "runbook_backup_gap" ->
                    Trigger.RECOVERY;
            case "release_configuration_error",
                    "environment_drift",
                    "manual_change",
                    "expired_certificate" ->
                    Trigger.SOFTWARE_CONFIGURATION;
            default -> null;
        };
    }
}
