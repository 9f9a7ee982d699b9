package org.gradus.grader.similar;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * JPlag, in a process of its own: its classes are for a newer JDK than the grader's, whose source
 * launcher runs the driver {@code Likeness.java}. Texts get numbers for names, so that no student's
 * name becomes a path.
 *
 * @param jdk that runs it
 * @param driver the file {@code Likeness.java}
 * @param jars the folder of JPlag's jars
 * @param limit after which it is given up
 */
public record JPlag(NewerJdk jdk, Path driver, Path jars, Duration limit) {
  private static final int LAST_LINES = 12;

  /**
   * Two texts that are alike.
   *
   * @param first the place of one of them in the list, from 0
   * @param second the place of the other one
   * @param similarity the share of both that is in the other too, 0 to 1
   */
  public record Pair(int first, int second, double similarity) {}

  /**
   * What it found.
   *
   * @param tool its name and version
   * @param pairs every two texts that could be compared
   * @param out the places of texts that it could not compare, as they are too short or no Java
   */
  public record Found(String tool, List<Pair> pairs, List<Integer> out) {
    /** Copies the lists. */
    public Found {
      pairs = List.copyOf(pairs);
      out = List.copyOf(out);
    }
  }

  /**
   * The one that set-up brought.
   *
   * @param root of the repository
   * @throws IOException when it is not there
   */
  public static JPlag in(Path root, NewerJdk jdk) throws IOException {
    Path jars = root.resolve("build").resolve("similar").resolve("lib");
    if (!Files.isDirectory(jars)) {
      throw new IOException(jars + ": JPlag is not there; make setup fetches it.");
    }
    Path driver = root.resolve("grader/similar/src/main/java/Likeness.java");
    return new JPlag(jdk, driver, jars, Duration.ofMinutes(10));
  }

  /**
   * Compares texts, each with each.
   *
   * @param texts two Java files or more
   * @param base what all of them may have
   * @param scratch a folder to write to; a new one for each comparison
   * @throws IOException when it did not end well; the sentence has the end of what it printed
   */
  public Found compare(List<String> texts, String base, Path scratch)
      throws IOException, InterruptedException {
    Path folders = scratch.resolve("texts");
    for (int i = 0; i < texts.size(); i++) {
      write(folders.resolve(Integer.toString(i)), texts.get(i));
    }
    write(scratch.resolve("base"), base);
    Path result = scratch.resolve("pairs.tsv");
    run(scratch, folders, scratch.resolve("base"), result);
    return read(result);
  }

  private static void write(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Cells.java"), text);
  }

  /** The stack is for texts whose expressions are nested thousands deep. */
  private void run(Path scratch, Path folders, Path base, Path result)
      throws IOException, InterruptedException {
    Path log = scratch.resolve("jplag.log");
    Process process =
        new ProcessBuilder(
                jdk.java().toString(),
                "-Xmx1g",
                "-Xss256m",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                jars + File.separator + "*",
                driver.toString(),
                folders.toString(),
                base.toString(),
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "JPlag was not done after %d minutes and was stopped: compare fewer hand-ins at once."
                .formatted(limit.toMinutes()));
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            "JPlag ended with status %d on the JDK in %s:%n%s"
                .formatted(process.exitValue(), jdk.home(), end(log)));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static String end(Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private static Found read(Path file) throws IOException {
    String tool = "";
    List<Pair> pairs = new ArrayList<>();
    List<Integer> out = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split("\t", -1);
      switch (words[0]) {
        case "tool" -> tool = words[1];
        case "out" -> out.add(Integer.valueOf(words[1]));
        default ->
            pairs.add(
                new Pair(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Double.parseDouble(words[3])));
      }
    }
    return new Found(tool, pairs, out);
  }
}
