package org.gradus.data;

import java.util.List;
import java.util.stream.IntStream;

/** The data sets of the lectures, by name. */
public final class Datasets {
  private static final Catalog CATALOG = Catalog.load();
  private static final int TRAIN = 60_000;
  private static final int TEST = 10_000;
  private static final int QUICK_TRAIN = 12_000;
  private static final int QUICK_TEST = 2_000;
  private static final long STAND_IN_SEED = 7;

  /** The names of ten classes that are digits. */
  static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private static final Download DOWNLOAD = new Download(Download.Patience.NORMAL);

  private Datasets() {}

  /**
   * MNIST: 60,000 + 10,000 handwritten digits, pictures of shape [28, 28] with pixels in [0, 1].
   * Looked for in the cache, in the mirror named by {@code GRADUS_MIRROR}, and at its canonical
   * hosts.
   *
   * @throws DataException if it cannot be had: says why, and what to do
   */
  public static TrainTest mnist() {
    DOWNLOAD.forgetFailures();
    return mnist(store());
  }

  /**
   * MNIST where it can be had, else {@link RenderedDigits}, 60,000 + 10,000 of them (12,000 + 2,000
   * when {@code GRADUS_QUICK} is 1); the name and the printed line say which.
   *
   * @throws DataException if something is wrong that a stand-in would only hide: a wrong file in
   *     the mirror, a cache that cannot be written
   */
  public static TrainTest digits() {
    return "1".equals(System.getenv("GRADUS_QUICK"))
        ? digits(QUICK_TRAIN, QUICK_TEST)
        : digits(TRAIN, TEST);
  }

  /**
   * As {@link #digits()}, but a stand-in has so many pictures. MNIST always comes whole: take what
   * you need with {@link Dataset#take}.
   */
  public static TrainTest digits(int standInTrain, int standInTest) {
    return digits(store(), standInTrain, standInTest);
  }

  static TrainTest digits(DataStore store, int standInTrain, int standInTest) {
    try {
      return mnist(store);
    } catch (NoSourceException e) {
      TrainTest drawn = RenderedDigits.generate(standInTrain, standInTest, STAND_IN_SEED);
      return new TrainTest(
          drawn.train(),
          drawn.test(),
          "This is not MNIST, which could not be fetched: %s.".formatted(e.reasons()));
    }
  }

  static TrainTest mnist(DataStore store) {
    CatalogEntry set = CATALOG.set("mnist");
    return new TrainTest(part(store, set, "train"), part(store, set, "test"));
  }

  private static Dataset part(DataStore store, CatalogEntry set, String part) {
    String images = part + "-images";
    String labels = part + "-labels";
    DataStore.Found<Idx> pictures = store.read(set, images, in -> Idx.read(in, images, 3));
    DataStore.Found<Idx> numbers = store.read(set, labels, in -> Idx.read(in, labels, 1));
    Provenance provenance =
        new Provenance(
            set.name(),
            pictures.origin(),
            Digests.combined(set.file(images).fingerprint(), set.file(labels).fingerprint()),
            set.licence(),
            set.citation(),
            false,
            "all");
    return new Dataset(pictures.value().pictures(), numbers.value().numbers(), DIGITS, provenance);
  }

  private static DataStore store() {
    return new DataStore(
        CacheFolder.datasets(), Mirror.of(System.getenv("GRADUS_MIRROR")), DOWNLOAD, PartFile.DISK);
  }
}
