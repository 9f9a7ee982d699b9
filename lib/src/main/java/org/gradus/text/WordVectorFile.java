package org.gradus.text;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Word2vec's text format. */
final class WordVectorFile {
  private final Path file;
  private int line;

  private WordVectorFile(Path file) {
    this.file = file;
  }

  static void write(WordVectors vectors, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(vectors.words().size() + " " + vectors.size() + "\n");
      for (int i = 0; i < vectors.words().size(); i++) {
        String word = vectors.words().get(i);
        if (word.isEmpty() || word.codePoints().anyMatch(Character::isWhitespace)) {
          throw new IllegalArgumentException(
              "The text format parts words from numbers with blanks, so that '%s' cannot be written."
                  .formatted(word));
        }
        out.write(word);
        for (int j = 0; j < vectors.size(); j++) {
          out.write(" " + vectors.number(i, j));
        }
        out.write("\n");
      }
    }
  }

  static WordVectors read(Path file) throws IOException {
    return new WordVectorFile(file).vectors();
  }

  private WordVectors vectors() throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      String[] head = next(in).strip().split(" ", -1);
      int count = head.length == 2 ? whole(head[0]) : 0;
      int size = head.length == 2 ? whole(head[1]) : 0;
      if (count < 1 || size < 1 || (long) count * size > Integer.MAX_VALUE - 8) {
        throw fault("should have the number of words and the size of a vector");
      }
      List<String> words = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      float[] vectors = new float[count * size];
      for (int i = 0; i < count; i++) {
        String[] cells = next(in).stripTrailing().split(" ", -1);
        if (cells.length != size + 1) {
          throw fault(
              "has %d numbers behind its word where %d belong".formatted(cells.length - 1, size));
        }
        if (!seen.add(cells[0])) {
          throw fault("has the word '%s' again".formatted(cells[0]));
        }
        words.add(cells[0]);
        for (int j = 0; j < size; j++) {
          vectors[i * size + j] = number(cells[j + 1]);
        }
      }
      return new WordVectors(words, size, vectors);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "%s: after line %d there is a byte that is no UTF-8: the text format is text."
              .formatted(file.getFileName(), line),
          e);
    }
  }

  private String next(BufferedReader in) throws IOException {
    String text = in.readLine();
    line++;
    if (text == null) {
      throw fault("is missing: the file ends too early");
    }
    return text;
  }

  private static int whole(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private float number(String text) {
    try {
      float number = Float.parseFloat(text);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw fault("has '%s' where a number belongs".formatted(text));
    }
    throw fault("has %s, which is no finite number".formatted(text));
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(
        "%s: line %d %s.".formatted(file.getFileName(), line, what));
  }
}
