package org.gradus.data;

import java.util.List;
import java.util.stream.IntStream;

/** The data sets of the lectures, by name. */
public final class Datasets {
  private static final Catalog CATALOG = Catalog.load();
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

  static TrainTest mnist(DataStore store) {
    CatalogEntry set = CATALOG.set("mnist");
    return new TrainTest(digits(store, set, "train"), digits(store, set, "test"));
  }

  private static Dataset digits(DataStore store, CatalogEntry set, String part) {
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

  static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private static DataStore store() {
    return new DataStore(
        CacheFolder.datasets(), Mirror.of(System.getenv("GRADUS_MIRROR")), DOWNLOAD, PartFile.DISK);
  }
}
