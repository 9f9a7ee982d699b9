package org.gradus.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradus.data.DataTable;
import org.gradus.data.Dataset;
import org.gradus.data.Provenance;
import org.gradus.data.Sourced;
import org.gradus.data.TrainTest;

/** What one trains on, and above all: what it is, and what it only stands in for. */
final class DataRendering {
  private DataRendering() {}

  static Rendered of(TrainTest data) {
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d examples to learn from, %,d to be tested on, each of shape %s, %s",
            data.name(),
            data.train().size(),
            data.test().size(),
            shape(data.train()),
            data.train().goal());
    return banner(line, data.train().provenance());
  }

  static Rendered of(Dataset data) {
    String line =
        String.format(
            Locale.ROOT,
            "%s, %s: %,d examples of shape %s %s",
            data.provenance().name(),
            data.provenance().selection(),
            data.size(),
            shape(data),
            data.goal());
    return banner(line, data.provenance());
  }

  /** A table is shown, too: whoever asks for one wants to see its first rows. */
  static Rendered of(DataTable data) {
    Rendered about = of((Sourced) data);
    Rendered rows = TableRendering.of(data.table());
    return Rendered.of(about.html() + rows.html(), about.text() + "\n" + rows.text());
  }

  static Rendered of(Sourced data) {
    return banner(data.name() + ": " + data.amount(), data.provenance());
  }

  private static String shape(Dataset data) {
    return Arrays.stream(data.features().shape())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" × "));
  }

  private static Rendered banner(String line, Provenance provenance) {
    if (provenance.generated()) {
      String loud =
          "Generated data: %s is a stand-in that Gradus made on this machine (%s). Numbers differ from those of the real set."
              .formatted(provenance.name(), provenance.source());
      return Rendered.of(
          Html.box(Html.Tone.WARN, "<b>! " + Html.escape(loud) + "</b><br>" + Html.escape(line)),
          "! " + loud + "\n" + line);
    }
    String origin =
        "%s · licence %s · %s"
            .formatted(provenance.origin(), provenance.licence(), provenance.citation());
    return Rendered.of(
        Html.box(Html.Tone.QUIET, "<b>" + Html.escape(line) + "</b><br>" + Html.escape(origin)),
        line + "\n" + origin);
  }
}
