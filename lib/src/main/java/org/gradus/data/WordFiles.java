package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what people asked of words and sentences: analogies, pairs with scores, translations. */
final class WordFiles {
  private WordFiles() {}

  /**
   * Sections that begin with {@code : name}; below, a question a line: four words with blanks
   * between.
   *
   * @throws DataException if a line is neither: names it
   */
  static Map<String, List<Analogies.Question>> analogies(InputStream in, String file)
      throws IOException {
    Map<String, List<Analogies.Question>> sections = new LinkedHashMap<>();
    List<Analogies.Question> section = null;
    for (TabbedRow row : TabbedRow.read(in, file, 1, 1)) {
      String line = row.cells().get(0);
      if (line.startsWith(": ")) {
        section = new ArrayList<>();
        if (sections.put(line.substring(2).strip(), section) != null) {
          throw row.fault("begins the section '%s' again".formatted(line.substring(2)));
        }
      } else {
        String[] words = line.strip().split(" ", -1);
        if (section == null) {
          throw row.fault("stands before the first section, which begins with a colon");
        }
        if (words.length != 4 || line.contains("  ")) {
          throw row.fault("has %d words where 4 belong".formatted(words.length));
        }
        section.add(new Analogies.Question(words[0], words[1], words[2], words[3]));
      }
    }
    return sections;
  }

  /**
   * Two words and a score from 0 to 10 a line, between tabs; what follows is left out.
   *
   * @throws DataException if a line has no such score: names it
   */
  static List<WordPairs.Pair> pairs(InputStream in, String file) throws IOException {
    List<WordPairs.Pair> pairs = new ArrayList<>();
    for (TabbedRow row : TabbedRow.read(in, file, 3, 4)) {
      String score = row.cells().get(2);
      if (!score.matches("\\d{1,2}(\\.\\d+)?") || Double.parseDouble(score) > 10) {
        throw row.fault("has '%s' as score, which is no number from 0 to 10".formatted(score));
      }
      pairs.add(
          new WordPairs.Pair(row.cells().get(0), row.cells().get(1), Double.parseDouble(score)));
    }
    return pairs;
  }

  /**
   * A sentence and its translation a line, between tabs; a third cell (who wrote them) is left out.
   */
  static List<TabbedRow> translations(InputStream in, String file) throws IOException {
    return TabbedRow.read(in, file, 2, 3);
  }
}
