package org.gradus.grader.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Restoration;
import org.jspecify.annotations.Nullable;

/**
 * The exercises as the course has them: what hand-ins are compared with.
 *
 * @param folder of notebooks {@code NN-name.ipynb}; null where there is none
 */
public record HandOuts(@Nullable Path folder, Map<String, Optional<NotebookFile>> read) {

  /** There is nothing to compare with. */
  public static final HandOuts NONE = new HandOuts(null, Map.of());

  /** Those in a folder, each read when it is needed first. */
  public static HandOuts in(Path folder) {
    return new HandOuts(folder, new HashMap<>());
  }

  /**
   * The hand-in with its locked cells restored; as it is where the course has no notebook of it.
   */
  Restoration restored(String exercise, NotebookFile handIn) throws IOException {
    if (folder == null) {
      return Restoration.none(handIn);
    }
    Optional<NotebookFile> known = read.get(exercise);
    if (known == null) {
      Path file = folder.resolve(exercise + ".ipynb");
      known =
          Files.isRegularFile(file)
              ? Optional.of(NotebookFile.readSources(file))
              : Optional.empty();
      read.put(exercise, known);
    }
    return known
        .map(release -> Restoration.of(release, handIn))
        .orElseGet(() -> Restoration.none(handIn));
  }
}
