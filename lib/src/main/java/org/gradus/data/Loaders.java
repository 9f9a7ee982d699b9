package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
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
      Map.of(
          "mnist", Loaders::mnist,
          "fashion-mnist", Loaders::fashion,
          "penguins", Loaders::penguins,
          "wdbc", Loaders::wdbc,
          "airline-passengers", Loaders::airline,
          "monthly-sunspots", Loaders::sunspots,
          "melbourne-temperatures", Loaders::melbourne,
          "tinyshakespeare", Loaders::shakespeare,
          "spoken-digits", Loaders::spokenDigits);

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
