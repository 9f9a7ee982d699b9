package org.gradus.data;

import java.util.function.Function;

/**
 * The data sets of the lectures, by name. Each has two methods: one by the set's own name, which
 * gives that set or an error, and one by what is in it, which gives the set where it can be had and
 * else a generated stand-in that says so wherever it is printed.
 *
 * <table>
 * <caption>The pairs</caption>
 * <tr><th>the set or an error</th><th>the set or a stand-in</th></tr>
 * <tr><td>{@link #mnist}</td><td>{@link #digits()}</td></tr>
 * <tr><td>{@link #fashion}</td><td>{@link #garments()}</td></tr>
 * <tr><td>{@link #penguins}</td><td>{@link #birds}</td></tr>
 * <tr><td>{@link #wdbc}</td><td>{@link #tumours}</td></tr>
 * <tr><td>{@link #airline}</td><td>{@link #passengers}</td></tr>
 * <tr><td>{@link #sunspots}</td><td>{@link #solarCycle}</td></tr>
 * <tr><td>{@link #melbourne}</td><td>{@link #temperatures}</td></tr>
 * <tr><td>{@link #shakespeare}</td><td>{@link #verse}</td></tr>
 * <tr><td>{@link #spokenDigits}</td><td>{@link #voices}</td></tr>
 * <tr><td>{@link #imdb}</td><td>{@link #reviews}</td></tr>
 * <tr><td>{@link #rtPolarity}</td><td>{@link #snippets}</td></tr>
 * <tr><td>{@link #englishFrench}</td><td>{@link #translations}</td></tr>
 * <tr><td>{@link #questionsWords}</td><td>{@link #analogies}</td></tr>
 * <tr><td>{@link #wordSim353}</td><td>{@link #relatedWords}</td></tr>
 * <tr><td>{@link #simLex999}</td><td>{@link #similarWords}</td></tr>
 * </table>
 *
 * <p>A set is looked for in the cache, in the mirror named by {@code GRADUS_MIRROR}, and at its
 * canonical hosts. A method of the left column throws a {@link DataException} if it cannot be had;
 * one of the right column only if something is wrong that a stand-in would hide: a wrong file in
 * the mirror, a cache that cannot be written.
 */
public final class Datasets {
  private static final int TRAIN = 60_000;
  private static final int TEST = 10_000;
  private static final int QUICK_TRAIN = 12_000;
  private static final int QUICK_TEST = 2_000;
  private static final int CHARACTERS = 500_000;
  private static final int QUICK_CHARACTERS = 100_000;
  private static final int TAKES = 50;
  private static final int QUICK_TAKES = 15;
  private static final int REVIEWS = 10_000;
  private static final int QUICK_REVIEWS = 2_000;
  private static final int SNIPPETS = 10_662;
  private static final int PAIRS = 60_000;
  private static final int QUICK_PAIRS = 10_000;
  private static final int PLANTED = 30_000;
  private static final int PLANTED_PAIRS = 15;
  private static final long SEED = 7;

  private static final Download DOWNLOAD = new Download(Download.Patience.NORMAL);

  private Datasets() {}

  /** MNIST: 60,000 + 10,000 handwritten digits, pictures of shape [28, 28], pixels in [0, 1]. */
  public static TrainTest mnist() {
    return strict(Loaders::mnist);
  }

  /**
   * MNIST, else {@link RenderedDigits}, 60,000 + 10,000 of them (12,000 + 2,000 when {@code
   * GRADUS_QUICK} is 1).
   */
  public static TrainTest digits() {
    return quick() ? digits(QUICK_TRAIN, QUICK_TEST) : digits(TRAIN, TEST);
  }

  /**
   * As {@link #digits()}, but a stand-in has so many pictures. MNIST always comes whole: take what
   * you need with {@link Dataset#take}.
   */
  public static TrainTest digits(int standInTrain, int standInTest) {
    return digits(store(), standInTrain, standInTest);
  }

  static TrainTest digits(DataStore store, int standInTrain, int standInTest) {
    return either(
        store,
        "MNIST",
        Loaders::mnist,
        note -> RenderedDigits.generate(standInTrain, standInTest, SEED).with(note));
  }

  /**
   * Fashion-MNIST: 60,000 + 10,000 articles of clothing in ten classes, pictures of shape [28, 28],
   * pixels in [0, 1].
   */
  public static TrainTest fashion() {
    return strict(Loaders::fashion);
  }

  /**
   * Fashion-MNIST, else {@link RenderedGarments}, 60,000 + 10,000 of them (12,000 + 2,000 when
   * {@code GRADUS_QUICK} is 1).
   */
  public static TrainTest garments() {
    return quick() ? garments(QUICK_TRAIN, QUICK_TEST) : garments(TRAIN, TEST);
  }

  /** As {@link #garments()}, but a stand-in has so many pictures. */
  public static TrainTest garments(int standInTrain, int standInTest) {
    return garments(store(), standInTrain, standInTest);
  }

  static TrainTest garments(DataStore store, int standInTrain, int standInTest) {
    return either(
        store,
        "Fashion-MNIST",
        Loaders::fashion,
        note -> RenderedGarments.generate(standInTrain, standInTest, SEED).with(note));
  }

  /**
   * The Palmer penguins: 344 rows with the columns species, island, bill_length_mm, bill_depth_mm,
   * flipper_length_mm, body_mass_g, sex, year. Two rows lack all four measures and eleven the sex:
   * these are missing in the table; {@link DataTable#complete} leaves such rows out (333 remain).
   */
  public static DataTable penguins() {
    return strict(Loaders::penguins);
  }

  /** The Palmer penguins, else {@link SimulatedPenguins}. */
  public static DataTable birds() {
    return birds(store());
  }

  static DataTable birds(DataStore store) {
    return either(
        store,
        "Palmer penguins",
        Loaders::penguins,
        note -> SimulatedPenguins.generate(SEED).with(note));
  }

  /**
   * Breast Cancer Wisconsin (Diagnostic): 569 rows with the column diagnosis (357 benign, 212
   * malignant) and 30 of numbers, from radius_mean to fractal_dimension_worst; lengths are in
   * pixels of the microscope's picture. The patients' numbers are left out.
   */
  public static DataTable wdbc() {
    return strict(Loaders::wdbc);
  }

  /** Breast Cancer Wisconsin (Diagnostic), else {@link SimulatedTumours}. */
  public static DataTable tumours() {
    return tumours(store());
  }

  static DataTable tumours(DataStore store) {
    return either(
        store,
        "Breast Cancer Wisconsin (Diagnostic)",
        Loaders::wdbc,
        note -> SimulatedTumours.generate(SEED).with(note));
  }

  /** Passengers of international airlines, in thousands a month: 144 months from January 1949. */
  public static TimeSeries airline() {
    return strict(Loaders::airline);
  }

  /** The airline passengers, else {@link SimulatedSeries#passengers}. */
  public static TimeSeries passengers() {
    return passengers(store());
  }

  static TimeSeries passengers(DataStore store) {
    return either(
        store,
        "Airline passengers",
        Loaders::airline,
        note -> SimulatedSeries.passengers(SEED).with(note));
  }

  /** The mean sunspot number of each month: 2,820 months from January 1749. */
  public static TimeSeries sunspots() {
    return strict(Loaders::sunspots);
  }

  /** The monthly sunspots, else {@link SimulatedSeries#sunspots}. */
  public static TimeSeries solarCycle() {
    return solarCycle(store());
  }

  static TimeSeries solarCycle(DataStore store) {
    return either(
        store,
        "Monthly sunspots",
        Loaders::sunspots,
        note -> SimulatedSeries.sunspots(SEED).with(note));
  }

  /**
   * The lowest temperature of each day in Melbourne, in °C: 3,650 days from 1 January 1981; the
   * last days of 1984 and 1988 are missing.
   */
  public static TimeSeries melbourne() {
    return strict(Loaders::melbourne);
  }

  /** The temperatures of Melbourne, else {@link SimulatedSeries#temperatures}. */
  public static TimeSeries temperatures() {
    return temperatures(store());
  }

  static TimeSeries temperatures(DataStore store) {
    return either(
        store,
        "Melbourne temperatures",
        Loaders::melbourne,
        note -> SimulatedSeries.temperatures(SEED).with(note));
  }

  /** Tiny Shakespeare: 1,115,394 characters, 65 different ones. */
  public static Corpus shakespeare() {
    return strict(Loaders::shakespeare);
  }

  /**
   * Tiny Shakespeare, else {@link InventedPlay}, 500,000 characters of it (100,000 when {@code
   * GRADUS_QUICK} is 1).
   */
  public static Corpus verse() {
    return verse(store(), quick() ? QUICK_CHARACTERS : CHARACTERS);
  }

  static Corpus verse(DataStore store, int characters) {
    return either(
        store,
        "Tiny Shakespeare",
        Loaders::shakespeare,
        note -> InventedPlay.generate(characters, SEED).with(note));
  }

  /**
   * The Free Spoken Digit Dataset: 3,000 recordings of the ten digits, six speakers with fifty
   * takes of each, mono at 8,000 Hz, 0.14 to 2.3 seconds long.
   */
  public static Recordings spokenDigits() {
    return strict(Loaders::spokenDigits);
  }

  /**
   * The Free Spoken Digit Dataset, else {@link Tones}, fifty takes as well (15 when {@code
   * GRADUS_QUICK} is 1).
   */
  public static Recordings voices() {
    return voices(store(), quick() ? QUICK_TAKES : TAKES);
  }

  static Recordings voices(DataStore store, int takes) {
    return either(
        store,
        "Free Spoken Digit Dataset",
        Loaders::spokenDigits,
        note -> Tones.generate(takes, SEED).with(note));
  }

  /**
   * IMDB: 25,000 + 25,000 reviews of films, half of them positive. They may not be passed on: show
   * numbers of them, not sentences.
   */
  public static TextSplit imdb() {
    return strict(Loaders::imdb);
  }

  /**
   * IMDB, else {@link InventedReviews}, 10,000 + 10,000 of them (2,000 + 2,000 when {@code
   * GRADUS_QUICK} is 1).
   */
  public static TextSplit reviews() {
    int count = quick() ? QUICK_REVIEWS : REVIEWS;
    return reviews(store(), count, count);
  }

  static TextSplit reviews(DataStore store, int standInTrain, int standInTest) {
    return either(
        store,
        "IMDB",
        Loaders::imdb,
        note -> InventedReviews.generate(standInTrain, standInTest, SEED).with(note));
  }

  /** rt-polarity: 10,662 sentences of film reviews, half of them positive, negative ones first. */
  public static Texts rtPolarity() {
    return strict(Loaders::rtPolarity);
  }

  /**
   * rt-polarity, else {@link InventedReviews#snippets}, as many of them (2,000 when {@code
   * GRADUS_QUICK} is 1).
   */
  public static Texts snippets() {
    return snippets(store(), quick() ? QUICK_REVIEWS : SNIPPETS);
  }

  static Texts snippets(DataStore store, int standIns) {
    return either(
        store,
        "rt-polarity",
        Loaders::rtPolarity,
        note -> InventedReviews.snippets(standIns, SEED).with(note));
  }

  /** 142,787 English sentences with a French translation each, short ones first. */
  public static SentencePairs englishFrench() {
    return strict(Loaders::englishFrench);
  }

  /**
   * English–French, else {@link ToyLanguage}, 60,000 pairs of it (10,000 when {@code GRADUS_QUICK}
   * is 1).
   */
  public static SentencePairs translations() {
    return translations(store(), quick() ? QUICK_PAIRS : PAIRS);
  }

  static SentencePairs translations(DataStore store, int standIns) {
    return either(
        store,
        "English–French sentence pairs",
        Loaders::englishFrench,
        note -> ToyLanguage.generate(standIns, SEED).with(note));
  }

  /** 19,544 questions "a is to b as c is to …?" in 14 sections, capital letters as in the file. */
  public static Analogies questionsWords() {
    return strict(Loaders::questionsWords);
  }

  /** The analogy questions, else those of {@link PlantedAnalogies}, about words of its own. */
  public static Analogies analogies() {
    return analogies(store());
  }

  static Analogies analogies(DataStore store) {
    return either(
        store,
        "questions-words",
        Loaders::questionsWords,
        note -> planted().questions().with(note));
  }

  /** WordSim-353: pairs of words with how related people found them, from 0 to 10. */
  public static WordPairs wordSim353() {
    return strict(Loaders::wordSim353);
  }

  /** WordSim-353, else the pairs of {@link PlantedAnalogies}, words of its own. */
  public static WordPairs relatedWords() {
    return relatedWords(store());
  }

  static WordPairs relatedWords(DataStore store) {
    return either(store, "WordSim-353", Loaders::wordSim353, note -> planted().pairs().with(note));
  }

  /**
   * SimLex-999: pairs of words with how similar people found them, from 0 to 10; opposites are not
   * similar, however related.
   */
  public static WordPairs simLex999() {
    return strict(Loaders::simLex999);
  }

  /** SimLex-999, else the pairs of {@link PlantedAnalogies}, words of its own. */
  public static WordPairs similarWords() {
    return similarWords(store());
  }

  static WordPairs similarWords(DataStore store) {
    return either(store, "SimLex-999", Loaders::simLex999, note -> planted().pairs().with(note));
  }

  private static PlantedAnalogies planted() {
    return PlantedAnalogies.generate(PLANTED, PLANTED_PAIRS, SEED);
  }

  /**
   * Any set of the {@link Catalog} by its id: fetched where need be, every byte verified.
   *
   * @throws DataException if there is no such set, or it cannot be had
   */
  public static Sourced read(String id) {
    return strict(store -> Loaders.read(store, id));
  }

  private static <T> T strict(Function<DataStore, T> set) {
    DOWNLOAD.forgetFailures();
    return set.apply(store());
  }

  private static <T> T either(
      DataStore store, String name, Function<DataStore, T> set, Function<String, T> standIn) {
    try {
      return set.apply(store);
    } catch (NoSourceException e) {
      return standIn.apply(
          "This is not %s, which could not be fetched: %s.".formatted(name, e.reasons()));
    }
  }

  private static boolean quick() {
    return "1".equals(System.getenv("GRADUS_QUICK"));
  }

  private static DataStore store() {
    return new DataStore(
        CacheFolder.datasets(), Mirror.of(System.getenv("GRADUS_MIRROR")), DOWNLOAD, PartFile.DISK);
  }
}
