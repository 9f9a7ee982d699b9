package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class IdxTests {
  private static final int PICTURES = 0x0803;

  private static byte[] file(int values, int... header) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + values);
    for (int number : header) {
      bytes.putInt(number);
    }
    for (int i = 0; i < values; i++) {
      bytes.put((byte) (i * 50));
    }
    return bytes.array();
  }

  private static Idx read(byte[] file) throws IOException {
    return Idx.read(new ByteArrayInputStream(file), "some.idx", 3);
  }

  private static void assertMalformed(byte[] file, String fault) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DataException.class)
        .hasMessage("some.idx is no good IDX file: %s. Get a fresh copy of it.", fault);
  }

  @Test
  void readsPicturesRowByRow() throws IOException {
    ByteFeatures pictures = read(file(12, PICTURES, 2, 2, 3)).pictures();
    assertThat(pictures.size()).isEqualTo(2);
    assertThat(pictures.shape()).containsExactly(2, 3);
    assertThat(pictures.row(0))
        .containsExactly(0f, 50 / 255f, 100 / 255f, 150 / 255f, 200 / 255f, 250 / 255f);
    assertThat(pictures.row(1)[0]).isEqualTo((300 & 0xFF) / 255f);
  }

  @Test
  void readsLabelsAsUnsigned() throws IOException {
    byte[] file = {0, 0, 8, 1, 0, 0, 0, 2, 7, (byte) 200};
    assertThat(Idx.read(new ByteArrayInputStream(file), "labels", 1).numbers())
        .containsExactly(7, 200);
  }

  @Test
  void namesTheByteOfAFault() {
    assertMalformed(new byte[0], "at byte 0 the file ends within its header");
    assertMalformed(file(0, PICTURES, 2), "at byte 8 the file ends within its header");
    assertMalformed(
        file(12, 0x0801, 2, 2, 3), "at byte 0 0x00000801 stands where 0x00000803 should");
    assertMalformed(file(12, PICTURES, 2, 0, 3), "at byte 8 side 1 is 0");
    assertMalformed(file(12, PICTURES, -2, 2, 3), "at byte 4 side 0 is -2");
    assertMalformed(file(12, PICTURES, 1 << 30, 2, 3), "at byte 8 side 1 is 2");
    assertMalformed(
        file(11, PICTURES, 2, 2, 3), "at byte 27 the file ends, though [2, 2, 3] needs 28 bytes");
    assertMalformed(
        file(13, PICTURES, 2, 2, 3), "at byte 28 the file goes on after its last value");
  }
}
