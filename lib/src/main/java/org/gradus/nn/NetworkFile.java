package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.train.Hardware;
import org.gradus.train.SavedFile;
import org.gradus.train.SavedWeights;

/**
 * A network's numbers in a file, under the names of their layers. What the layers are is written in
 * words and compared, so that numbers never end up in a network that computes something else.
 */
final class NetworkFile {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final String KIND = "network";
  private static final String INPUT = "input";
  private static final String LAYERS = "layers";

  private final Path file;
  private final SavedFile saved;

  private NetworkFile(Path file, SavedFile saved) {
    this.file = file;
    this.saved = saved;
  }

  static void save(Body body, Path file) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(INPUT, side(body.inputShape()));
    words.put(LAYERS, layers(body));
    words.put("versions", Hardware.versions().toString());
    new SavedFile(KIND, words, SavedWeights.of(parameters(body))).write(file);
  }

  static NetworkFile read(Path file) {
    return new NetworkFile(file, SavedFile.read(file, KIND));
  }

  /** The shape of one example. */
  Shape input() {
    String text = saved.words().getOrDefault(INPUT, "");
    return new Shape(COMMA.splitAsStream(text).mapToLong(Long::parseLong).toArray());
  }

  void into(Body body) {
    requireSame("input", saved.words().getOrDefault(INPUT, ""), side(body.inputShape()));
    List<String> then = saved.words().getOrDefault(LAYERS, "").lines().toList();
    List<String> now = layers(body).lines().toList();
    for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
      requireSame("layer " + (i + 1), place(then, i), place(now, i));
    }
    try {
      SavedWeights.into(parameters(body), saved.arrays());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s is of another network: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static String place(List<String> layers, int i) {
    return i < layers.size() ? layers.get(i) : "none";
  }

  private void requireSame(String what, String then, String now) {
    if (!then.equals(now)) {
      throw new IllegalArgumentException(
          "%s is of another network: its %s is \"%s\", and this network's is \"%s\"; build the network as it was when it was saved."
              .formatted(file, what, then, now));
    }
  }

  private static String layers(Body body) {
    return body.layers().stream()
        .map(
            built ->
                "%s: %s, %s".formatted(built.name(), built.describe(), Text.shape(built.output())))
        .collect(Collectors.joining("\n"));
  }

  private static String side(int... shape) {
    return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  private static Map<String, Parameter> parameters(Body body) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    body.layers()
        .forEach(
            built ->
                built
                    .block()
                    .getParameters()
                    .forEach(
                        pair ->
                            parameters.put(built.name() + "/" + pair.getKey(), pair.getValue())));
    return parameters;
  }
}
