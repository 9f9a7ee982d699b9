package org.gradus.grader.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The codec byte for byte, and at the very edge of its bounds. */
class CodecTests {

  private static final Bounds ROOM = new Bounds(1_000, 100, 8);

  /** Kind 1 is a request, number 7, and a list of one value. */
  private static final int HEAD = 4 + 1 + 4 + 1 + 4;

  static List<Object> values() {
    return List.of(
        true,
        false,
        (byte) -1,
        (short) 300,
        'é',
        -70_000,
        1L << 40,
        1.5f,
        -0.0,
        "naïve €",
        new boolean[] {true, false},
        new byte[] {1, -2},
        new short[] {3, -4},
        new char[] {'a', '€'},
        new int[] {5, -6},
        new long[] {7, -8},
        new float[] {9, Float.MIN_VALUE},
        new double[] {10, Double.NEGATIVE_INFINITY},
        new String[] {"x", null},
        new Integer[][] {{1, null}, null},
        new Object[] {1, "two", null},
        new double[][][] {{{1}}, {}},
        List.of(1, List.of()),
        Set.of("one"),
        Map.of('k', List.of(2)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void eachKindOfValueArrivesAsItWasSent(Object value) throws Exception {
    Object arrived = received(sent(value, ROOM), ROOM).body().get(0);
    if (value.getClass().isArray()) {
      assertThat(arrived).hasSameClassAs(value);
    }
    assertThat(arrived).usingRecursiveComparison().isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "01, true",
    "05 00000007, 7",
  })
  void bytesAreThoseOfTheDescription(String hex, String value) throws Exception {
    Object one = value.equals("true") ? (Object) true : (Object) 7;
    byte[] bytes = sent(one, ROOM);
    String all = HexFormat.of().formatHex(bytes);
    assertThat(ByteBuffer.wrap(bytes).getInt()).isEqualTo(bytes.length - 4);
    assertThat(all.substring(2 * HEAD)).startsWith(hex.replace(" ", ""));
    assertThat(all.substring(2 * 5, 2 * 9)).isEqualTo("00000007");
  }

  @Test
  void kindAndNumberArriveForEveryKindOfMessage() throws Exception {
    for (Message.Kind kind : Message.Kind.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      channel(new byte[0], out, ROOM, Handles.NONE)
          .send(new Message(kind, -5, Collections.singletonList(null)));
      Message message = received(out.toByteArray(), ROOM);
      assertThat(message.kind()).isEqualTo(kind);
      assertThat(message.id()).isEqualTo(-5);
      assertThat(message.body()).containsExactly((Object) null);
      assertThat(Message.Kind.of(kind.code())).isEqualTo(kind);
    }
  }

  @Test
  void twoMessagesBehindEachOtherAreRead() throws Exception {
    byte[] first = sent("one", ROOM);
    byte[] both = Arrays.copyOf(first, 2 * first.length);
    System.arraycopy(first, 0, both, first.length, first.length);
    Channel channel = channel(both, OutputStream.nullOutputStream(), ROOM, Handles.NONE);
    assertThat(channel.receive()).isEqualTo(channel.receive());
  }

  @Test
  void theLongestMessageIsSentAndReadAndNoneThatIsLonger() throws Exception {
    byte[] longest = sent(new byte[50], ROOM);
    Bounds exact = new Bounds(longest.length - 4, 100, 8);
    assertThat(sent(new byte[50], exact)).isEqualTo(longest);
    assertThat(received(longest, exact).body()).hasSize(1);
    Bounds less = new Bounds(longest.length - 5, 100, 8);
    assertThatThrownBy(() -> sent(new byte[50], less))
        .isInstanceOf(UnsendableException.class)
        .hasMessageContaining("more than " + less.bytes() + " bytes");
    assertThatThrownBy(() -> received(longest, less))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("longer than allowed");
  }

  @Test
  void asManyValuesAsAllowedAreSentAndReadAndNoMore() throws Exception {
    // The body is a value, and so is the list in it.
    List<Integer> most = Collections.nCopies(98, 1);
    byte[] bytes = sent(most, ROOM);
    assertThat(received(bytes, ROOM).body().get(0)).isEqualTo(most);
    Bounds fewer = new Bounds(1_000, 99, 8);
    assertThatThrownBy(() -> sent(most, fewer))
        .isInstanceOf(UnsendableException.class)
        .hasMessageContaining("more than 99");
    assertThatThrownBy(() -> received(bytes, fewer))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 99 values");
  }

  @Test
  void asDeepAsAllowedIsSentAndReadAndNoDeeper() throws Exception {
    Object deep = 1;
    for (int i = 0; i < 7; i++) {
      deep = i % 2 == 0 ? List.of(deep) : new Object[] {deep};
    }
    Object deepest = deep;
    byte[] bytes = sent(deepest, ROOM);
    assertThat(received(bytes, ROOM).body()).hasSize(1);
    Bounds shallower = new Bounds(1_000, 100, 7);
    assertThatThrownBy(() -> sent(deepest, shallower))
        .isInstanceOf(UnsendableException.class)
        .hasMessageContaining("more than 7 deep");
    assertThatThrownBy(() -> received(bytes, shallower))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 7 deep");
    for (Object wide : List.of(Set.of(1), Map.of(1, 1), Map.of(1, List.of()))) {
      Object nested = wide;
      for (int i = 0; i < 6; i++) {
        nested = List.of(nested);
      }
      Object value = nested;
      assertThat(received(sent(value, ROOM), ROOM).body()).hasSize(1);
      assertThatThrownBy(() -> sent(value, shallower)).isInstanceOf(UnsendableException.class);
    }
  }

  @Test
  void arraysOfStrangersTravelAsObjects() throws Exception {
    Object[] strangers = new Thread[] {null};
    assertThat(received(sent(strangers, ROOM), ROOM).body().get(0)).isEqualTo(new Object[] {null});
    Object[] far = (Object[]) java.lang.reflect.Array.newInstance(int.class, new int[17]);
    assertThat(received(sent(far, ROOM), ROOM).body().get(0)).isInstanceOf(Object[].class);
  }

  @Test
  void whatIsRefusedQuotesNothingOfTheSender() {
    String name = "[I" + "x".repeat(500);
    ByteBuffer body = ByteBuffer.allocate(name.length() + 40);
    body.putInt(0).put((byte) 0x11).putInt(1).put((byte) 12).putInt(1).put((byte) 11);
    body.putInt(name.length())
        .put(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .putInt(0);
    body.putInt(0, body.position() - 4);
    assertThatThrownBy(() -> received(body.array(), ROOM))
        .isInstanceOf(MalformedException.class)
        .message()
        .doesNotContain("x".repeat(20))
        .endsWith(".");
  }

  @Test
  void collectionsThatLieAreSentAsWhatTheyGive() throws Exception {
    List<Object> lying =
        new ArrayList<>(List.of(1, 2)) {
          private static final long serialVersionUID = 1L;

          @Override
          public int size() {
            return 99;
          }
        };
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("a", lying);
    assertThat(received(sent(map, ROOM), ROOM).body())
        .isEqualTo(List.of(Map.of("a", List.of(1, 2))));
  }

  @Test
  void handlesOfEitherSideArriveAndTheTableGivesItsOwnBack() throws Exception {
    for (Handle.Side side : Handle.Side.values()) {
      Handle handle = new Handle(side, 1L << 33, "REPL.Matrix");
      assertThat(received(sent(handle, ROOM), ROOM).body()).containsExactly(handle);
    }
    HandleTable table = new HandleTable(handle -> "function " + handle.id());
    Object own = new Object();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    channel(new byte[0], out, ROOM, table)
        .send(new Message(Message.Kind.RETURNED, 1, List.of(own)));
    assertThat(channel(out.toByteArray(), out, ROOM, table).receive().body().get(0)).isSameAs(own);
    Handle there = (Handle) received(out.toByteArray(), ROOM).body().get(0);
    assertThat(there.side()).isEqualTo(Handle.Side.STUDENT);
    assertThat(there.type()).isEqualTo("java.lang.Object");
    assertThat(table.objectOf(new Handle(Handle.Side.GRADER, 7, "f"))).isEqualTo("function 7");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 1, 1"})
  void boundsArePositive(int bytes, int values, int depth) {
    assertThatThrownBy(() -> new Bounds(bytes, values, depth))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
    assertThat(new Bounds(1, 1, 1).depth()).isEqualTo(1);
  }

  private static byte[] sent(Object value, Bounds bounds) throws IOException, UnsendableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    channel(new byte[0], out, bounds, Handles.NONE)
        .send(new Message(Message.Kind.RETURNED, 7, Arrays.asList(value)));
    return out.toByteArray();
  }

  private static Message received(byte[] bytes, Bounds bounds) throws IOException {
    return channel(bytes, OutputStream.nullOutputStream(), bounds, Handles.NONE).receive();
  }

  private static Channel channel(byte[] in, OutputStream out, Bounds bounds, Handles handles) {
    return new Channel(new ByteArrayInputStream(in), out, bounds, handles);
  }
}
