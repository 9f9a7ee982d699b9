package org.gradus.nn;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.TANH;
import static org.gradus.nn.Layers.averagePool2d;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Networks that everybody knows, ready to be compiled. Their last layer gives scores, for {@code
 * crossEntropy()}. Those for large pictures are here to be read: {@link Network#summary} draws no
 * numbers.
 */
public final class Nets {
  private Nets() {}

  /**
   * A multilayer perceptron with ReLU between its layers: {@code mlp(784, 200, 100, 60, 30, 10)}.
   * It takes examples of any shape with so many numbers.
   *
   * @param sizes the inputs, the hidden layers, the outputs: at least two
   */
  public static Network mlp(int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "A multilayer perceptron needs at least the numbers of inputs and outputs: mlp(784, 10), got %d."
              .formatted(sizes.length));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(flatten(sizes[0]));
    for (int i = 1; i < sizes.length - 1; i++) {
      layers.add(dense(sizes[i], RELU));
    }
    layers.add(dense(sizes[sizes.length - 1]));
    return Sequential.of(layers.toArray(Layer[]::new));
  }

  /**
   * LeNet-5 for grey pictures of 28 × 28 pixels and ten classes, with tanh and mean pooling: 61,706
   * parameters, 416,520 multiply-adds.
   *
   * <p>Source: LeCun, Bottou, Bengio and Haffner, <em>Gradient-based learning applied to document
   * recognition</em>, 1998. As usual today, its second convolution sees all channels, pooling
   * learns nothing, the last layer is an ordinary one, and the pictures of 32 × 32 pixels are
   * padding.
   */
  public static Network leNet() {
    return leNet(TANH);
  }

  /** The same with another activation. */
  public static Network leNet(Activation activation) {
    return Sequential.of(
        input(28, 28),
        conv2d(6, 5, activation).padding(2),
        averagePool2d(2),
        conv2d(16, 5, activation),
        averagePool2d(2),
        flatten(),
        dense(120, activation),
        dense(84, activation),
        dense(10));
  }

  /**
   * Three convolutions with 4, 8 and 12 filters that halve the picture by their stride, [4, 28,
   * 28], [8, 14, 14], [12, 7, 7], then a dense layer of 200: a small network for MNIST.
   */
  public static Network fourEightTwelve() {
    return Sequential.of(
        input(28, 28),
        conv2d(4, 5, RELU).same(),
        conv2d(8, 4, RELU).stride(2).same(),
        conv2d(12, 4, RELU).stride(2).same(),
        flatten(),
        dense(200, RELU),
        dense(10));
  }

  /**
   * AlexNet for pictures [3, 224, 224] and 1,000 classes, in the form for one device: 61,100,840
   * parameters.
   *
   * <p>Source: Krizhevsky, <em>One weird trick for parallelizing convolutional neural
   * networks</em>, 2014, after Krizhevsky, Sutskever and Hinton 2012.
   */
  public static Network alexNet() {
    return Landmarks.alexNet();
  }

  /**
   * VGG-16 for pictures [3, 224, 224] and 1,000 classes: 138,357,544 parameters.
   *
   * <p>Source: Simonyan and Zisserman, <em>Very deep convolutional networks for large-scale image
   * recognition</em>, 2015, configuration D.
   */
  public static Network vgg16() {
    return Landmarks.vgg16();
  }

  /**
   * ResNet-18 for pictures [3, 224, 224] and 1,000 classes: 11,689,512 parameters.
   *
   * <p>Source: He, Zhang, Ren and Sun, <em>Deep residual learning for image recognition</em>, 2016,
   * with option B: a convolution of one pixel where the shape changes.
   */
  public static Network resNet18() {
    return Landmarks.resNet18();
  }

  /**
   * A convolutional network over words: an embedding whose word 0 is padding; convolutions over 3,
   * 4 and 5 words with ReLU, each filter's maximum over the text; dropout of one half; scores.
   *
   * <p>Source: Kim, <em>Convolutional neural networks for sentence classification</em>, 2014.
   *
   * @param words how many there are, padding included
   * @param length of a text in words, at least 5
   * @param size of a word's vector
   * @param filters of each of the three widths; 100 in the paper
   * @param classes how many
   */
  public static Network textCnn(int words, int length, int size, int filters, int classes) {
    return WordNets.textCnn(words, length, size, filters, classes);
  }

  /**
   * A network that reads a text and says of which class it is: an embedding whose word 0 is padding
   * and left out, dropout, a recurrent layer, dropout, scores.
   *
   * @param words how many there are, padding included
   * @param length of a text in words
   * @param size of a word's vector
   * @param recurrent gives its last state: {@code gru(64)}, {@code bidirectional(lstm(64))}
   * @param dropout from 0 to less than 1
   * @param classes how many
   */
  public static Network sequenceClassifier(
      int words, int length, int size, Layer recurrent, double dropout, int classes) {
    return WordNets.sequenceClassifier(words, length, size, recurrent, dropout, classes);
  }

  /**
   * A recurrent language model: at every place of a text, [length] word or character numbers,
   * scores for the next one, [length, words]. To be asked as a {@link LanguageModel}.
   *
   * <p>Source: Mikolov and others 2010; the dropout: Zaremba, Sutskever and Vinyals 2014.
   *
   * @param words how many words or characters there are
   * @param length of a piece of text
   * @param size of a word's vector
   * @param dropout from 0 to less than 1
   * @param layers one after the other, all states of each: {@code lstm(256).sequences()}
   */
  public static Network languageModel(
      int words, int length, int size, double dropout, Recurrent... layers) {
    return WordNets.languageModel(words, length, size, dropout, layers);
  }

  /**
   * A Transformer language model: word vectors and learned positions, blocks of causal attention, a
   * last layer norm, scores for the next word at every place, [length, words]. To be asked as a
   * {@link LanguageModel}.
   *
   * <p>Source: Vaswani and others, <em>Attention is all you need</em>, 2017, decoder only; with the
   * norms before the sublayers, as Radford and others 2019.
   *
   * @param words how many words or characters there are
   * @param length of a piece of text
   * @param size of a word's vector; a multiple of the heads
   * @param heads of each block
   * @param blocks how many, at least 1
   * @param dropout from 0 to less than 1
   */
  public static Network transformer(
      int words, int length, int size, int heads, int blocks, double dropout) {
    return WordNets.transformer(words, length, size, heads, blocks, dropout);
  }

  /**
   * One block of a Transformer that sees nothing of what comes later: x ← x + attention(norm(x)),
   * then x ← x + W₂ GELU(W₁ norm(x)), four times as wide in between.
   *
   * @param x [time, size]
   * @param size a multiple of the heads
   * @param heads of the attention
   * @param dropout of what is added, from 0 to less than 1
   */
  public static Branch transformerBlock(Branch x, int size, int heads, double dropout) {
    return WordNets.transformerBlock(
        Text.given(x, "transformerBlock(…) wants a branch"), size, heads, dropout);
  }

  /**
   * An encoder–decoder with attention. An example is a row of word numbers: the source sentence,
   * padded with 0, and behind it the beginning of the translation; out come, [length, words],
   * scores for the next word at every place. A bidirectional GRU reads the source; a GRU reads the
   * translation so far, at each step together with the mean of the encoder's states, then looks at
   * these states; both together choose the word. {@link Decoder} makes the rows and writes.
   *
   * <p>Source: Cho and others 2014; Luong, Pham and Manning, <em>Effective approaches to
   * attention-based neural machine translation</em>, 2015, without input feeding.
   *
   * @param sourceWords of the source language, padding included
   * @param sourceLength of a source sentence, padding included
   * @param words of the translation, marks included
   * @param length of a translation, start or end included
   * @param size of a word's vector
   * @param units of the GRUs
   */
  public static Network translator(
      int sourceWords, int sourceLength, int words, int length, int size, int units) {
    return WordNets.translator(sourceWords, sourceLength, words, length, size, units);
  }

  /**
   * A network that says what is on a picture. An example is a row of numbers: the picture
   * [channels, side, side], and behind it the beginning of the sentence; out come, [length, words],
   * scores for the next word at every place. Three convolutions look at the picture; a GRU reads
   * the sentence so far, at each step together with what they saw. {@link Decoder} makes the rows.
   *
   * <p>Source: Mao and others, <em>Deep captioning with multimodal recurrent neural networks</em>,
   * 2015; Vinyals and others, <em>Show and tell</em>, 2015.
   *
   * @param channels of a picture
   * @param side height and width of a picture in pixels, at least 4
   * @param words how many there are, marks included
   * @param length of a sentence, start or end included
   * @param size of a word's vector
   * @param units of the GRU, and of what it is told of the picture
   */
  public static Network captioner(
      int channels, int side, int words, int length, int size, int units) {
    return WordNets.captioner(channels, side, words, length, size, units);
  }

  /**
   * An autoencoder: it learns to give back what goes in, through a code of fewer numbers. Dense
   * layers with ReLU lead to the code, a layer named "code" without an activation; the same sizes
   * lead back to numbers from 0 to 1 (sigmoid). {@code features("code", …)} gives the code; learn
   * it with {@code squaredError()} on targets that are the inputs.
   *
   * <p>Source: Hinton and Salakhutdinov, <em>Reducing the dimensionality of data with neural
   * networks</em>, 2006.
   *
   * @param sizes the inputs, the hidden layers, the code: at least two, {@code autoencoder(784,
   *     128, 32)}
   */
  public static Network autoencoder(int... sizes) {
    return PictureNets.autoencoder(sizes);
  }

  /**
   * A denoising autoencoder for grey pictures [side, side], by convolutions: twice down to half the
   * side, twice up again; at each size what was seen on the way down is laid beside what comes up.
   * What comes out is added to the picture: the network learns the noise. Learn it with {@code
   * squaredError()} on clean pictures.
   *
   * <p>Source: Vincent and others 2008; the ways across: Ronneberger, Fischer and Brox,
   * <em>U-Net</em>, 2015; the sum: Zhang and others, <em>Beyond a Gaussian denoiser</em>, 2017.
   *
   * @param side height and width in pixels, a multiple of 4
   * @param filters of the first convolution; twice as many further down
   */
  public static Network denoiser(int side, int filters) {
    return PictureNets.denoiser(side, filters);
  }

  /**
   * A generator of grey pictures [28, 28] from noise, for a {@link Gan}: a dense layer makes 7 × 7
   * places, which are twice made larger and convolved, with batch norm; pixels from 0 to 1 come
   * out.
   *
   * <p>Source: Radford, Metz and Chintala, <em>Unsupervised representation learning with deep
   * convolutional generative adversarial networks</em>, 2016; with larger pixels and convolutions
   * in place of fractional strides: Odena, Dumoulin and Olah, <em>Deconvolution and checkerboard
   * artifacts</em>, 2016.
   *
   * @param noise how many numbers a picture is made of
   * @param filters of the last but one convolution
   */
  public static Network generator(int noise, int filters) {
    return PictureNets.generator(noise, filters);
  }

  /**
   * A discriminator of grey pictures [28, 28], for a {@link Gan}: two convolutions that halve the
   * picture, with leaky ReLU and dropout; one number comes out, high for real pictures.
   *
   * @param filters of the first convolution
   */
  public static Network discriminator(int filters) {
    return PictureNets.discriminator(filters);
  }
}
