package org.gradus.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Penguins that never were: a stand-in for the Palmer penguins, with their columns, their numbers
 * of rows and of missing values, and the means and standard deviations of each species and sex as
 * Gorman, Williams and Fraser (2014) measured them.
 *
 * <p>Rule: within a species and sex the four measures are normal, any two with correlation 0.3;
 * they are rounded to 0.1 mm, 1 mm and 25 g. Of each species the islands and years come in the real
 * shares. Rows are ordered by species, as the real ones are.
 */
public final class SimulatedPenguins {
  private static final String NAME = "SimulatedPenguins";
  private static final double CORRELATION = 0.3;
  private static final double[] STEPS = {0.1, 0.1, 1, 25};
  private static final int FIRST_YEAR = 2007;
  private static final int YEARS = 3;

  /** Males, females, then those whose sex was not noted; islands as shares in numbers. */
  private record Species(
      String name, int males, int females, int unknown, int unmeasured, List<Integer> islands) {
    int count() {
      return males + females + unknown;
    }
  }

  private static final List<Species> SPECIES =
      List.of(
          new Species("Adelie", 73, 73, 6, 1, List.of(44, 56, 52)),
          new Species("Chinstrap", 34, 34, 0, 0, List.of(0, 68, 0)),
          new Species("Gentoo", 61, 58, 5, 1, List.of(124, 0, 0)));

  /** Mean and standard deviation of bill length, bill depth, flipper length (mm), mass (g). */
  private static final double[][][] MALES = {
    {{40.4, 2.3}, {19.1, 1.0}, {192.4, 6.6}, {4043, 347}},
    {{51.1, 1.6}, {19.3, 0.8}, {199.9, 6.0}, {3939, 362}},
    {{49.5, 2.7}, {15.7, 0.7}, {221.5, 5.7}, {5485, 313}}
  };

  private static final double[][][] FEMALES = {
    {{37.3, 2.0}, {17.6, 0.9}, {187.8, 5.6}, {3369, 269}},
    {{46.6, 3.1}, {17.6, 0.8}, {191.7, 5.8}, {3527, 285}},
    {{45.6, 2.1}, {14.2, 0.5}, {212.7, 3.9}, {4680, 282}}
  };

  private SimulatedPenguins() {}

  /** 344 rows; a seed fixes them all. */
  public static DataTable generate(long seed) {
    Random random = new Random(seed);
    Table table = Penguins.empty(NAME);
    for (int s = 0; s < SPECIES.size(); s++) {
      Species species = SPECIES.get(s);
      List<String> sexes = sexes(species);
      List<String> islands = islands(species);
      Collections.shuffle(sexes, random);
      Collections.shuffle(islands, random);
      int unmeasured = species.unmeasured();
      for (int i = 0; i < sexes.size(); i++) {
        String sex = sexes.get(i);
        boolean male = sex.equals("male") || (sex.equals("NA") && random.nextBoolean());
        @Nullable Double[] measures = measures((male ? MALES : FEMALES)[s], random);
        if (sex.equals("NA") && unmeasured > 0) {
          unmeasured--;
          measures = new @Nullable Double[measures.length];
        }
        int year = FIRST_YEAR + random.nextInt(YEARS);
        Penguins.add(table, species.name(), islands.get(i), measures, sex, year);
      }
    }
    return new DataTable(table, Provenance.standIn(NAME, seed, Tables.digest(table)));
  }

  private static List<String> sexes(Species species) {
    List<String> sexes = new ArrayList<>(Collections.nCopies(species.males(), "male"));
    sexes.addAll(Collections.nCopies(species.females(), "female"));
    sexes.addAll(Collections.nCopies(species.unknown(), "NA"));
    return sexes;
  }

  private static List<String> islands(Species species) {
    List<String> islands = new ArrayList<>(species.count());
    for (int i = 0; i < species.islands().size(); i++) {
      islands.addAll(Collections.nCopies(species.islands().get(i), Penguins.ISLANDS.get(i)));
    }
    return islands;
  }

  private static @Nullable Double[] measures(double[][] moments, Random random) {
    @Nullable Double[] measures = new @Nullable Double[moments.length];
    double common = random.nextGaussian();
    for (int i = 0; i < measures.length; i++) {
      double z =
          Math.sqrt(CORRELATION) * common + Math.sqrt(1 - CORRELATION) * random.nextGaussian();
      double steps = Math.rint((moments[i][0] + moments[i][1] * z) / STEPS[i]);
      // Dividing by ten gives the nearest double to one decimal, multiplying by 0.1 does not.
      measures[i] = STEPS[i] < 1 ? steps / Math.rint(1 / STEPS[i]) : steps * STEPS[i];
    }
    return measures;
  }
}
