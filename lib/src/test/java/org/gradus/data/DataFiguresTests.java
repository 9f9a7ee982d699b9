package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradus.plot.Figure;
import org.gradus.plot.Plots;
import org.gradus.plot.Series;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Each generator's picture, where people can look at it: build/reports/figures/data-*.png. */
class DataFiguresTests {

  @Test
  void everyGeneratorHasItsPicture() throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("blobs", points("Two blobs", TwoBlobs.generate(300, 3, 1, 7).data()));
    figures.put("xor", points("Exclusive or, noise 0.15", Xor.generate(300, 0.15, 7).data()));
    figures.put("spirals", points("Spirals of 1½ turns", Spirals.generate(400, 1.5, 0.03, 7)));
    figures.put("moons", points("Two moons, noise 0.1", Moons.generate(300, 0.1, 7)));
    figures.put("boards-clean", boards("Clean boards", Boards.clean()));
    figures.put("boards-warped", boards("Warped boards", Boards.warped(24, 1, 0.02, 7)));
    figures.put("grey-picture", grey());
    figures.put("bouncing-ball", ball());
    figures.put("recall", recall());
    figures.put("house-prices", houses());
    figures.put("ad-clicks", clicks());
    figures.put("penguins", penguins());
    figures.put("tumours", tumours());
    figures.put("passengers", series(SimulatedSeries.passengers(7)));
    figures.put("sunspots", series(SimulatedSeries.sunspots(7)));
    figures.put("temperatures", series(SimulatedSeries.temperatures(7)));
    figures.put("garments", garments());
    Path folder = Path.of(System.getProperty("gradus.root", "."), "build/reports/figures");
    Files.createDirectories(folder);
    for (Map.Entry<String, Figure> figure : figures.entrySet()) {
      Path file = folder.resolve("data-" + figure.getKey() + ".png");
      figure.getValue().save(file);
      assertThat(file).isNotEmptyFile();
      assertThat(figure.getValue().alt()).isNotBlank();
    }
  }

  private static Figure points(String title, Dataset data) {
    Series[] classes = new Series[data.classNames().size()];
    for (int k = 0; k < classes.length; k++) {
      int label = k;
      int[] labels = data.labels();
      int[] members = IntStream.range(0, data.size()).filter(i -> labels[i] == label).toArray();
      classes[k] = xy("class " + data.classNames().get(k), data.features().select(members));
    }
    return Plots.scatter(title, "x₁", "x₂", classes);
  }

  private static Series xy(String name, Features points) {
    float[][] rows = points.rows();
    return Series.of(
        name,
        IntStream.range(0, rows.length).mapToDouble(i -> rows[i][0]).toArray(),
        IntStream.range(0, rows.length).mapToDouble(i -> rows[i][1]).toArray());
  }

  private static Figure boards(String title, Dataset boards) {
    Dataset some = boards.take(24);
    List<String> names = new ArrayList<>();
    for (int label : some.labels()) {
      names.add(some.classNames().get(label));
    }
    return Plots.imageGrid(title, Boards.pictures(some.features()), names, 8);
  }

  private static Figure grey() {
    Features picture = GreyPicture.features(GreyPicture.draw(128, 160));
    return Plots.imageGrid("A house by a lake", picture, List.of("128×160 pixels"), 1);
  }

  private static Figure ball() {
    BouncingBall balls = BouncingBall.generate(1, 12, 16, 7);
    byte[] frames = ((ByteFeatures) balls.frames()).values();
    List<String> names = new ArrayList<>();
    boolean[] bounced = balls.bounced(0);
    for (int t = 0; t < 12; t++) {
      names.add(bounced[t] ? t + " bounce" : Integer.toString(t));
    }
    return Plots.imageGrid("A ball in its box", new ByteFeatures(frames, 16, 16), names, 6);
  }

  private static Figure recall() {
    float[] row = Recall.generate(1, 20, 4, 7).features().row(0);
    double[][] signs = new double[7][21];
    for (int i = 0; i < row.length; i++) {
      signs[i % 7][i / 7] = row[i];
    }
    return Plots.heatMap(
        "Recall a symbol over 20 steps",
        signs,
        "sign",
        List.of("A", "B", "C", "D", "·", "–", "?"),
        "step",
        IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList());
  }

  private static Figure houses() {
    Table table = HousePrices.generate(200, 7).table();
    return Plots.scatter(
        "Houses",
        "size (m²)",
        "price (lakh)",
        Series.of(
            "houses",
            table.intColumn("size").asDoubleArray(),
            table.doubleColumn("price").asDoubleArray()));
  }

  private static Figure clicks() {
    Table table = AdClicks.generate(4_000, 7).data().table();
    List<Series> shares = new ArrayList<>();
    for (String ad : List.of("7730", "10682", "31289")) {
      double[] age = IntStream.range(0, 12).mapToDouble(i -> 18.5 + 5 * i).toArray();
      double[] share = new double[age.length];
      for (int i = 0; i < share.length; i++) {
        Table shown =
            table.where(
                table
                    .stringColumn("ad")
                    .isEqualTo(ad)
                    .and(table.intColumn("age").isBetweenInclusive(age[i] - 2.5, age[i] + 2.5)));
        share[i] = 100.0 * shown.booleanColumn("click").countTrue() / Math.max(1, shown.rowCount());
      }
      shares.add(Series.of("ad " + ad, age, share));
    }
    return Plots.line("Who clicks", "age (years)", "clicks (%)", shares.toArray(Series[]::new));
  }

  private static Figure penguins() {
    Dataset data =
        SimulatedPenguins.generate(7)
            .complete()
            .dataset("species", "flipper_length_mm", "bill_length_mm");
    return points("Simulated penguins: flipper and bill (mm)", data);
  }

  private static Figure tumours() {
    Dataset data =
        SimulatedTumours.generate(7).dataset("diagnosis", "radius_mean", "concave_points_mean");
    return points("Simulated tumours: radius and concave points", data);
  }

  private static Figure series(TimeSeries series) {
    return Plots.line(
        series.name(),
        "from " + series.dates().get(0),
        series.quantity() + " (" + series.unit() + ")",
        Series.of(series.quantity(), series.values()));
  }

  private static Figure garments() {
    Dataset data = RenderedGarments.generate(40, 1, 7).train();
    List<String> names = new ArrayList<>();
    for (int label : data.labels()) {
      names.add(data.classNames().get(label));
    }
    return Plots.imageGrid("Garments cut by a random tailor", data.features(), names, 10);
  }
}
