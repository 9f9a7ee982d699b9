package org.gradus.kernel;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gradus.nn.Evaluation;
import org.gradus.nn.Predictions;
import org.gradus.nn.Summary;
import org.gradus.plot.Figure;
import org.gradus.plot.Plots;
import org.gradus.train.History;

/** What a network is, how it learned, what it answers. */
final class NetworkRendering {
  private static final int FIRST = 10;

  private NetworkRendering() {}

  /** The curve, and a line that says how it came about. */
  static Rendered of(History history) {
    String line = history.toString();
    if (history.epochs().isEmpty()) {
      return line(line);
    }
    Figure figure = Plots.curve(history);
    Rendered picture = FigureRendering.of(figure);
    return picture
        .with("text/html", picture.html() + "<div>" + Html.escape(line) + "</div>")
        .with("text/plain", line + "\n" + picture.text());
  }

  static Rendered of(Evaluation evaluation) {
    return line(evaluation.toString());
  }

  static Rendered of(Summary summary) {
    return Rendered.of(summary.html(), summary.toString());
  }

  /** The first answers with their probabilities; of a single output, the number itself. */
  static Rendered of(Predictions predictions) {
    int shown = Math.min(FIRST, predictions.size());
    float[][] outputs = predictions.outputs();
    if (shown == 0 || outputs[0].length < 2) {
      return ArrayRendering.of(outputs);
    }
    int[] classes = predictions.classes();
    float[][] probabilities = predictions.probabilities();
    List<List<String>> rows =
        IntStream.range(0, shown)
            .mapToObj(
                i ->
                    List.of(
                        Integer.toString(i),
                        Integer.toString(classes[i]),
                        String.format(Locale.ROOT, "%.1f %%", 100 * probabilities[i][classes[i]])))
            .toList();
    String caption =
        shown < predictions.size()
            ? "first %d of %s".formatted(shown, predictions)
            : predictions.toString();
    return Rendered.of(
        Html.table(
            List.of("input", "class", "probability"),
            rows,
            new boolean[] {true, true, true},
            caption),
        predictions.toString());
  }

  private static Rendered line(String text) {
    return Rendered.of("<div>" + Html.escape(text) + "</div>", text);
  }
}
