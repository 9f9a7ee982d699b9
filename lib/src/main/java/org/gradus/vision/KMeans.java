package org.gradus.vision;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.progress.Progress;

/**
 * Rows of numbers parted into k clusters, each row in that of the nearest centre, each centre the
 * mean of its rows. Immutable.
 *
 * <p>Lloyd's rounds (<em>Least squares quantization in PCM</em>, 1982) make J = Σ<sub>i</sub>
 * ‖x<sub>i</sub> − c<sub>z_i</sub>‖² smaller until no row changes its cluster. They begin with
 * k-means++: each next centre is a row, drawn with a probability proportional to its squared
 * distance from the nearest centre so far (Arthur and Vassilvitskii, 2007). A cluster that loses
 * all its rows gets the row that is farthest from its centre. Another start may end elsewhere: take
 * the smallest {@link #inertia} of some seeds.
 */
public final class KMeans {
  private static final int MOST_ROUNDS = 300;
  private static final long PATIENCE = 1_000_000_000;

  private final float[][] centres;
  private final int[] clusters;
  private final double inertia;
  private final int rounds;

  private KMeans(float[][] centres, int[] clusters, double inertia, int rounds) {
    this.centres = centres;
    this.clusters = clusters;
    this.inertia = inertia;
    this.rounds = rounds;
  }

  /**
   * Parts rows into clusters.
   *
   * @param rows n rows of one length
   * @param k how many clusters, from 1 to as many as there are different rows
   * @param seed fixes the first centres
   * @throws IllegalArgumentException with a sentence if a number is not finite, rows differ in
   *     length, or there are too few different ones
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static KMeans fit(float[][] rows, int k, long seed) {
    Check.rows("rows", rows);
    Check.between("number of clusters", 1, rows.length, k);
    float[][] centres = start(rows, k, new Random(seed));
    int[] clusters = new int[rows.length];
    Arrays.fill(clusters, -1);
    int round = 0;
    long begun = System.nanoTime();
    Progress.Task task = null;
    try {
      while (round < MOST_ROUNDS) {
        Check.calm("Clustering");
        int[] next = nearest(rows, centres);
        round++;
        if (Arrays.equals(next, clusters)) {
          break;
        }
        clusters = next;
        centres = means(rows, clusters, centres);
        if (task == null && System.nanoTime() - begun > PATIENCE) {
          task = Progress.current().start("Clustering", -1, "round");
        }
        if (task != null) {
          task.advance(1);
        }
      }
    } finally {
      if (task != null) {
        task.close();
      }
    }
    double inertia = 0;
    for (int i = 0; i < rows.length; i++) {
      inertia += distance(rows[i], centres[clusters[i]]);
    }
    return new KMeans(centres, clusters, inertia, round);
  }

  private static float[][] start(float[][] rows, int k, Random random) {
    float[][] centres = new float[k][];
    centres[0] = rows[random.nextInt(rows.length)].clone();
    double[] far = new double[rows.length];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    for (int c = 1; c < k; c++) {
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        far[i] = Math.min(far[i], distance(rows[i], centres[c - 1]));
        sum += far[i];
      }
      if (sum == 0) {
        throw new IllegalArgumentException(
            "There are only %d different rows: they do not make %d clusters.".formatted(c, k));
      }
      double drawn = sum * random.nextDouble();
      int chosen = -1;
      for (int i = 0; i < rows.length && drawn >= 0; i++) {
        // A row that is a centre already is never drawn, whatever rounding leaves of the sum.
        chosen = far[i] > 0 ? i : chosen;
        drawn -= far[i];
      }
      centres[c] = rows[chosen].clone();
    }
    return centres;
  }

  private static int[] nearest(float[][] rows, float[][] centres) {
    return IntStream.range(0, rows.length).parallel().map(i -> nearest(rows[i], centres)).toArray();
  }

  private static int nearest(float[] row, float[][] centres) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = distance(row, centres[c]);
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  /** The mean of each cluster; empty ones take the rows that are farthest from their centres. */
  private static float[][] means(float[][] rows, int[] clusters, float[][] before) {
    int width = rows[0].length;
    double[][] sums = new double[before.length][width];
    int[] counts = new int[before.length];
    for (int i = 0; i < rows.length; i++) {
      counts[clusters[i]]++;
      for (int j = 0; j < width; j++) {
        sums[clusters[i]][j] += rows[i][j];
      }
    }
    float[][] means = new float[before.length][width];
    for (int c = 0; c < means.length; c++) {
      for (int j = 0; j < width && counts[c] > 0; j++) {
        means[c][j] = (float) (sums[c][j] / counts[c]);
      }
    }
    double[] far = null;
    for (int c = 0; c < means.length; c++) {
      if (counts[c] == 0) {
        far =
            far != null
                ? far
                : IntStream.range(0, rows.length)
                    .mapToDouble(i -> distance(rows[i], before[clusters[i]]))
                    .toArray();
        int farthest = 0;
        for (int i = 1; i < far.length; i++) {
          farthest = far[i] > far[farthest] ? i : farthest;
        }
        means[c] = rows[farthest].clone();
        far[farthest] = -1;
      }
    }
    return means;
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = (double) a[j] - b[j];
      sum += difference * difference;
    }
    return sum;
  }

  /** The centres: [k][width], a copy. */
  public float[][] centres() {
    return Arrays.stream(centres).map(float[]::clone).toArray(float[][]::new);
  }

  /** The cluster of each row, from 0 to k − 1: a copy. */
  public int[] clusters() {
    return clusters.clone();
  }

  /** J, the sum of all squared distances from row to centre. */
  public double inertia() {
    return inertia;
  }

  /** How many rounds it took. */
  public int rounds() {
    return rounds;
  }

  /**
   * The clusters of other rows: those of the nearest centres.
   *
   * @param rows of the same length
   */
  public int[] predict(float[][] rows) {
    int width = Check.rows("rows", rows);
    if (width != centres[0].length) {
      throw new IllegalArgumentException(
          "These rows have %d numbers, but the centres have %d."
              .formatted(width, centres[0].length));
    }
    return nearest(rows, centres);
  }

  /**
   * The share of examples that belong to the class most frequent in their cluster: 1/n
   * Σ<sub>c</sub> max<sub>k</sub> |cluster c ∩ class k| (Manning, Raghavan and Schütze,
   * <em>Introduction to information retrieval</em>, section 16.3). It grows with the number of
   * clusters: compare only with as many.
   *
   * @param clusters the number of each example's cluster
   * @param labels the number of each example's class
   */
  public static double purity(int[] clusters, int[] labels) {
    Check.given(clusters, "purity(…) wants clusters");
    Check.given(labels, "purity(…) wants labels");
    Check.same("clusters", clusters.length, "labels", labels.length);
    Check.atLeast("number of examples", 1, labels.length);
    Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      counts.computeIfAbsent(clusters[i], any -> new HashMap<>()).merge(labels[i], 1, Integer::sum);
    }
    double most = counts.values().stream().mapToInt(each -> Collections.max(each.values())).sum();
    return most / labels.length;
  }
}
