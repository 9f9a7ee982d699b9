package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.RenderedDigits;
import org.gradus.data.TwoBlobs;
import org.junit.jupiter.api.Test;

class AugmentTests {
  private static final Dataset DIGITS = RenderedDigits.generate(50, 1, 7).train();

  /** A picture of 5 × 5 pixels, all different. */
  private static Features steps() {
    float[] pixels = new float[25];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (i + 1) / 25f;
    }
    return new FloatFeatures(pixels, 5, 5);
  }

  private static float[] moved(Motion motion) {
    float[] to = new float[25];
    motion.move(steps().row(0), 0, 5, 5, to, 0);
    return to;
  }

  @Test
  void aShiftMovesWholePixels() {
    float[] from = steps().row(0);
    float[] to = moved(new Motion(1, -2, 0, 1, false));
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        boolean within = row >= 1 && column + 2 < 5;
        assertThat(to[row * 5 + column]).isEqualTo(within ? from[(row - 1) * 5 + column + 2] : 0);
      }
    }
  }

  @Test
  void aQuarterTurnIsClockwiseAndAMirrorSwapsSides() {
    float[] from = steps().row(0);
    float[] turned = moved(new Motion(0, 0, Math.PI / 2, 1, false));
    float[] mirrored = moved(new Motion(0, 0, 0, 1, true));
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        // What was at the left stands on top now.
        assertThat(turned[row * 5 + column]).isCloseTo(from[(4 - column) * 5 + row], within(1e-5f));
        assertThat(mirrored[row * 5 + column]).isEqualTo(from[row * 5 + 4 - column]);
      }
    }
  }

  @Test
  void aZoomKeepsTheMiddleAndInterpolates() {
    float[] to = moved(new Motion(0, 0, 0, 2, false));
    float[] from = steps().row(0);
    assertThat(to[12]).isEqualTo(from[12]);
    assertThat(to[13]).isCloseTo((from[12] + from[13]) / 2, within(1e-6f));
    assertThat(to[14]).isEqualTo(from[13]);
  }

  @Test
  void batchesComeInRoundsWithoutEndAndAgain() {
    Iterable<Dataset> batches = Augment.none().batches(DIGITS, 20, 3);
    Iterator<Dataset> first = batches.iterator();
    Iterator<Dataset> second = batches.iterator();
    for (int round = 0; round < 3; round++) {
      Set<List<Float>> seen = new HashSet<>();
      for (int i = 0; i < 2; i++) {
        Dataset batch = first.next();
        assertThat(batch.features().rows()).isDeepEqualTo(second.next().features().rows());
        assertThat(batch.features().shape()).containsExactly(28, 28);
        assertThat(batch.size()).isEqualTo(20);
        for (float[] row : batch.features().rows()) {
          seen.add(IntStream.range(0, row.length).mapToObj(j -> row[j]).toList());
        }
      }
      assertThat(seen).hasSize(40);
    }
    assertThat(Augment.none().once(DIGITS.features(), 1).rows())
        .isDeepEqualTo(DIGITS.features().rows());
  }

  @Test
  void picturesKeepTheirClassesAndTheirInk() {
    Augment all = Augment.none().shift(2).rotate(15).zoom(0.1).noise(0.01);
    Dataset batch = all.batches(DIGITS, 50, 3).iterator().next();
    Dataset plain = Augment.none().batches(DIGITS, 50, 3).iterator().next();
    assertThat(batch.labels()).isEqualTo(plain.labels());
    double before = 0;
    double after = 0;
    for (int i = 0; i < 50; i++) {
      assertThat(batch.features().row(i)).isNotEqualTo(plain.features().row(i));
      for (int pixel = 0; pixel < 784; pixel++) {
        before += plain.features().row(i)[pixel];
        after += batch.features().row(i)[pixel];
        assertThat(batch.features().row(i)[pixel]).isBetween(0f, 1f);
      }
    }
    assertThat(after / before).isBetween(0.9, 1.15);
    Features flipped = Augment.none().flip().once(DIGITS.features(), 1);
    int changed = 0;
    for (int i = 0; i < 50; i++) {
      changed += Arrays.equals(flipped.row(i), DIGITS.features().row(i)) ? 0 : 1;
    }
    assertThat(changed).isBetween(12, 38);
  }

  @Test
  void channelsMoveTogether() {
    float[] twice = new float[50];
    System.arraycopy(steps().row(0), 0, twice, 0, 25);
    System.arraycopy(steps().row(0), 0, twice, 25, 25);
    float[] moved =
        Augment.none()
            .shift(2)
            .rotate(40)
            .zoom(0.2)
            .once(new FloatFeatures(twice, 2, 5, 5), 5)
            .row(0);
    for (int i = 0; i < 25; i++) {
      assertThat(moved[i]).isEqualTo(moved[25 + i]);
    }
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> Augment.none().shift(-1)).hasMessageContaining("shift in pixels");
    assertThatThrownBy(() -> Augment.none().rotate(181)).hasMessageContaining("180.0, got 181.0");
    assertThatThrownBy(() -> Augment.none().zoom(1)).hasMessageContaining("share of the zoom");
    assertThatThrownBy(() -> Augment.none().noise(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Augment.none().batches(DIGITS, 51, 1))
        .hasMessage("The size of a batch lies between 1.0 and 50.0, got 51.0.");
    Dataset blobs = TwoBlobs.generate(9, 1, 1, 1).data();
    assertThatThrownBy(() -> Augment.none().batches(blobs, 1, 1))
        .hasMessageContaining("Examples of shape [2] are no pictures");
    Dataset clean =
        Dataset.ofValues(DIGITS.features(), DIGITS.features(), List.of("ink"), DIGITS.provenance());
    assertThat(Augment.none().noise(0.1).batches(clean, 9, 1).iterator().next().size())
        .isEqualTo(9);
    assertThatThrownBy(() -> Augment.none().flip().batches(clean, 1, 1))
        .hasMessageContaining("(ink), which would be wrong for a picture that is moved");
  }
}
