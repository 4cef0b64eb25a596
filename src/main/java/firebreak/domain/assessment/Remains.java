package firebreak.domain.assessment;

import java.nio.file.Path;
import java.util.List;

/// What is still there of an assessment when it has ended.
///
/// @param files in its folder that are not its own, or that could not be removed
/// @param written outside its folder, as far as they are still where they were written
public record Remains(List<Path> files, List<WrittenFile> written) {}
