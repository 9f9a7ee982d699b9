package org.gradus.data;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** Reads each set of the catalogue from a store: the set, or an error. */
final class Loaders {
  /** The names of ten classes that are digits. */
  static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  /** The ten classes of Fashion-MNIST, as its makers name them. */
  static final List<String> GARMENTS =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  static final SeriesFile AIRLINE =
      new SeriesFile(List.of("Month", "Passengers"), "passengers", "thousands a month");
  static final SeriesFile SUNSPOTS =
      new SeriesFile(List.of("Month", "Sunspots"), "sunspot number", "spots, mean of the month");
  static final SeriesFile MELBOURNE =
      new SeriesFile(List.of("Date", "Temp"), "lowest temperature", "°C");

  private static final Catalog CATALOG = Catalog.load();

  /** By the id in the catalogue, so that whatever is listed can be read. */
  private static final Map<String, Function<DataStore, Sourced>> BY_ID =
      Map.ofEntries(
          entry("mnist", Loaders::mnist),
          entry("fashion-mnist", Loaders::fashion),
          entry("penguins", Loaders::penguins),
          entry("wdbc", Loaders::wdbc),
          entry("airline-passengers", Loaders::airline),
          entry("monthly-sunspots", Loaders::sunspots),
          entry("melbourne-temperatures", Loaders::melbourne),
          entry("tinyshakespeare", Loaders::shakespeare),
          entry("spoken-digits", Loaders::spokenDigits),
          entry("imdb", Loaders::imdb),
          entry("rt-polarity", Loaders::rtPolarity),
          entry("fra-eng", Loaders::englishFrench),
          entry("questions-words", Loaders::questionsWords),
          entry("wordsim-353", Loaders::wordSim353),
          entry("simlex-999", Loaders::simLex999));

  private Loaders() {}

  static Sourced read(DataStore store, String id) {
    Function<DataStore, Sourced> reader = BY_ID.get(CATALOG.set(id).id());
    if (reader == null) {
      throw new DataException(
          "Nothing here can read %s: teach org.gradus.data.Loaders to.".formatted(id));
    }
    return reader.apply(store);
  }

  /** What the content of a file becomes, given where it came from. */
  private interface Parser<T> {
    T read(InputStream in, String file) throws IOException;
  }

  static TrainTest mnist(DataStore store) {
    return pictures(store, "mnist", DIGITS);
  }

  static TrainTest fashion(DataStore store) {
    return pictures(store, "fashion-mnist", GARMENTS);
  }

  static DataTable penguins(DataStore store) {
    return table(store, "penguins", Penguins::read);
  }

  static DataTable wdbc(DataStore store) {
    return table(store, "wdbc", Wdbc::read);
  }

  static TimeSeries airline(DataStore store) {
    return series(store, "airline-passengers", AIRLINE);
  }

  static TimeSeries sunspots(DataStore store) {
    return series(store, "monthly-sunspots", SUNSPOTS);
  }

  static TimeSeries melbourne(DataStore store) {
    return series(store, "melbourne-temperatures", MELBOURNE);
  }

  static Corpus shakespeare(DataStore store) {
    CatalogEntry set = CATALOG.set("tinyshakespeare");
    DataStore.Found<String> text = read(store, set, "text", StrictText::read);
    return new Corpus(text.value(), origin(set, "text", text.origin()));
  }

  static Recordings spokenDigits(DataStore store) {
    CatalogEntry set = CATALOG.set("spoken-digits");
    DataStore.Found<List<Recordings.Take>> takes =
        read(store, set, "recordings", SpokenDigits::read);
    return new Recordings(takes.value(), DIGITS, origin(set, "recordings", takes.origin()));
  }

  static TextSplit imdb(DataStore store) {
    CatalogEntry set = CATALOG.set("imdb");
    DataStore.Found<ReviewFiles.Halves> reviews = read(store, set, "reviews", ReviewFiles::imdb);
    return reviews.value().with(origin(set, "reviews", reviews.origin()));
  }

  static Texts rtPolarity(DataStore store) {
    CatalogEntry set = CATALOG.set("rt-polarity");
    DataStore.Found<List<String>> negative = read(store, set, "negative", ReviewFiles::snippets);
    DataStore.Found<List<String>> positive = read(store, set, "positive", ReviewFiles::snippets);
    List<String> snippets = new ArrayList<>(negative.value());
    snippets.addAll(positive.value());
    int[] labels = new int[snippets.size()];
    Arrays.fill(labels, negative.value().size(), labels.length, 1);
    String digest =
        Digests.combined(set.file("negative").fingerprint(), set.file("positive").fingerprint());
    return new Texts(
        snippets, labels, ReviewFiles.CLASSES, provenance(set, negative.origin(), digest));
  }

  static SentencePairs englishFrench(DataStore store) {
    CatalogEntry set = CATALOG.set("fra-eng");
    DataStore.Found<List<TabbedRow>> rows = read(store, set, "pairs", WordFiles::translations);
    return new SentencePairs(
        rows.value().stream().map(row -> row.cells().get(0)).toList(),
        rows.value().stream().map(row -> row.cells().get(1)).toList(),
        origin(set, "pairs", rows.origin()));
  }

  static Analogies questionsWords(DataStore store) {
    CatalogEntry set = CATALOG.set("questions-words");
    DataStore.Found<Map<String, List<Analogies.Question>>> questions =
        read(store, set, "questions", WordFiles::analogies);
    return new Analogies(questions.value(), origin(set, "questions", questions.origin()));
  }

  static WordPairs wordSim353(DataStore store) {
    return pairs(store, "wordsim-353");
  }

  static WordPairs simLex999(DataStore store) {
    return pairs(store, "simlex-999");
  }

  private static WordPairs pairs(DataStore store, String id) {
    CatalogEntry set = CATALOG.set(id);
    DataStore.Found<List<WordPairs.Pair>> pairs = read(store, set, "pairs", WordFiles::pairs);
    return new WordPairs(pairs.value(), origin(set, "pairs", pairs.origin()));
  }

  private static DataTable table(DataStore store, String id, Parser<Table> parser) {
    CatalogEntry set = CATALOG.set(id);
    DataStore.Found<Table> table = read(store, set, "table", parser);
    return new DataTable(table.value(), origin(set, "table", table.origin()));
  }

  private static TimeSeries series(DataStore store, String id, SeriesFile file) {
    CatalogEntry set = CATALOG.set(id);
    // Who delivered it is known when it has been read.
    Provenance unknown = origin(set, "series", "");
    DataStore.Found<TimeSeries> found =
        read(store, set, "series", (in, name) -> file.read(in, name, unknown));
    TimeSeries series = found.value();
    return new TimeSeries(
        series.quantity(),
        series.unit(),
        series.dates(),
        series.values(),
        origin(set, "series", found.origin()));
  }

  private static <T> DataStore.Found<T> read(
      DataStore store, CatalogEntry set, String file, Parser<T> parser) {
    String name = set.file(file).sources().get(0).fileName();
    return store.read(set, file, in -> parser.read(in, name));
  }

  private static TrainTest pictures(DataStore store, String id, List<String> classes) {
    CatalogEntry set = CATALOG.set(id);
    return new TrainTest(
        pictures(store, set, "train", classes), pictures(store, set, "test", classes));
  }

  private static Dataset pictures(
      DataStore store, CatalogEntry set, String part, List<String> classes) {
    String images = part + "-images";
    String labels = part + "-labels";
    DataStore.Found<Idx> pictures = store.read(set, images, in -> Idx.read(in, images, 3));
    DataStore.Found<Idx> numbers = store.read(set, labels, in -> Idx.read(in, labels, 1));
    String digest =
        Digests.combined(set.file(images).fingerprint(), set.file(labels).fingerprint());
    return new Dataset(
        pictures.value().pictures(),
        numbers.value().numbers(),
        classes,
        provenance(set, pictures.origin(), digest));
  }

  private static Provenance origin(CatalogEntry set, String file, String origin) {
    return provenance(set, origin, set.file(file).fingerprint());
  }

  private static Provenance provenance(CatalogEntry set, String origin, String digest) {
    return new Provenance(set.name(), origin, digest, set.licence(), set.citation(), false, "all");
  }
}
