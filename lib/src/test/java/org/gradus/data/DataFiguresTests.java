package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.plot.ContactSheet;
import org.gradus.plot.Figure;
import org.gradus.plot.Overlays;
import org.gradus.plot.Plots;
import org.gradus.plot.Series;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Each generator's picture, where people can look at it: build/reports/figures/data-*.png. */
@Tag("long")
@Tag("one-jdk")
class DataFiguresTests {

  @Test
  void everyGeneratorHasItsPicture() throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("digits", digits());
    figures.put("play", play());
    figures.put("blobs", points("Two blobs", TwoBlobs.generate(300, 3, 1, 7).data()));
    figures.put("xor", points("Exclusive or, noise 0.15", Xor.generate(300, 0.15, 7).data()));
    figures.put("spirals", points("Spirals of 1½ turns", Spirals.generate(400, 1.5, 0.03, 7)));
    figures.put("moons", points("Two moons, noise 0.1", Moons.generate(300, 0.1, 7)));
    figures.put("boards-clean", boards("Clean boards", Boards.clean()));
    figures.put("boards-warped", boards("Warped boards", Boards.warped(24, 1, 0.02, 7)));
    figures.put("grey-picture", grey());
    figures.put("bouncing-ball", ball());
    figures.put("captions", captions());
    figures.put("rain", rain());
    figures.put("recall", recall());
    figures.put("house-prices", houses());
    figures.put("ad-clicks", clicks());
    figures.put("penguins", penguins());
    figures.put("tumours", tumours());
    figures.put("passengers", series(SimulatedSeries.passengers(7)));
    figures.put("sunspots", series(SimulatedSeries.sunspots(7)));
    figures.put("temperatures", series(SimulatedSeries.temperatures(7)));
    figures.put("garments", garments());
    figures.put("scenes", scenes());
    figures.put("scene-masks", sceneMasks());
    figures.put("scene-key-points", sceneKeyPoints());
    figures.put("roads", roads());
    figures.put("tones", tones());
    figures.put("reviews", reviews());
    figures.put("toy-language", toyLanguage());
    figures.put("planted-analogies", planted());
    Map<String, Figure> named = new LinkedHashMap<>();
    figures.forEach((name, figure) -> named.put("data-" + name, figure));
    Path folder = ContactSheet.add(named);
    for (String name : named.keySet()) {
      assertThat(folder.resolve(name + ".png")).isNotEmptyFile();
      assertThat(folder.resolve("index.html")).content().contains(name + ".svg");
    }
  }

  private static Figure points(String title, Dataset data) {
    return points(title, "x₁", "x₂", data);
  }

  private static Figure points(String title, String x, String y, Dataset data) {
    return Plots.scatter(title, x, y, Series.byClass(data));
  }

  private static Figure digits() {
    Dataset data = RenderedDigits.generate(40, 1, 7).train();
    return Plots.imageGrid("Digits written by a random pen", data.features(), names(data), 10);
  }

  /** Of a text its picture is how often each letter comes. */
  private static Figure play() {
    Corpus play = InventedPlay.generate(20_000, 7);
    double[] shares = new double[26];
    play.text()
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> shares[c - 'a'] += 100.0 / play.size());
    List<String> letters = IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();
    return Plots.bars("An invented play: share of each letter in %", letters, shares);
  }

  /** How often a word of praise comes in each class: denied, it is blame. */
  private static Figure reviews() {
    Texts reviews = InventedReviews.generate(2_000, 2, 7).train();
    List<String> words = List.of("clever", "moving", "dull", "clumsy");
    double[] positive = new double[words.size()];
    for (int w = 0; w < positive.length; w++) {
      int all = 0;
      for (int i = 0; i < reviews.size(); i++) {
        if (reviews.texts().get(i).contains(words.get(w))) {
          all++;
          positive[w] += reviews.labels()[i];
        }
      }
      positive[w] *= 100.0 / all;
    }
    return Plots.bars(
        "Invented reviews: share of positive ones with a word, in %", words, positive);
  }

  /** How many words a translation has more or less than its sentence. */
  private static Figure toyLanguage() {
    SentencePairs pairs = ToyLanguage.generate(2_000, 7);
    double[] shares = new double[9];
    for (int i = 0; i < pairs.size(); i++) {
      int words = pairs.targets().get(i).split(" ", -1).length;
      shares[words - 1] += 100.0 / pairs.size();
    }
    List<String> lengths = IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList();
    return Plots.bars("Toy language: share of sentences of so many words, in %", lengths, shares);
  }

  /** How often two words come in one sentence: those of a pair share its companions. */
  private static Figure planted() {
    PlantedAnalogies planted = PlantedAnalogies.generate(3_000, 3, 7);
    List<String> words =
        planted.questions().section("male-female").sections().values().stream()
            .flatMap(List::stream)
            .flatMap(question -> Stream.of(question.a(), question.b()))
            .distinct()
            .toList();
    List<String> companions =
        planted.sentences().stream()
            .filter(sentence -> sentence.stream().anyMatch(words::contains))
            .flatMap(List::stream)
            .filter(word -> !words.contains(word))
            .distinct()
            .toList();
    double[][] together = new double[words.size()][companions.size()];
    for (List<String> sentence : planted.sentences()) {
      for (int i = 0; i < words.size(); i++) {
        if (sentence.contains(words.get(i))) {
          for (int j = 0; j < companions.size(); j++) {
            together[i][j] += sentence.contains(companions.get(j)) ? 1 : 0;
          }
        }
      }
    }
    return Plots.heatMap(
        "Planted analogies: words in one sentence",
        together,
        "word",
        words,
        "companion",
        companions);
  }

  private static List<String> names(Dataset data) {
    return Arrays.stream(data.labels()).mapToObj(data.classNames()::get).toList();
  }

  private static Figure boards(String title, Dataset boards) {
    Dataset some = boards.take(24);
    List<String> names = names(some);
    return Plots.imageGrid(title, Boards.pictures(some.features()), names, 8);
  }

  private static Figure grey() {
    Features picture = GreyPicture.features(GreyPicture.draw(128, 160));
    return Plots.imageGrid("A house by a lake", picture, List.of("128×160 pixels"), 1);
  }

  private static Figure ball() {
    Features frames = BouncingBall.generate(1, 12, 16, 7).frames(0);
    return Plots.frames("A ball in its box", List.of("seen"), frames);
  }

  private static Figure captions() {
    Captions scenes = Captions.generate(12, 64, 7);
    return Plots.imageGrid("Scenes with their sentences", scenes.pictures(), scenes.sentences(), 3);
  }

  /** Clean pictures, and the same ones in each kind of rain. */
  private static Figure rain() {
    Dataset digits = RenderedDigits.generate(8, 1, 7).train();
    List<Features> rows = new ArrayList<>(List.of(digits.features()));
    List<String> names = new ArrayList<>(List.of("clean"));
    for (Rain rain : Rain.values()) {
      rows.add(rain.over(digits, 7).features());
      names.add(rain.name().toLowerCase(Locale.ROOT));
    }
    return Plots.frames("Digits in the rain", names, rows.toArray(Features[]::new));
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
    return points("Simulated penguins", "flipper length in mm", "bill length in mm", data);
  }

  private static Figure tumours() {
    Dataset data =
        SimulatedTumours.generate(7).dataset("diagnosis", "radius_mean", "concave_points_mean");
    return points("Simulated tumours", "radius in pixels", "concave points of the outline", data);
  }

  private static Figure series(TimeSeries series) {
    return Plots.line(
        series.name(),
        "year",
        series.quantity() + " in " + series.unit(),
        Series.of(series.quantity(), series.years(), series.values()));
  }

  private static Figure garments() {
    Dataset data = RenderedGarments.generate(40, 1, 7).train();
    return Plots.imageGrid("Garments cut by a random tailor", data.features(), names(data), 10);
  }

  private static Figure scenes() {
    Scenes scenes = Scenes.generate(12, 48, 3, 7);
    List<List<Box>> boxes =
        scenes.objects().stream()
            .map(each -> each.stream().map(LabelledBox::box).toList())
            .toList();
    return Overlays.boxes("Shapes and their boxes", scenes.pictures(), boxes, List.of(), 6);
  }

  private static Figure sceneMasks() {
    Scenes scenes = Scenes.generate(12, 48, 3, 7);
    Dataset masks = scenes.masks();
    int[][] classes = new int[12][48 * 48];
    for (int i = 0; i < 12; i++) {
      float[] row = masks.targets().row(i);
      Arrays.setAll(classes[i], pixel -> (int) row[pixel]);
    }
    return Overlays.masks(
        "Whose each pixel is", scenes.pictures(), classes, masks.targetNames(), 6);
  }

  private static Figure sceneKeyPoints() {
    Dataset points = Scenes.generate(12, 48, 1, 7).keyPoints();
    return Overlays.keyPoints(
        "Middle and tip", points.features(), points.targets().rows(), new float[0][], 6);
  }

  private static Figure roads() {
    Dataset roads = Roads.generate(12, 7);
    List<String> angles =
        Arrays.stream(roads.targets().rows())
            .map(row -> String.format(Locale.ROOT, "%+.1f°", row[0]).replace('-', '−'))
            .toList();
    return Plots.imageGrid("Roads and how to steer", roads.features(), angles, 4);
  }

  /** The power of a sound, by the definition: there is no transform on this floor. */
  private static Figure tones() {
    Sound sound = Tones.generate(6, 7).recording(36).sound();
    float[] samples = sound.samples();
    double[][] power = new double[samples.length / 64 - 3][65];
    for (int t = 0; t < power.length; t++) {
      for (int k = 0; k < 65; k++) {
        double real = 0;
        double imaginary = 0;
        for (int n = 0; n < 256; n++) {
          double faded = samples[64 * t + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / 256));
          real += faded * Math.cos(Math.PI * k * n / 64);
          imaginary += faded * Math.sin(Math.PI * k * n / 64);
        }
        power[t][k] = real * real + imaginary * imaginary;
      }
    }
    return Plots.spectrogram("Tones that stand for “one”", power, sound.seconds(), 4_000);
  }
}
