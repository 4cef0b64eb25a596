/// The bundled synthetic assessment, made by a seeded generator from authored stories. Knows the
/// domain only; origins of factors are read from the codebook file.
@NullMarked
package firebreak.sample;

import org.jspecify.annotations.NullMarked;
