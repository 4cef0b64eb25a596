/// The bundled synthetic assessment, made by a seeded generator. Domain only.
@NullMarked
package firebreak.sample;

import org.jspecify.annotations.NullMarked;
