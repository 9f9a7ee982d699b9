package org.gradus.course.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Output;

/**
 * A picture that a cell draws for the deck: the cell's metadata {@code gradus.figure} name it, its
 * stored output holds it.
 *
 * @param name the file's name without {@code .svg}
 * @param cell the cell that draws it
 * @param svg the picture; empty when the stored output has none
 */
public record Figure(String name, Cell cell, Optional<String> svg) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * How the library shows a chart: an output that is one picture. The last picture of a training
   * that is folded behind its progress bar belongs to the bar.
   */
  private static final Pattern PICTURE =
      Pattern.compile("^\\s*<img [^>]*src=\"data:image/svg\\+xml;base64,([A-Za-z0-9+/=\\s]+)\"");

  /** The figures of a notebook that was read with its outputs, in order. */
  public static List<Figure> of(NotebookFile notebook) {
    List<Figure> figures = new ArrayList<>();
    for (Cell cell : notebook.cells()) {
      cell.figure().ifPresent(name -> figures.add(of(notebook, cell, name)));
    }
    return List.copyOf(figures);
  }

  /** Whether a file holds just this picture. */
  public boolean isIn(Path file) throws IOException {
    return svg.isPresent()
        && Files.exists(file)
        && Arrays.equals(Files.readAllBytes(file), svg.get().getBytes(StandardCharsets.UTF_8));
  }

  private static Figure of(NotebookFile notebook, Cell cell, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new CourseException(
          "%s, %s: a figure cannot be named \"%s\": use small letters, digits and single hyphens."
              .formatted(notebook, cell, name));
    }
    List<String> pictures = cell.outputs().stream().flatMap(o -> pictures(o).stream()).toList();
    if (pictures.size() > 1) {
      throw new CourseException(
          "%s, %s: the output holds %d pictures, so which one is the figure %s? Draw one a cell."
              .formatted(notebook, cell, pictures.size(), name));
    }
    return new Figure(name, cell, pictures.stream().findFirst());
  }

  private static List<String> pictures(Output output) {
    Optional<String> own = output.text("image/svg+xml");
    if (own.isPresent()) {
      return List.of(own.get());
    }
    return PICTURE
        .matcher(output.text("text/html").orElse(""))
        .results()
        .map(Figure::decoded)
        .toList();
  }

  private static String decoded(MatchResult picture) {
    byte[] bytes = Base64.getMimeDecoder().decode(picture.group(1));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
