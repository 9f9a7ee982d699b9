package org.gradus.grader.batch;

import java.nio.file.Path;

/**
 * One of the folders that notebooks are looked for in, given as it is or unpacked from an archive.
 *
 * @param folder without links
 * @param name what tells it from the others, escaped as in a URI; empty for the only one
 */
record Source(Path folder, String name) {

  /** The only one. */
  Source(Path folder) {
    this(folder, "");
  }

  boolean has(Path file) {
    return file.startsWith(folder);
  }

  /** Where a file lies in it. */
  Path relative(Path file) {
    return folder.relativize(file);
  }

  /** Where a file lies in what was given, escaped as in a URI: another place gives the same. */
  String place(Path file) {
    String path = folder.toUri().relativize(file.toUri()).getRawPath();
    return name.isEmpty() ? path : name + "/" + path;
  }

  /** The same, to read. */
  String shown(Path file) {
    return name.isEmpty()
        ? relative(file).toString()
        : FileNames.decoded(name) + "/" + relative(file);
  }
}
