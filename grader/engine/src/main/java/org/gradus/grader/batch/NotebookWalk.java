package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Whatever in a folder has a notebook's name. Links are not followed, and Jupyter's own copies are
 * passed over.
 *
 * @param notebooks files, links and even folders, with what they are
 * @param closed folders that could not be looked into
 */
record NotebookWalk(TreeMap<Path, BasicFileAttributes> notebooks, List<Path> closed) {

  /**
   * Walks.
   *
   * @throws IOException when the folder itself cannot be looked into
   */
  static NotebookWalk through(Path folder) throws IOException {
    NotebookWalk walk = new NotebookWalk(new TreeMap<>(), new ArrayList<>());
    Files.walkFileTree(folder, new Collector(folder, walk));
    return walk;
  }

  private static boolean isNotebook(Path file) {
    return FileNames.text(file).toLowerCase(Locale.ROOT).endsWith(".ipynb");
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final NotebookWalk walk;

    Collector(Path folder, NotebookWalk walk) {
      this.folder = folder;
      this.walk = walk;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.endsWith(".ipynb_checkpoints")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!directory.equals(folder) && isNotebook(directory)) {
        walk.notebooks.put(directory, attributes);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isNotebook(file)) {
        walk.notebooks.put(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (file.equals(folder)) {
        throw problem;
      }
      walk.closed.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
