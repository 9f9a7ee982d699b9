package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** UTF-8 decoded without mercy: a byte that is none is an error, never a question mark. */
final class StrictText {
  private StrictText() {}

  /**
   * Reads to the end.
   *
   * @param in the content, unpacked
   * @param file what to call it in an error
   * @throws DataException if a byte is not UTF-8: names the line
   */
  static String read(InputStream in, String file) throws IOException {
    byte[] bytes = in.readAllBytes();
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(left, text, true);
    if (result.isError()) {
      throw new DataException(
          "%s, line %d: byte 0x%02X is no UTF-8. Get a fresh copy of the file."
              .formatted(file, line(bytes, left.position()), bytes[left.position()]));
    }
    return text.flip().toString();
  }

  /** Lines without their ends ({@code \n} or {@code \r\n}); the last one need not have one. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      lines.add(text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to));
      from = to + 1;
    }
    return lines;
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
