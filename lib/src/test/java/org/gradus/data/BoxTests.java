package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxTests {
  @Test
  void overlapsAreThoseOfCountedCells() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Box a = whole(random);
      Box b = whole(random);
      int both = 0;
      int either = 0;
      for (int y = 0; y < 12; y++) {
        for (int x = 0; x < 12; x++) {
          boolean inA = covers(a, x, y);
          boolean inB = covers(b, x, y);
          both += inA && inB ? 1 : 0;
          either += inA || inB ? 1 : 0;
        }
      }
      assertThat(a.shared(b)).isEqualTo(both);
      assertThat(a.iou(b)).isCloseTo(either == 0 ? 0 : (double) both / either, within(1e-12));
      assertThat(a.iou(b)).isEqualTo(b.iou(a));
    }
  }

  private static Box whole(Random random) {
    int left = random.nextInt(8);
    int top = random.nextInt(8);
    return new Box(left, top, left + random.nextInt(5), top + random.nextInt(5));
  }

  private static boolean covers(Box box, int x, int y) {
    return x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
  }

  @Test
  void sidesAreMeasured() {
    Box box = Box.around(5, 4, 6, 2);
    assertThat(box).isEqualTo(new Box(2, 3, 8, 5));
    assertThat(box.width()).isEqualTo(6);
    assertThat(box.height()).isEqualTo(2);
    assertThat(box.area()).isEqualTo(12);
    assertThat(box.middleX()).isEqualTo(5);
    assertThat(box.middleY()).isEqualTo(4);
    assertThat(box.times(0.5)).isEqualTo(new Box(1, 1.5, 4, 2.5));
    assertThat(box.iou(box)).isEqualTo(1);
  }

  @Test
  void boxesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Box(3, 0, 2, 1))
        .hasMessage(
            "A box ends right of its left side and below its top, got left 3.0, top 0.0, right 2.0, bottom 1.0.");
    assertThatThrownBy(() -> new Box(0, 0, Double.NaN, 1)).hasMessageContaining("finite numbers");
    assertThatThrownBy(() -> new LabelledBox(Box.around(0, 0, 1, 1), -1))
        .hasMessage("A class number is 0 or more, got -1.");
  }
}
