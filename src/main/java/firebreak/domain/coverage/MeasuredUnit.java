package firebreak.domain.coverage;

import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;

import org.jspecify.annotations.Nullable;

/// The smallest thing of which a coverage file tells something: a package, a source file, a test
/// suite.
///
/// @param path by which it is put into a risk area: a package as `com.acme.pay`, a file as
///   `src/pay/Card.ts`, a suite by its class
public record MeasuredUnit(
        String path,
        @Nullable Covered lines,
        @Nullable Covered branches,
        @Nullable TestRun tests) {}
