package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;

/** Makes something of a file's unpacked content while it streams by. */
@FunctionalInterface
interface ContentReader<T> {

  /**
   * Reads; may stop before the end.
   *
   * @throws DataException if the content is not what it should be
   */
  T read(InputStream content) throws IOException;
}
