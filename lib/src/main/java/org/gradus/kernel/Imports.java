package org.gradus.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell can name without an import.
 *
 * <p>Only what is on the class path is imported: a student's pack may leave a part of the library
 * out, and an import that fails would end the start of the kernel without a word.
 */
final class Imports {
  /** Whole packages, each with a class that proves the package is there. */
  private static final List<String> PACKAGES =
      List.of(
          "java.util.stream.Stream",
          "java.util.function.Function",
          "java.nio.file.Path",
          "tech.tablesaw.api.Table",
          "org.knowm.xchart.XYChart",
          "ai.djl.ndarray.NDArray",
          "org.gradus.data.Dataset",
          "org.gradus.train.History",
          "org.gradus.nn.Network",
          "org.gradus.plot.Plots",
          "org.gradus.text.Tokenizer",
          "org.gradus.vision.Occlusion",
          "org.gradus.audio.Wav");

  /** Single classes, from packages whose other names would only be in the way. */
  private static final List<String> CLASSES =
      List.of(
          "ai.djl.ndarray.types.Shape",
          "ai.djl.ndarray.types.DataType",
          "org.gradus.doctor.Doctor",
          "org.gradus.progress.Progress",
          "org.gradus.kernel.Claims");

  /** Classes whose static members are used by their bare name. */
  private static final List<String> STATICS =
      List.of(
          "org.gradus.kernel.Notebook",
          "org.gradus.nn.Layers",
          "org.gradus.nn.Activation",
          "org.gradus.nn.Initialization",
          "org.gradus.train.Losses",
          "org.gradus.train.Optimizers",
          "org.gradus.train.Metrics",
          "org.gradus.train.Schedules",
          "org.gradus.train.EarlyStopping",
          "org.gradus.nn.FitOptions");

  /**
   * Brings nothing. JShell knows several imports in one text by the name of the first: if a cell
   * imported that, its import would take the place of all.
   */
  private static final String FIRST = "import static java.lang.Override.*;";

  private Imports() {}

  /**
   * The import declarations, as this class loader can satisfy them, for one evaluation each. Whole
   * packages and static members come in one text: a kernel then starts in six sevenths of the time.
   * Single classes do not: a cell's own import of that name must take their place.
   */
  static List<String> declarations(ClassLoader loader) {
    Stream<String> packages =
        PACKAGES.stream()
            .filter(name -> exists(name, loader))
            .map(name -> "import " + name.substring(0, name.lastIndexOf('.')) + ".*;");
    Stream<String> statics =
        STATICS.stream()
            .filter(name -> exists(name, loader))
            .map(name -> "import static " + name + ".*;");
    String together =
        Stream.of(Stream.of(FIRST), packages, statics)
            .flatMap(s -> s)
            .collect(Collectors.joining("\n"));
    Stream<String> classes =
        CLASSES.stream().filter(name -> exists(name, loader)).map(name -> "import " + name + ";");
    return Stream.concat(Stream.of(together), classes).toList();
  }

  private static boolean exists(String className, ClassLoader loader) {
    try {
      Class.forName(className, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
