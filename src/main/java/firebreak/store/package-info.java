/// The assessment file: the only room that knows the database. Every write goes through [Journal].
@NullMarked
package firebreak.store;

import org.jspecify.annotations.NullMarked;
