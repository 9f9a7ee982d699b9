package org.gradus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example at the head of a package is code that compiles. */
class PackageExamplesTests {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL);
  private static final String IMPORTS =
      """
      import ai.djl.ndarray.*;
      import ai.djl.ndarray.types.*;
      import ai.djl.nn.*;
      import ai.djl.nn.core.*;
      import java.nio.file.Path;
      import java.util.*;
      import java.util.function.*;
      import org.gradus.audio.*;
      import org.gradus.data.*;
      import org.gradus.nn.*;
      import org.gradus.plot.*;
      import org.gradus.text.*;
      import org.gradus.train.*;
      import org.gradus.vision.*;
      import org.knowm.xchart.XYChart;
      import static org.gradus.nn.Activation.*;
      import static org.gradus.nn.FitOptions.*;
      import static org.gradus.nn.Layers.*;
      import static org.gradus.train.Losses.*;
      import static org.gradus.train.Metrics.*;
      import static org.gradus.train.Optimizers.*;
      import static org.gradus.train.Schedules.*;
      """;

  @ParameterizedTest
  @ValueSource(strings = {"audio", "data", "nn", "plot", "text", "train", "vision"})
  void compiles(String name, @TempDir Path folder) throws IOException {
    Path source =
        Path.of(System.getProperty("gradus.root", ".."))
            .resolve("lib/src/main/java/org/gradus/" + name + "/package-info.java");
    Matcher example = EXAMPLE.matcher(Files.readString(source));
    assertThat(example.find()).as("an example in %s", name).isTrue();
    String code = example.group(1).replaceAll("(?m)^ \\* ?", "");
    // What an example does not set up itself is handed to it.
    String given =
        Stream.of("TrainTest digits", "Dataset data", "History history", "TextSplit reviews")
            .filter(each -> !code.contains(each + " ="))
            .collect(Collectors.joining(", "));
    Path file = folder.resolve("Example.java");
    Files.writeString(
        file, IMPORTS + "class Example { void run(" + given + ") {\n" + code + "\n} }\n");

    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path", ""));
    boolean compiled;
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiled =
          compiler
              .getTask(
                  complaints, null, null, options, null, files.getJavaFileObjects(file.toFile()))
              .call();
    }

    assertThat(compiled).as(complaints.toString()).isTrue();
  }
}
