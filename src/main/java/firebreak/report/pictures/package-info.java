/// The folder of pictures, each with its values, and the page that reads them.
@NullMarked
package firebreak.report.pictures;

import org.jspecify.annotations.NullMarked;
