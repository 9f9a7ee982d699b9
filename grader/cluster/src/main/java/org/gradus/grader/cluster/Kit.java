package org.gradus.grader.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.grader.worker.Settings;

/**
 * What a node gets with each task, so that it need have nothing of the course. The jars travel by
 * Spark's own means, and once; here are their names.
 *
 * @param settings of each worker, the course's secret with them
 * @param jars names of the jars that a worker's class path is made of
 * @param handOuts the course's own notebooks by their files' names
 * @param java the version of the JDK that the driver runs on: results rest on it
 */
record Kit(Settings settings, List<String> jars, Map<String, byte[]> handOuts, String java)
    implements Serializable {

  /** What the driver itself would grade with. */
  static Kit of(Settings settings, List<Path> jars, Path exercises) throws IOException {
    Map<String, byte[]> handOuts = new HashMap<>();
    if (Files.isDirectory(exercises)) {
      try (DirectoryStream<Path> notebooks = Files.newDirectoryStream(exercises, "*.ipynb")) {
        for (Path each : notebooks) {
          handOuts.put(String.valueOf(each.getFileName()), Files.readAllBytes(each));
        }
      }
    }
    List<String> names = jars.stream().map(jar -> String.valueOf(jar.getFileName())).toList();
    return new Kit(settings, names, handOuts, Runtime.version().toString());
  }
}
