/// A report model in, a Word, Excel or slides file or a folder of pictures out: all documents of an
/// assessment, written together and held against the model. Knows no store and no screen.
@NullMarked
package firebreak.report;

import org.jspecify.annotations.NullMarked;
