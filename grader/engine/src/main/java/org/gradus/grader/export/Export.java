package org.gradus.grader.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.gradebook.Standing;

/**
 * Writes the results of one exercise as another tool reads them. The same results, the same bytes.
 */
interface Export {
  /**
   * Writes them.
   *
   * @param exercise {@code 02-multinomial-regression}
   * @param standings what counts for each student
   * @param folder into which files go; it is made where it is missing
   */
  void write(String exercise, List<Standing> standings, Path folder) throws IOException;
}
