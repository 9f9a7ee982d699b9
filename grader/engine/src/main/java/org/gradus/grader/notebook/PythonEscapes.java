package org.gradus.grader.notebook;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Control characters as Python's json writes them, in small letters: {@code \}{@code u001b}. */
final class PythonEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final int[] ESCAPES = escapes();

  private static int[] escapes() {
    int[] escapes = standardAsciiEscapesForJSON();
    for (int c = 0; c < 0x20; c++) {
      if (escapes[c] == ESCAPE_STANDARD) {
        escapes[c] = ESCAPE_CUSTOM;
      }
    }
    return escapes;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ESCAPES.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    // Jackson asks for every letter beyond ASCII too.
    return character >= 0x20 ? null : new SerializedString("\\u%04x".formatted(character));
  }
}
