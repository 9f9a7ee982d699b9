package org.gradus.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/** Reads reviews: IMDB's archive of many files, rt-polarity's lines. */
final class ReviewFiles {
  /** The classes of both sets. */
  static final List<String> CLASSES = List.of("negative", "positive");

  /** Folder, class, number and the writer's stars; the half without labels does not match. */
  private static final Pattern REVIEW =
      Pattern.compile("aclImdb/(train|test)/(neg|pos)/(\\d+)_(10|[1-9])\\.txt");

  private static final Pattern LABELLED = Pattern.compile("aclImdb/(train|test)/(neg|pos)/.+");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private ReviewFiles() {}

  /** The two halves of IMDB while they are being read. */
  static final class Halves {
    private final List<String> train = new ArrayList<>();
    private final List<Integer> trainLabels = new ArrayList<>();
    private final List<String> test = new ArrayList<>();
    private final List<Integer> testLabels = new ArrayList<>();

    TextSplit with(Provenance provenance) {
      return new TextSplit(
          new Texts(train, numbers(trainLabels), CLASSES, provenance),
          new Texts(test, numbers(testLabels), CLASSES, provenance));
    }

    private static int[] numbers(List<Integer> labels) {
      return labels.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /**
   * Reads the archive of IMDB, in its order.
   *
   * @param in the packed archive
   * @param file what to call it in an error
   * @throws DataException if a review's name or text is malformed, its stars belie its folder, or
   *     one of the four folders is empty
   */
  static Halves imdb(InputStream in, String file) throws IOException {
    Halves halves = new Halves();
    int[] counts = new int[4];
    // Not closed: whoever opened it reads on to its end.
    ArchiveInputStream<? extends ArchiveEntry> archive = Members.open(in, Format.TAR_GZ);
    for (ArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      String name = entry.getName();
      if (!entry.isDirectory() && LABELLED.matcher(name).matches()) {
        Matcher review = REVIEW.matcher(name);
        if (!review.matches()) {
          throw fault(file, name, "is not named NUMBER_STARS.txt");
        }
        int label = review.group(2).equals("pos") ? 1 : 0;
        int stars = Integer.parseInt(review.group(4));
        if (label == 1 ? stars < 7 : stars > 4) {
          throw fault(
              file,
              name,
              "has %d stars, which no %s review has".formatted(stars, CLASSES.get(label)));
        }
        String text = StrictText.read(archive, file + ", " + name).strip();
        if (text.isEmpty()) {
          throw fault(file, name, "is empty");
        }
        boolean train = review.group(1).equals("train");
        (train ? halves.train : halves.test).add(text);
        (train ? halves.trainLabels : halves.testLabels).add(label);
        counts[(train ? 0 : 2) + label]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        String folder = (i < 2 ? "train/" : "test/") + (i % 2 == 0 ? "neg" : "pos");
        throw fault(file, "aclImdb/" + folder, "has no review");
      }
    }
    return halves;
  }

  /**
   * Reads one snippet a line; only {@code \n} ends one. Its makers wrote it in the western European
   * code of Windows, the mirrors have it as UTF-8.
   *
   * @throws DataException if a line is empty: names it
   */
  static List<String> snippets(InputStream in, String file) throws IOException {
    byte[] bytes = in.readAllBytes();
    List<String> snippets = new ArrayList<>();
    for (String line : decoded(bytes, file).split("\n", -1)) {
      snippets.add(line.strip());
    }
    if (snippets.get(snippets.size() - 1).isEmpty()) {
      snippets.remove(snippets.size() - 1);
    }
    int empty = snippets.indexOf("");
    if (empty >= 0 || snippets.isEmpty()) {
      throw new DataException(
          "%s: line %d is empty. Get a fresh copy of the file."
              .formatted(file, Math.max(0, empty) + 1));
    }
    return snippets;
  }

  private static String decoded(byte[] bytes, String file) throws IOException {
    try {
      return StrictText.read(new ByteArrayInputStream(bytes), file);
    } catch (DataException asItsMakersWroteIt) {
      return new String(bytes, WESTERN);
    }
  }

  private static DataException fault(String file, String member, String what) {
    return new DataException(
        "%s: %s %s. Get a fresh copy of the file.".formatted(file, member, what));
  }
}
