/// What an assessment is made of: records, enums, sealed types and their rules. JDK only.
@NullMarked
package firebreak.domain;

import org.jspecify.annotations.NullMarked;
