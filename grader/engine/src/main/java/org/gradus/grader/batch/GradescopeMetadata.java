package org.gradus.grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What Gradescope's "Export submissions" says of its folders {@code submission_123}: the file
 * {@code submission_metadata.yml} beside them, with each one's submitters and time.
 */
final class GradescopeMetadata {
  static final String FILE = "submission_metadata.yml";
  private static final Pattern EXPORT = Pattern.compile("assignment_\\d+_export");
  private static final int LARGEST = 256 << 20;

  /** By the folder. */
  private final Map<Path, List<Origin>> origins;

  private GradescopeMetadata(Map<Path, List<Origin>> origins) {
    this.origins = origins;
  }

  /**
   * Looks for the file.
   *
   * @throws IOException with a sentence, when there is one that cannot be read
   */
  static GradescopeMetadata in(Path folder) throws IOException {
    Map<Path, List<Origin>> origins = new HashMap<>();
    Path file = exported(folder).resolve(FILE);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      read(file, origins);
    }
    return new GradescopeMetadata(origins);
  }

  /**
   * The folder that Gradescope made, which may be the only one in that which is graded. Deeper down
   * lies what students handed in, and such a file there would let them speak for others.
   */
  private static Path exported(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> found = list.limit(2).toList();
      boolean alone =
          found.size() == 1
              && Files.isDirectory(found.get(0), LinkOption.NOFOLLOW_LINKS)
              && EXPORT.matcher(String.valueOf(found.get(0).getFileName())).matches();
      return alone ? found.get(0) : folder;
    }
  }

  private static void read(Path file, Map<Path, List<Origin>> origins) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    JsonNode root;
    try {
      root = yaml.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s cannot be read, so nobody knows whose the submissions beside it are: %s"
              .formatted(file, e.getOriginalMessage().split("\n", 2)[0]),
          e);
    }
    for (Map.Entry<String, JsonNode> each : root.properties()) {
      Instant at = Timestamp.of(each.getValue().path(":created_at").asText()).orElse(null);
      List<Origin> group = new ArrayList<>();
      for (JsonNode submitter : each.getValue().path(":submitters")) {
        List<String> words =
            Stream.of(":sid", ":email", ":name")
                .map(key -> submitter.path(key).asText("").strip())
                .filter(word -> !word.isEmpty() && !word.equals("null"))
                .toList();
        if (!words.isEmpty()) {
          group.add(new Origin(words, at));
        }
      }
      Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
      origins.put(folder.resolve(each.getKey()).normalize(), group);
    }
  }

  /** Who handed in what lies in one of these folders; empty for what does not. */
  List<Origin> of(Path file) {
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      List<Origin> group = origins.get(above.normalize());
      if (group != null) {
        return group;
      }
    }
    return List.of();
  }
}
