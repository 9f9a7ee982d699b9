package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTests {
  private static final Provenance OURS =
      new Provenance("Ours", "test", "0", "CC0", "nobody", true, "all");

  /** Ordered by class: the worst case for a split; the input is the example's number. */
  private static Dataset ordered() {
    float[][] rows = new float[100][];
    int[] labels = new int[100];
    for (int i = 0; i < 100; i++) {
      rows[i] = new float[] {i, -i};
      labels[i] = i < 80 ? 0 : 1;
    }
    return new Dataset(Features.of(rows), labels, List.of("no", "yes"), OURS);
  }

  @Test
  void splitKeepsTheShareOfEachClassAndSharesNoExample() {
    Split parts = ordered().split(0.2, 42);
    assertThat(MnistTests.counts(parts.validation())).containsExactly(16, 4);
    assertThat(MnistTests.counts(parts.train())).containsExactly(64, 16);
    assertThat(
            IntStream.concat(numbers(parts.train()), numbers(parts.validation()))
                .sorted()
                .toArray())
        .containsExactly(IntStream.range(0, 100).toArray());
    assertThat(parts.validation().provenance().selection())
        .isEqualTo("validation part, 0.2 with seed 42");
  }

  @Test
  void splitIsFixedByItsSeed() {
    int[] once = numbers(ordered().split(0.2, 42).validation()).toArray();
    assertThat(numbers(ordered().split(0.2, 42).validation()).toArray()).containsExactly(once);
    assertThat(numbers(ordered().split(0.2, 43).validation()).toArray()).isNotEqualTo(once);
  }

  @Test
  void foldsHoldEachExampleOutOnceWithTheShareOfItsClass() {
    List<Split> folds = ordered().folds(7, 3);
    assertThat(folds).hasSize(7);
    for (Split fold : folds) {
      assertThat(MnistTests.counts(fold.validation())[0]).isBetween(11, 12);
      assertThat(MnistTests.counts(fold.validation())[1]).isBetween(2, 3);
      assertThat(
              IntStream.concat(numbers(fold.train()), numbers(fold.validation()))
                  .sorted()
                  .toArray())
          .containsExactly(IntStream.range(0, 100).toArray());
    }
    assertThat(folds.stream().flatMapToInt(fold -> numbers(fold.validation())).sorted().toArray())
        .containsExactly(IntStream.range(0, 100).toArray());
    assertThat(folds.get(1).validation().provenance().selection())
        .isEqualTo("fold 2 of 7 with seed 3");
    assertThat(folds.get(1).train().provenance().selection())
        .isEqualTo("all but fold 2 of 7 with seed 3");
    assertThat(numbers(ordered().folds(7, 3).get(6).validation()).toArray())
        .containsExactly(numbers(folds.get(6).validation()).toArray());
    assertThat(doubled().folds(50, 1)).allMatch(fold -> fold.validation().size() == 1);
    assertThatThrownBy(() -> doubled().folds(51, 1))
        .hasMessage("Ours has 50 examples: there are from 2 folds to as many as examples, got 51.");
  }

  @Test
  void labelsStayWithTheirInputs() {
    Dataset shuffled = ordered().shuffled(3);
    int[] numbers = numbers(shuffled).toArray();
    assertThat(numbers).isNotEqualTo(IntStream.range(0, 100).toArray());
    assertThat(shuffled.labels())
        .containsExactly(Arrays.stream(numbers).map(i -> i < 80 ? 0 : 1).toArray());
    assertThat(shuffled.take(3).features().row(2)).containsExactly(numbers[2], -numbers[2]);
  }

  @Test
  void takesAllWhenThereAreFewer() {
    Dataset all = ordered();
    assertThat(all.take(1000)).isSameAs(all);
    assertThat(all.take(7).provenance().selection()).isEqualTo("the first 7");
  }

  @Test
  void cannotBeChangedFromOutside() {
    Dataset data = ordered();
    data.labels()[0] = 1;
    data.features().row(0)[0] = 99;
    data.features().shape()[0] = 99;
    assertThat(data.labels()[0]).isZero();
    assertThat(data.features().row(0)).containsExactly(0f, 0f);
    assertThat(data.features().shape()).containsExactly(2);
  }

  @Test
  void saysWhatDoesNotFit() {
    Features three = Features.of(new float[][] {{1}, {2}, {3}});
    List<String> names = List.of("no", "yes");
    assertThatThrownBy(() -> new Dataset(three, new int[] {0, 1}, names, OURS))
        .hasMessage("Ours has 3 examples but 2 labels.");
    assertThatThrownBy(() -> new Dataset(three, new int[] {0, 1, 2}, names, OURS))
        .hasMessage("Label 2 of Ours is 2: with 2 classes labels go from 0 to 1.");
    assertThatThrownBy(() -> Features.of(new float[][] {{1}, {2, 3}}))
        .hasMessage("Row 1 has 2 numbers, but row 0 has 1: all examples need one shape.");
    assertThatThrownBy(() -> three.row(3))
        .hasMessage("There is no example 3: they count from 0 to 2.");
    assertThatThrownBy(() -> three.select().row(0))
        .hasMessage("There is no example 0: the set is empty.");
    assertThatThrownBy(() -> ordered().split(1, 1))
        .hasMessage("The share to hold out lies between 0 and 1, got 1.0.");
    assertThatThrownBy(() -> ordered().take(3).split(0.1, 1))
        .hasMessage(
            "Ours has 3 examples: a share of 0.1 for validation leaves one of the two parts empty.");
    assertThatThrownBy(() -> new Dataset(three, new int[3], List.of(), OURS))
        .hasMessage("Ours has no names for its classes: there is at least one class.");
    assertThatThrownBy(() -> new FloatFeatures(new float[4], 65_536, 65_536))
        .hasMessage(
            "65536 · 65536 numbers are more than one array can hold (2,147,483,639): take fewer or smaller examples.");
    assertThatThrownBy(() -> ordered().take(-1))
        .hasMessage("The number to take must not be negative, got -1.");
  }

  /** Numbers to learn: twice the input. */
  private static Dataset doubled() {
    float[][] rows = new float[50][];
    float[][] targets = new float[50][];
    for (int i = 0; i < 50; i++) {
      rows[i] = new float[] {i};
      targets[i] = new float[] {2 * i, 0};
    }
    return Dataset.ofValues(
        Features.of(rows), Features.of(targets), List.of("twice", "zero"), OURS);
  }

  @Test
  void numbersStayWithTheirInputs() {
    Split parts = doubled().split(0.3, 4);
    assertThat(parts.validation().size()).isEqualTo(15);
    for (Dataset part : List.of(parts.train(), parts.validation(), doubled().shuffled(9))) {
      for (int i = 0; i < part.size(); i++) {
        assertThat(part.targets().row(i)[0]).isEqualTo(2 * part.features().row(i)[0]);
      }
    }
    assertThat(IntStream.concat(numbers(parts.train()), numbers(parts.validation())).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    int[] held = numbers(parts.validation()).toArray();
    assertThat(held).isNotEqualTo(Arrays.stream(held).sorted().toArray());
    assertThat(doubled().targetNames()).containsExactly("twice", "zero");
    assertThat(doubled())
        .hasToString(
            "*** GENERATED STAND-IN *** Ours (all): 50 examples of shape [1] with numbers of shape [2] to learn (twice, zero)");
  }

  @Test
  void classesAndNumbersAreNotTakenForEachOther() {
    assertThat(ordered().hasClasses()).isTrue();
    assertThat(doubled().hasClasses()).isFalse();
    assertThatThrownBy(() -> doubled().labels())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Ours has numbers as targets (twice, zero), not classes: read targets() and targetNames().");
    assertThatThrownBy(() -> doubled().classNames()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ordered().targets())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Ours has classes as targets, not numbers: read labels() and classNames().");
    assertThatThrownBy(() -> ordered().targetNames()).isInstanceOf(IllegalStateException.class);
    Features three = Features.of(new float[][] {{1}, {2}, {3}});
    Features two = Features.of(new float[][] {{1}, {2}});
    assertThatThrownBy(() -> Dataset.ofValues(three, two, List.of("x"), OURS))
        .hasMessage("Ours has 3 examples but 2 targets.");
    assertThatThrownBy(() -> Dataset.ofValues(two, two, List.of(), OURS))
        .hasMessage(
            "Ours has no name for its targets: say what the numbers are, for example List.of(\"price\").");
  }

  @Test
  void bytesAndFloatsAgree() {
    ByteFeatures bytes = new ByteFeatures(new byte[] {0, 51, (byte) 255, 102}, 2, 1);
    assertThat(bytes.size()).isEqualTo(2);
    assertThat(bytes.row(1)).containsExactly(1f, 0.4f);
    assertThat(bytes.select(1, 0, 1).row(0)).containsExactly(1f, 0.4f);
  }

  @Test
  void viewsShowEverythingAndLetNobodyWrite() {
    ByteFeatures bytes = new ByteFeatures(new byte[] {0, 51, (byte) 255, 102}, 2, 1);
    FloatFeatures floats = new FloatFeatures(new float[] {3, 4}, 1);
    assertThat(bytes.view()).isEqualTo(ByteBuffer.wrap(bytes.values()));
    assertThat(bytes.view().isReadOnly()).isTrue();
    assertThat(floats.view()).isEqualTo(FloatBuffer.wrap(floats.values()));
    assertThat(floats.view().isReadOnly()).isTrue();
  }

  @Test
  void readsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      ByteFeatures many = new ByteFeatures(new byte[1234], 1);
      Dataset data = new Dataset(many, new int[1234], List.of("a"), OURS);
      assertThat(data).asString().contains("1,234 examples");
      assertThat(new TrainTest(data, data)).asString().contains("1,234 for the test");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static IntStream numbers(Dataset data) {
    return IntStream.range(0, data.size()).map(i -> (int) data.features().row(i)[0]);
  }
}
