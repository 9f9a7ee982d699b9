package org.gradus.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tech.tablesaw.api.Table;

/**
 * Tumours that never were: a stand-in for Breast Cancer Wisconsin (Diagnostic), with its columns,
 * its 357 benign and 212 malignant rows, and the mean and standard deviation of every column in
 * either class, to three digits.
 *
 * <p>Rule: within a class each column is log-normal, which keeps it positive. Columns hang together
 * through five hidden factors: size (radius, perimeter, area), irregularity (compactness,
 * concavity, concave points), texture, smoothness, symmetry. Rows come in random order.
 */
public final class SimulatedTumours {
  private static final String NAME = "SimulatedTumours";
  private static final int BENIGN = 357;
  private static final int MALIGNANT = 212;
  private static final int FACTORS = 5;

  /** How much of each measure each factor explains, as correlations. */
  private static final double[][] LOADINGS = {
    {0.97, 0, 0, 0, 0}, // radius
    {0, 0, 0.93, 0, 0}, // texture
    {0.96, 0.15, 0, 0, 0}, // perimeter
    {0.96, 0, 0, 0, 0}, // area
    {0, 0.3, 0, 0.85, 0}, // smoothness
    {0.25, 0.88, 0, 0.1, 0.1}, // compactness
    {0.35, 0.85, 0, 0, 0}, // concavity
    {0.5, 0.75, 0, 0.15, 0}, // concave points
    {0, 0.35, 0, 0.1, 0.85}, // symmetry
    {-0.35, 0.7, 0, 0.4, 0.1}, // fractal dimension
  };

  /** Mean, standard error and worst value follow their factors more or less closely. */
  private static final double[] CLOSENESS = {1, 0.65, 0.96};

  /** Mean and standard deviation of the 30 columns, benign. */
  private static final double[][] BENIGN_MOMENTS = {
    {12.1, 1.78},
    {17.9, 4},
    {78.1, 11.8},
    {463, 134},
    {0.0925, 0.0134},
    {0.0801, 0.0337},
    {0.0461, 0.0434},
    {0.0257, 0.0159},
    {0.174, 0.0248},
    {0.0629, 0.00675},
    {0.284, 0.113},
    {1.22, 0.589},
    {2, 0.771},
    {21.1, 8.84},
    {0.0072, 0.00306},
    {0.0214, 0.0164},
    {0.026, 0.0329},
    {0.00986, 0.00571},
    {0.0206, 0.007},
    {0.00364, 0.00294},
    {13.4, 1.98},
    {23.5, 5.49},
    {87, 13.5},
    {559, 164},
    {0.125, 0.02},
    {0.183, 0.0922},
    {0.166, 0.14},
    {0.0744, 0.0358},
    {0.27, 0.0417},
    {0.0794, 0.0138}
  };

  /** The same, malignant. */
  private static final double[][] MALIGNANT_MOMENTS = {
    {17.5, 3.2},
    {21.6, 3.78},
    {115, 21.9},
    {978, 368},
    {0.103, 0.0126},
    {0.145, 0.054},
    {0.161, 0.075},
    {0.088, 0.0344},
    {0.193, 0.0276},
    {0.0627, 0.00757},
    {0.609, 0.345},
    {1.21, 0.483},
    {4.32, 2.57},
    {72.7, 61.4},
    {0.00678, 0.00289},
    {0.0323, 0.0184},
    {0.0418, 0.0216},
    {0.0151, 0.00552},
    {0.0205, 0.0101},
    {0.00406, 0.00204},
    {21.1, 4.28},
    {29.3, 5.43},
    {141, 29.5},
    {1.42e+03, 598},
    {0.145, 0.0219},
    {0.375, 0.17},
    {0.451, 0.182},
    {0.182, 0.0463},
    {0.323, 0.0747},
    {0.0915, 0.0216}
  };

  private SimulatedTumours() {}

  /** 569 rows; a seed fixes them all. */
  public static DataTable generate(long seed) {
    Random random = new Random(seed);
    List<Boolean> malignant = new ArrayList<>(Collections.nCopies(BENIGN, false));
    malignant.addAll(Collections.nCopies(MALIGNANT, true));
    Collections.shuffle(malignant, random);
    Table table = Wdbc.empty(NAME);
    for (boolean bad : malignant) {
      Wdbc.add(table, bad, row(bad ? MALIGNANT_MOMENTS : BENIGN_MOMENTS, random));
    }
    return new DataTable(table, Provenance.standIn(NAME, seed, Tables.digest(table)));
  }

  private static double[] row(double[][] moments, Random random) {
    double[] factors = new double[FACTORS];
    for (int f = 0; f < FACTORS; f++) {
      factors[f] = random.nextGaussian();
    }
    double[] row = new double[moments.length];
    for (int i = 0; i < row.length; i++) {
      double[] loadings = LOADINGS[i % LOADINGS.length];
      double closeness = CLOSENESS[i / LOADINGS.length];
      double z = 0;
      double explained = 0;
      for (int f = 0; f < FACTORS; f++) {
        double loading = closeness * loadings[f];
        z += loading * factors[f];
        explained += loading * loading;
      }
      z += Math.sqrt(1 - explained) * random.nextGaussian();
      row[i] = logNormal(moments[i][0], moments[i][1], z);
    }
    return row;
  }

  /** With this mean and standard deviation, rounded to four digits as measured values are. */
  private static double logNormal(double mean, double spread, double z) {
    double ratio = spread / mean;
    double variance = StrictMath.log1p(ratio * ratio);
    double value = StrictMath.exp(StrictMath.log(mean) - variance / 2 + Math.sqrt(variance) * z);
    return new BigDecimal(value).round(new MathContext(4)).doubleValue();
  }
}
