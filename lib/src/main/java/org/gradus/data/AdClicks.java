package org.gradus.data;

import java.util.List;
import java.util.Random;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Who was shown which advertisement, and whether they clicked. The number of an advertisement is a
 * name: it stands in a column of text, since 10682 is not twice 5341.
 *
 * <p>Rule: age is even from 16 to 75, the advertisement one of five; each has an age that it
 * pleases most, and the probability of a click is 1 / (1 + exp(−(1.5 − |age − its age| / 7))).
 *
 * @param data a table with the columns age (years), ad, click
 * @param bayesAccuracy the share of these rows that the rule itself would get right on average: no
 *     network can be better, except by luck
 */
public record AdClicks(DataTable data, double bayesAccuracy) {
  private static final String NAME = "AdClicks";

  /** An advertisement and the age that it pleases most. */
  private record Ad(String number, int age) {}

  private static final List<Ad> ADS =
      List.of(
          new Ad("10682", 25),
          new Ad("2051", 34),
          new Ad("31289", 58),
          new Ad("40417", 66),
          new Ad("7730", 18));

  /**
   * Shows advertisements.
   *
   * @param count how many times
   * @param seed fixes them all
   */
  public static AdClicks generate(int count, long seed) {
    Generated.atLeast(NAME, "rows", 1, count);
    Random random = new Random(seed);
    IntColumn age = IntColumn.create("age");
    StringColumn ad = StringColumn.create("ad");
    BooleanColumn click = BooleanColumn.create("click");
    double right = 0;
    for (int i = 0; i < count; i++) {
      int years = 16 + random.nextInt(60);
      Ad shown = ADS.get(random.nextInt(ADS.size()));
      double score = 1.5 - Math.abs(years - shown.age()) / 7.0;
      double probability = 1 / (1 + StrictMath.exp(-score));
      age.append(years);
      ad.append(shown.number());
      click.append(random.nextDouble() < probability);
      right += Math.max(probability, 1 - probability);
    }
    Table table = Table.create(NAME, age, ad, click);
    Provenance provenance = Provenance.made(NAME, seed, Tables.digest(table));
    return new AdClicks(new DataTable(table, provenance), right / count);
  }
}
