package org.gradus.nn;

import static org.gradus.nn.Activation.GELU;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.TANH;
import static org.gradus.nn.Layers.attention;
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
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.layerNorm;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.positions;
import static org.gradus.nn.Layers.repeat;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.nn.Layers.slice;

import java.util.stream.IntStream;

/** How the networks for words are put together: see {@link Nets}. */
final class WordNets {
  private static final int PADDING = 0;
  private static final int[] KERNELS = {3, 4, 5};
  private static final double KIM = 0.5;
  private static final int WIDER = 4;
  private static final int EDGE = 4;

  private WordNets() {}

  static Network textCnn(int words, int length, int size, int filters, int classes) {
    Text.atLeast(KERNELS[KERNELS.length - 1], "The length of a text for textCnn(…)", length);
    Branch text = Functional.input(length).to(embedding(words, size).mask(PADDING));
    Branch[] widths =
        IntStream.of(KERNELS)
            .mapToObj(kernel -> text.to(conv1d(filters, kernel, RELU), globalMaxPool()))
            .toArray(Branch[]::new);
    return Functional.of(widths[0].concat(widths[1], widths[2]).to(dropout(KIM), dense(classes)));
  }

  static Network sequenceClassifier(
      int words, int length, int size, Layer recurrent, double dropout, int classes) {
    return Sequential.of(
        input(length),
        embedding(words, size).mask(PADDING),
        dropout(dropout),
        recurrent,
        dropout(dropout),
        dense(classes));
  }

  static Network languageModel(
      int words, int length, int size, double dropout, Recurrent... layers) {
    Branch x = Functional.input(length).to(embedding(words, size));
    for (Recurrent layer : layers) {
      if (!Text.given(layer, "languageModel(…) wants recurrent layers").sequences) {
        throw new IllegalArgumentException(
            "A language model says at every place what comes next, so its layers give all their states: write %s(…).sequences()."
                .formatted(layer.kind()));
      }
      x = x.to(dropout(dropout), layer);
    }
    return Functional.of(x.to(dropout(dropout), dense(words)));
  }

  static Network transformer(
      int words, int length, int size, int heads, int blocks, double dropout) {
    Text.atLeast(1, "The number of blocks of a transformer", blocks);
    Branch x = Functional.input(length).to(embedding(words, size), positions(), dropout(dropout));
    for (int i = 0; i < blocks; i++) {
      x = transformerBlock(x, size, heads, dropout);
    }
    return Functional.of(x.to(layerNorm(), dense(words)));
  }

  static Branch transformerBlock(Branch x, int size, int heads, double dropout) {
    return x.residual(layerNorm(), attention().heads(heads).blindToLater(), dropout(dropout))
        .residual(layerNorm(), dense(WIDER * size, GELU), dense(size), dropout(dropout));
  }

  static Network translator(
      int sourceWords, int sourceLength, int words, int length, int size, int units) {
    Text.atLeast(1, "The length of a source sentence", sourceLength);
    Text.atLeast(1, "The length of a sentence", length);
    Branch row = Functional.input(sourceLength + length);
    Branch memory =
        row.to(
            slice(0, sourceLength).named("source"),
            embedding(sourceWords, size).mask(PADDING).named("sourceWords"),
            bidirectional(gru(units).sequences()).named("encoder"));
    Branch meaning = memory.to(globalAveragePool(), repeat(length));
    Branch states =
        sentence(row, sourceLength, words, length, size)
            .concat(meaning)
            .to(gru(units).sequences().named("decoder"));
    Branch seen = states.attend(memory, 1).named("attention");
    return Functional.of(states.concat(seen).to(dense(units, TANH), dense(words)));
  }

  static Network captioner(int channels, int side, int words, int length, int size, int units) {
    Text.atLeast(1, "The number of channels of a picture", channels);
    Text.atLeast(EDGE, "The side of a picture to describe", side);
    Text.atLeast(1, "The length of a sentence", length);
    int pixels = Math.multiplyExact(channels, Math.multiplyExact(side, side));
    Branch row = Functional.input(pixels + length);
    Branch picture =
        row.to(
            slice(0, pixels).named("picture"),
            reshape(channels, side, side),
            conv2d(16, 3, RELU).same(),
            maxPool2d(2),
            conv2d(32, 3, RELU).same(),
            maxPool2d(2),
            conv2d(32, 3, RELU).same(),
            flatten(),
            dense(units, RELU).named("encoder"),
            repeat(length));
    Branch states =
        sentence(row, pixels, words, length, size)
            .concat(picture)
            .to(gru(units).sequences().named("decoder"));
    return Functional.of(states.to(dense(words)));
  }

  /** The words so far, behind what is to be told. */
  private static Branch sentence(Branch row, int from, int words, int length, int size) {
    return row.to(
        slice(from, from + length).named("sentence"), embedding(words, size).named("words"));
  }
}
