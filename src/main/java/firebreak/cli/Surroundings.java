package firebreak.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What the program's start knows of this computer and hands to the commands.
///
/// @param data the program's own folder
/// @param windowProblem why no window can be shown; asked only where somebody wants to know
public record Surroundings(Path data, Supplier<Optional<String>> windowProblem) {}
