package org.gradus.data;

import java.util.Random;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Houses and their prices, made by a rule that a straight line can find: size in m², even between
 * 60 and 400; bedrooms, one for every 80 m², give or take (a normal 0.7, rounded, from 1 to 6);
 * price = 0.7 · size + 5 · bedrooms − 35 + 10 ε, in lakh, that is 100,000 rupees, with ε normal,
 * and 5 at least. So nobody can be closer to the prices than 10 lakh (standard deviation).
 */
public final class HousePrices {
  private static final String NAME = "HousePrices";

  private HousePrices() {}

  /**
   * Makes a table with the columns size, bedrooms, price.
   *
   * @param count how many houses
   * @param seed fixes them all
   */
  public static DataTable generate(int count, long seed) {
    Generated.atLeast(NAME, "houses", 1, count);
    Random random = new Random(seed);
    IntColumn size = IntColumn.create("size");
    IntColumn bedrooms = IntColumn.create("bedrooms");
    DoubleColumn price = DoubleColumn.create("price");
    for (int i = 0; i < count; i++) {
      int area = 60 + random.nextInt(341);
      long rooms = Math.round(area / 80.0 + 0.7 * random.nextGaussian());
      int beds = (int) Math.max(1, Math.min(6, rooms));
      double lakh = 0.7 * area + 5 * beds - 35 + 10 * random.nextGaussian();
      size.append(area);
      bedrooms.append(beds);
      price.append(Math.rint(10 * Math.max(5, lakh)) / 10);
    }
    Table table = Table.create(NAME, size, bedrooms, price);
    return new DataTable(table, Provenance.made(NAME, seed, Tables.digest(table)));
  }
}
