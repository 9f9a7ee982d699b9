package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarityTests {
  private static float[][] rows(int count, int width) {
    Random random = new Random(7);
    float[][] rows = new float[count][width];
    for (float[] row : rows) {
      for (int j = 0; j < width; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  private static double reference(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int j = 0; j < a.length; j++) {
      ab += (double) a[j] * b[j];
      aa += (double) a[j] * a[j];
      bb += (double) b[j] * b[j];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void neighboursAreThoseOfSortingAll() {
    float[][] rows = rows(60, 5);
    Similarity search = Similarity.of(rows);
    for (int i = 0; i < rows.length; i++) {
      int query = i;
      List<Integer> sorted =
          IntStream.range(0, rows.length)
              .filter(j -> j != query)
              .boxed()
              .sorted(Comparator.comparingDouble(j -> -reference(rows[query], rows[j])))
              .limit(7)
              .toList();
      List<Neighbour> found = search.nearest(i, 7);
      assertThat(found).extracting(Neighbour::index).isEqualTo(sorted);
      assertThat(found.get(0).cosine())
          .isCloseTo(reference(rows[i], rows[sorted.get(0)]), within(1e-6));
      assertThat(search.nearest(rows[i], 1).get(0).index()).isEqualTo(i);
    }
  }

  @Test
  void lengthPlaysNoPartAndZerosAreLikeNothing() {
    assertThat(Similarity.cosine(new float[] {1, 2}, new float[] {10, 20}))
        .isCloseTo(1, within(1e-6));
    assertThat(Similarity.cosine(new float[] {1, 0}, new float[] {-3, 0})).isEqualTo(-1);
    assertThat(Similarity.cosine(new float[] {1e30f, 0}, new float[] {0, 1e30f})).isZero();
    assertThat(Similarity.cosine(new float[2], new float[] {1, 1})).isZero();
    // On a tie the earlier one comes first.
    Similarity same = Similarity.of(new float[][] {{1}, {2}, {3}, {4}});
    assertThat(same.nearest(2, 2)).extracting(Neighbour::index).containsExactly(0, 1);
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    Similarity search = Similarity.of(rows(5, 3));
    assertThatThrownBy(() -> search.nearest(new float[2], 1))
        .hasMessage("This row has 2 numbers, but those it is compared with have 3.");
    assertThatThrownBy(() -> search.nearest(5, 1)).hasMessageContaining("place of the row");
    assertThatThrownBy(() -> search.nearest(0, 5))
        .hasMessage("The number of neighbours lies between 1.0 and 4.0, got 5.0.");
    assertThatThrownBy(() -> Similarity.of(new float[][] {{Float.POSITIVE_INFINITY}}))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> Similarity.cosine(new float[2], new float[3]))
        .hasMessageContaining("There are 2 numbers in the one row but 3 in the other");
  }
}
