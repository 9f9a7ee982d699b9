package org.gradus.nn;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.averagePool1d;
import static org.gradus.nn.Layers.averagePool2d;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.conv1d;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.globalAveragePool;
import static org.gradus.nn.Layers.globalMaxPool;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.layerNorm;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.maxPool1d;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.positions;
import static org.gradus.nn.Layers.repeat;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.nn.Layers.simpleRnn;
import static org.gradus.nn.Layers.slice;
import static org.gradus.nn.Layers.upSample2d;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The layers that the names in layers.json stand for. */
final class LayerCases {
  private static final int UNITS = 4;
  private static final String SEQUENCES = " sequences";
  private static final String BOTH = "bidirectional ";
  private static final String MASKED = "masked ";

  private static final Map<String, Layer> PLAIN =
      Map.ofEntries(
          Map.entry("dense over time", dense(4)),
          Map.entry("flatten", flatten()),
          Map.entry("reshape", reshape(2, 3)),
          Map.entry("dropout when asked", dropout(0.5)),
          Map.entry("conv2d", conv2d(3, 3)),
          Map.entry("conv2d relu stride 2 padding 1", conv2d(3, 3, RELU).stride(2).padding(1)),
          Map.entry("conv2d uneven padding", conv2d(3, 4).padding(1, 2, 0, 3)),
          Map.entry("conv2d same, kernel 4", conv2d(3, 4).same()),
          Map.entry("conv2d same, kernel 4, stride 2", conv2d(3, 4).same().stride(2)),
          Map.entry("conv2d kernel 3 x 2 without bias", conv2d(3, 1).kernel(3, 2).withoutBias()),
          Map.entry("conv2d grey", conv2d(3, 3)),
          Map.entry("conv1d", conv1d(3, 3)),
          Map.entry("conv1d padding 2 and 0", conv1d(3, 3).padding(2, 0)),
          Map.entry("conv1d same, kernel 4, stride 2", conv1d(3, 4).stride(2).same()),
          Map.entry("maxPool2d 2", maxPool2d(2)),
          Map.entry("maxPool2d 3 stride 2 padding 1", maxPool2d(3).stride(2).padding(1)),
          Map.entry("averagePool2d 2", averagePool2d(2)),
          Map.entry("averagePool2d 3 stride 2 padding 1", averagePool2d(3).stride(2).padding(1)),
          Map.entry("maxPool1d 2", maxPool1d(2)),
          Map.entry("averagePool1d 3 stride 1", averagePool1d(3).stride(1)),
          Map.entry("globalAveragePool", globalAveragePool()),
          Map.entry("globalAveragePool picture", globalAveragePool()),
          Map.entry("globalAveragePool steps", globalAveragePool()),
          Map.entry("globalMaxPool", globalMaxPool()),
          Map.entry("globalMaxPool picture", globalMaxPool()),
          Map.entry("globalMaxPool steps", globalMaxPool()),
          Map.entry("batchNorm features", batchNorm()),
          Map.entry("batchNorm picture", batchNorm()),
          Map.entry("batchNorm steps", batchNorm()),
          Map.entry("batchNorm when asked", batchNorm()),
          Map.entry("layerNorm features", layerNorm()),
          Map.entry("layerNorm steps", layerNorm()),
          Map.entry("layerNorm picture", layerNorm()),
          Map.entry("embedding", embedding(6, 3)),
          Map.entry("embedding mask", embedding(6, 3).mask(0)),
          Map.entry("slice", slice(1, 4)),
          Map.entry("repeat", repeat(3)),
          Map.entry("upSample2d", upSample2d(2)),
          Map.entry("positions", positions()),
          Map.entry("attention", attention()),
          Map.entry("attention 2 heads", attention().heads(2)),
          Map.entry("attention blind to later", attention().heads(2).blindToLater()));

  private LayerCases() {}

  /** A network of these layers, under the names that the numbers have: "layer", and "words". */
  static Network network(LayerVector vector) {
    String name = vector.name();
    Branch data = Functional.input(vector.input());
    return switch (name) {
      case "concat" -> Functional.of(data.concat(data.to(dense(4).named("layer"))));
      case "concat pictures" ->
          Functional.of(data.concat(data.to(conv2d(3, 3).same().named("layer"))));
      case "attend" ->
          Functional.of(data.to(slice(0, 2)).attend(data.to(slice(2, 5)), 2).named("layer"));
      case "masked attend" ->
          Functional.of(
              data.to(slice(0, 2), embedding(6, 4).named("asked"))
                  .attend(data.to(slice(2, 5), embedding(6, 4).mask(0).named("words")), 2)
                  .named("layer"));
      case "transformer block" -> Functional.of(Nets.transformerBlock(data, 4, 2, 0));
      case "sum" -> Functional.of(data.plus(data.to(dense(5).named("layer")), data));
      default -> chain(name, Layers.input(vector.input()));
    };
  }

  private static Network chain(String name, Layer input) {
    if (name.startsWith(MASKED)) {
      String rest = name.substring(MASKED.length());
      Layer layer = "attention".equals(rest) ? attention().heads(2) : layer(rest);
      int size = "attention".equals(rest) ? 4 : 3;
      return Sequential.of(input, embedding(6, size).mask(0).named("words"), layer.named("layer"));
    }
    return Sequential.of(input, layer(name).named("layer"));
  }

  private static Layer layer(String name) {
    if (name.startsWith("dense ") && !name.endsWith("time")) {
      return dense(4, function(name));
    }
    if (name.startsWith("activation ")) {
      return activation(function(name));
    }
    boolean sequences = name.endsWith(SEQUENCES);
    String rest = sequences ? name.substring(0, name.length() - SEQUENCES.length()) : name;
    boolean both = rest.startsWith(BOTH);
    Recurrent recurrent = recurrent(both ? rest.substring(BOTH.length()) : rest, sequences);
    if (recurrent != null) {
      return both ? bidirectional(recurrent) : recurrent;
    }
    return Objects.requireNonNull(PLAIN.get(name), name);
  }

  private static Activation function(String name) {
    String word = name.substring(name.indexOf(' ') + 1);
    return Activation.valueOf(word.replace("yR", "y_r").toUpperCase(Locale.ROOT));
  }

  private static @Nullable Recurrent recurrent(String name, boolean sequences) {
    return switch (name) {
      case "simpleRnn" -> sequences ? simpleRnn(UNITS).sequences() : simpleRnn(UNITS);
      case "simpleRnn relu" -> {
        SimpleRnn relu = simpleRnn(UNITS).activation(RELU);
        yield sequences ? relu.sequences() : relu;
      }
      case "lstm" -> sequences ? lstm(UNITS).sequences() : lstm(UNITS);
      case "gru" -> sequences ? gru(UNITS).sequences() : gru(UNITS);
      case "gru reset before" ->
          sequences ? gru(UNITS).resetBefore().sequences() : gru(UNITS).resetBefore();
      default -> null;
    };
  }
}
