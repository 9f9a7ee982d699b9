package org.gradus.grader.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All samples of an exercise. */
public final class Samples {

  private Samples() {}

  /**
   * Reads a folder's sources, by name.
   *
   * @throws SampleException when one cannot be understood: the sentence names file and line
   * @throws IOException when the folder cannot be read
   */
  public static List<Sample> read(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsh")).sorted().toList()) {
        samples.add(SampleReader.read(file));
      }
    }
    return samples;
  }

  /** Reads one source; errors as in {@link #read}. */
  public static Sample readOne(Path file) throws IOException {
    return SampleReader.read(file);
  }
}
