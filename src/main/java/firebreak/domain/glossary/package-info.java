/// What the words of the field and of the numbers mean, for screens and documents.
@NullMarked
package firebreak.domain.glossary;

import org.jspecify.annotations.NullMarked;
