package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceDataTests {

  @ParameterizedTest
  @CsvSource({"5401, 100", "54000, 100", "101, 100", "7, 3", "3, 7", "1, 1", "7, 2147483647"})
  void batchesAreOfNearlyOneSizeAndLeaveNothingOut(int examples, int batch) {
    long[] order = LongStream.range(0, examples).toArray();
    try (NDManager memory = NDManager.newBaseManager()) {
      NDList parts = DeviceData.batches(memory, order, batch);
      List<Long> sizes = parts.stream().map(part -> part.getShape().get(0)).toList();
      long largest = sizes.stream().max(Long::compare).orElseThrow();
      long smallest = sizes.stream().min(Long::compare).orElseThrow();

      assertThat(sizes).hasSize(DeviceData.ceil(examples, batch));
      assertThat(largest).isLessThanOrEqualTo(batch);
      assertThat(largest - smallest).isLessThanOrEqualTo(1);
      assertThat(parts.stream().flatMapToLong(part -> Arrays.stream(part.toLongArray())).toArray())
          .isEqualTo(order);
    }
  }
}
