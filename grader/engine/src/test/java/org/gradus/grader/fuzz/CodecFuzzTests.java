package org.gradus.grader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.grader.agent.Bounds;
import org.gradus.grader.agent.Channel;
import org.gradus.grader.agent.Handle;
import org.gradus.grader.agent.Handles;
import org.gradus.grader.agent.MalformedException;
import org.gradus.grader.agent.Message;
import org.gradus.grader.agent.UnsendableException;
import org.junit.jupiter.api.Test;

class CodecFuzzTests {

  private static final Bounds BOUNDS = new Bounds(20_000, 2_000, 12);

  /** Values, their boxes and the messages of refusals: a small multiple of the bytes. */
  private static final long MEMORY = 200L * 20_000;

  @Test
  void anyBytesAreAMessageOrRefusedAndAMessageIsSentAsItCame() throws Exception {
    List<byte[]> good = new ArrayList<>();
    for (Message message : messages()) {
      byte[] bytes = sent(message);
      good.add(Arrays.copyOfRange(bytes, 4, bytes.length));
    }
    List<byte[]> words =
        List.of(
            new byte[4],
            new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff},
            new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
            new byte[] {0x0c, 0, 0, 0, 1},
            new byte[] {0x0e, 0, 0, 0, 1},
            "[Ljava.lang.Object;".getBytes(StandardCharsets.UTF_8),
            "[[D".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    assertThat(Fuzzer.run(good, words, MEMORY, CodecFuzzTests::take)).isPositive();
  }

  private static void take(byte[] body) throws Exception {
    Message message;
    try {
      message =
          received(ByteBuffer.allocate(body.length + 4).putInt(body.length).put(body).array());
    } catch (MalformedException e) {
      assertThat(e.getMessage()).endsWith(".").hasSizeLessThan(500);
      return;
    }
    byte[] again = sent(message);
    assertThat(sent(received(again))).isEqualTo(again);
    // The other end may go away at any byte.
    try {
      var unused = received(Arrays.copyOf(again, again.length / 2));
    } catch (EOFException e) {
      return;
    }
    throw new AssertionError("Half a message is none.");
  }

  private static List<Message> messages() {
    List<Object> bodies =
        Arrays.asList(
            null,
            1.5,
            new double[] {1, Double.NaN, -0.0},
            new int[][] {{1, 2}, {}, {3}},
            List.of("text", 'c', (byte) 1, (short) 2, 3L, 4f, true),
            Map.of("key", List.of(1, 2), "other", new long[] {1}),
            Set.of("one", "two"),
            new Object[] {"x", new Object[] {1, null}, new String[] {"a", null}},
            new Handle(Handle.Side.STUDENT, 7, "REPL.Matrix"),
            List.of(List.of(List.of(List.of(List.of("deep"))))),
            "\u00e4\u20ac\ud83d\ude00".repeat(20));
    List<Message> messages = new ArrayList<>();
    for (Message.Kind kind : Message.Kind.values()) {
      for (Object body : bodies) {
        messages.add(
            new Message(kind, 1 << messages.size() % 31, Arrays.asList(body, kind.name())));
      }
    }
    return messages;
  }

  private static byte[] sent(Message message) throws IOException, UnsendableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Channel(new ByteArrayInputStream(new byte[0]), out, BOUNDS, Handles.NONE).send(message);
    return out.toByteArray();
  }

  private static Message received(byte[] bytes) throws IOException {
    return new Channel(
            new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), BOUNDS, Handles.NONE)
        .receive();
  }
}
