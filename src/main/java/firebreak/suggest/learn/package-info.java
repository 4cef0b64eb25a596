/// Learning from taggings: what an incident's words speak for, how sure that is, and how far to
/// trust it. Pure functions over texts, in memory only; the same input gives the same answer on
/// every machine. Nothing here knows where texts come from, and nothing is ever applied by itself.
@NullMarked
package firebreak.suggest.learn;

import org.jspecify.annotations.NullMarked;
