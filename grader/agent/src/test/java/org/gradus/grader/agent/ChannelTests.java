package org.gradus.grader.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTests {

  private static final Bounds SMALL = new Bounds(20_000, 2_000, 12);

  @Tag("random")
  @Property(tries = 500)
  void whatIsSentIsWhatArrives(@ForAll("values") Object value) throws Exception {
    assertThat(received(sent(value, Bounds.USUAL), Bounds.USUAL))
        .usingRecursiveComparison()
        .isEqualTo(List.of(value));
  }

  /** A message in which bytes were changed is read as some value or refused, and nothing else. */
  @Tag("random")
  @Property(tries = 2_000)
  void changedBytesAreAnotherValueOrRefused(@ForAll("values") Object value, @ForAll long seed)
      throws Exception {
    byte[] bytes = sent(value, Bounds.USUAL);
    Random random = new Random(seed);
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
    }
    try {
      List<?> values = received(bytes, Bounds.USUAL);
      assertThat(sent(new ArrayList<>(values), Bounds.USUAL)).isNotEmpty();
    } catch (MalformedException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }

  @Tag("random")
  @Property(tries = 2_000)
  void noiseIsRefused(@ForAll byte[] noise) throws Exception {
    ByteBuffer message = ByteBuffer.allocate(noise.length + 4).putInt(noise.length).put(noise);
    try {
      received(message.array(), SMALL);
    } catch (MalformedException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            Arbitraries.integers().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.floats().asGeneric(),
            Arbitraries.bytes().asGeneric(),
            Arbitraries.shorts().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.chars().asGeneric(),
            texts().asGeneric(),
            Arbitraries.doubles().array(double[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.floats().array(float[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.integers().array(int[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.longs().array(long[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.shorts().array(short[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.chars().array(char[].class).ofMaxSize(9).asGeneric(),
            Arbitraries.of(true, false).array(boolean[].class).ofMaxSize(9).asGeneric(),
            texts().array(String[].class).ofMaxSize(5).asGeneric(),
            Arbitraries.doubles()
                .array(double[].class)
                .ofMaxSize(4)
                .array(double[][].class)
                .ofMaxSize(4)
                .asGeneric());
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).asGeneric(),
                texts().set().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(texts(), inner).ofMaxSize(4).asGeneric(),
                inner.array(Object[].class).ofMaxSize(4).asGeneric()),
        0,
        3);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\uffff')
        .ofMaxLength(12)
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
  }

  /**
   * Each line: what is wrong with the message, its bytes after the length, words of the refusal.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no kind | 63 00000001 0c 00000000 | no kind of message",
        "nothing | | ends in the middle",
        "body is no list | 11 00000001 05 00000007 | no list",
        "a rest | 11 00000001 0c 00000000 00 | too many",
        "unknown tag | 11 00000001 0c 00000001 7f | no kind of value",
        "negative count | 11 00000001 0c ffffffff | no room",
        "count without elements | 11 00000001 0c 7fffffff | no room",
        "huge array | 11 00000001 0c 00000001 0a 08 7fffffff | no room",
        "array of an unknown primitive | 11 00000001 0c 00000001 0a 09 00000000 | no primitive",
        "bad UTF-8 | 11 00000001 0c 00000001 09 00000002 c080 | not UTF-8",
        "a surrogate in UTF-8 | 11 00000001 0c 00000001 09 00000003 eda080 | not UTF-8",
        "truth is 2 | 11 00000001 0c 00000001 01 02 | truth value is 2",
        "array class of the sender's choice | 11 00000001 0c 00000001 0b 00000003 5b4c3b 00000000 | no array",
        "array holds another type | 11 00000001 0c 00000001 0b 00000013 5b4c6a6176612f6c616e672f537472696e673b 00000001 05 00000001 | holds java.lang.Integer",
        "a list as a key | 11 00000001 0c 00000001 0e 00000001 0c 00000000 00 | cannot be a key",
        "a key twice | 11 00000001 0c 00000001 0e 00000002 05 00000001 00 05 00000001 00 | twice",
        "an element twice | 11 00000001 0c 00000001 0d 00000002 05 00000001 05 00000001 | twice",
      })
  void refuses(String what, @org.jspecify.annotations.Nullable String hex, String words) {
    byte[] body = HexFormat.of().parseHex(hex == null ? "" : hex.replace(" ", ""));
    byte[] message = ByteBuffer.allocate(body.length + 4).putInt(body.length).put(body).array();
    assertThatThrownBy(() -> received(message, SMALL))
        .as(what)
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(words);
  }

  @Test
  void refusesLengthsBeforeItTakesMemory() {
    byte[] endless = HexFormat.of().parseHex("7fffffff");
    assertThatThrownBy(() -> received(endless, SMALL)).hasMessageContaining("longer than allowed");
    byte[] negative = HexFormat.of().parseHex("80000000");
    assertThatThrownBy(() -> received(negative, SMALL)).hasMessageContaining("longer than allowed");
    byte[] cut = HexFormat.of().parseHex("00004000ff");
    assertThatThrownBy(() -> received(cut, SMALL)).isInstanceOf(EOFException.class);
  }

  @Test
  void sendsNothingOfWhatIsTooLargeTooDeepOrNoText() throws Exception {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    for (Object value :
        List.of(
            new double[3_000],
            "x".repeat(30_000),
            new ArrayList<>(java.util.Collections.nCopies(2_001, 1)),
            circle,
            "half \ud83d",
            Map.of(List.of(1), 2),
            Set.of(List.of(1)),
            new Random())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Channel channel =
          new Channel(new ByteArrayInputStream(new byte[0]), out, SMALL, Handles.NONE);
      assertThatThrownBy(() -> channel.send(new Message(Message.Kind.RETURNED, 1, List.of(value))))
          .isInstanceOf(UnsendableException.class)
          .message()
          .endsWith(".");
      assertThat(out.size()).isZero();
    }
  }

  @Test
  void handlesKeepObjectsWhereTheyAre() throws Exception {
    HandleTable table = new HandleTable(handle -> handle);
    Object object = new Random(1);
    Handle handle = table.handleOf(object);
    assertThat(table.handleOf(object)).isEqualTo(handle);
    assertThat(received(sent(handle, SMALL), SMALL)).isEqualTo(List.of(handle));
    assertThat(table.objectOf(handle)).isSameAs(object);
    table.release(new long[] {handle.id()});
    assertThat(table.objectOf(handle)).isEqualTo(handle);
    assertThat(table.handleOf(object)).isNotEqualTo(handle);
  }

  private static byte[] sent(Object value, Bounds bounds) throws IOException, UnsendableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Channel(new ByteArrayInputStream(new byte[0]), out, bounds, Handles.NONE)
        .send(new Message(Message.Kind.RETURNED, 7, Arrays.asList(value)));
    return out.toByteArray();
  }

  private static List<?> received(byte[] bytes, Bounds bounds) throws IOException {
    return new Channel(
            new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), bounds, Handles.NONE)
        .receive()
        .body();
  }
}
