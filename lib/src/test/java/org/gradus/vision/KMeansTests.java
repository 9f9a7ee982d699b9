package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Clusters, held against those of commons-math. */
class KMeansTests {
  /** Points around the corners of a square, and the corner of each. */
  private static float[][] corners(int count, double spread, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] =
          new float[] {
            (float) (4 * (i % 2) + spread * random.nextGaussian()),
            (float) (4 * (i / 2 % 2) + spread * random.nextGaussian())
          };
    }
    return rows;
  }

  private static int[] corner(int count) {
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> i % 4);
    return labels;
  }

  @Test
  void clustersThatLieApartAreFound() {
    float[][] rows = corners(400, 0.3, 7);
    for (long seed = 1; seed <= 5; seed++) {
      KMeans found = KMeans.fit(rows, 4, seed);
      assertThat(KMeans.purity(found.clusters(), corner(400))).isEqualTo(1);
      assertThat(found.predict(rows)).isEqualTo(found.clusters());
    }
  }

  @Test
  void itEndsAsLowAsCommonsMath() {
    float[][] rows = corners(300, 1.2, 7);
    List<DoublePoint> points = new ArrayList<>();
    for (float[] row : rows) {
      points.add(new DoublePoint(new double[] {row[0], row[1]}));
    }
    double ours = Double.POSITIVE_INFINITY;
    double theirs = Double.POSITIVE_INFINITY;
    for (int seed = 1; seed <= 5; seed++) {
      ours = Math.min(ours, KMeans.fit(rows, 4, seed).inertia());
      double sum = 0;
      for (CentroidCluster<DoublePoint> cluster :
          new KMeansPlusPlusClusterer<DoublePoint>(
                  4, 300, new EuclideanDistance(), new Well19937c(seed))
              .cluster(points)) {
        for (DoublePoint point : cluster.getPoints()) {
          sum +=
              Math.pow(
                  new EuclideanDistance().compute(point.getPoint(), cluster.getCenter().getPoint()),
                  2);
        }
      }
      theirs = Math.min(theirs, sum);
    }
    assertThat(ours).isCloseTo(theirs, within(1e-4 * theirs));
  }

  @Test
  void itIsAFixedPointAndASeedFixesIt() {
    float[][] rows = corners(200, 1.5, 3);
    KMeans found = KMeans.fit(rows, 5, 2);
    double[][] sums = new double[5][3];
    double inertia = 0;
    for (int i = 0; i < rows.length; i++) {
      int cluster = found.clusters()[i];
      sums[cluster][0] += rows[i][0];
      sums[cluster][1] += rows[i][1];
      sums[cluster][2]++;
      float[] centre = found.centres()[cluster];
      inertia += Math.pow(rows[i][0] - centre[0], 2) + Math.pow(rows[i][1] - centre[1], 2);
    }
    for (int c = 0; c < 5; c++) {
      assertThat(found.centres()[c][0]).isCloseTo((float) (sums[c][0] / sums[c][2]), within(1e-5f));
      assertThat(found.centres()[c][1]).isCloseTo((float) (sums[c][1] / sums[c][2]), within(1e-5f));
    }
    assertThat(found.inertia()).isCloseTo(inertia, within(1e-6 * inertia));
    assertThat(found.rounds()).isBetween(2, 100);
    KMeans again = KMeans.fit(rows, 5, 2);
    assertThat(again.clusters()).isEqualTo(found.clusters());
    assertThat(again.centres()).isDeepEqualTo(found.centres());
  }

  @Test
  void asManyClustersAsDifferentRowsTakeOneEach() {
    float[][] rows = {{0}, {1}, {1}, {5}, {5}, {5}};
    for (long seed = 1; seed <= 20; seed++) {
      KMeans found = KMeans.fit(rows, 3, seed);
      assertThat(found.inertia()).isZero();
      assertThat(Arrays.stream(found.clusters()).distinct().count()).isEqualTo(3);
    }
    assertThatThrownBy(() -> KMeans.fit(rows, 4, 1))
        .hasMessage("There are only 3 different rows: they do not make 4 clusters.");
  }

  @Test
  void purityCountsTheMostFrequentClassOfEachCluster() {
    int[] clusters = {0, 0, 0, 1, 1, 7};
    int[] labels = {2, 2, 0, 1, 0, 0};
    assertThat(KMeans.purity(clusters, labels)).isEqualTo((2 + 1 + 1) / 6.0);
    assertThatThrownBy(() -> KMeans.purity(clusters, new int[2]))
        .hasMessage("There are 6 clusters but 2 labels: there must be as many of each.");
    assertThatThrownBy(() -> KMeans.purity(new int[0], new int[0])).hasMessageContaining("got 0");
  }

  @Test
  void rowsThatAreNoneAreNamed() {
    assertThatThrownBy(() -> KMeans.fit(new float[0][], 1, 1)).hasMessage("There are no rows.");
    assertThatThrownBy(() -> KMeans.fit(new float[][] {{1}, {1, 2}}, 1, 1))
        .hasMessageContaining("Row 1 of the rows has 2 numbers, but row 0 has 1");
    assertThatThrownBy(() -> KMeans.fit(new float[][] {{1}, {Float.NaN}}, 1, 1))
        .hasMessageContaining("Number 0 of row 1 of the rows is NaN");
    assertThatThrownBy(() -> KMeans.fit(new float[][] {{1}}, 2, 1))
        .hasMessageContaining("number of clusters");
    KMeans found = KMeans.fit(new float[][] {{1, 2}}, 1, 1);
    assertThatThrownBy(() -> found.predict(new float[][] {{1}}))
        .hasMessage("These rows have 1 numbers, but the centres have 2.");
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> KMeans.fit(new float[][] {{1}}, 1, 1))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
