package org.gradus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.Provenance;
import org.gradus.data.TrainTest;

/**
 * Inputs and classes as plain files, so that every peer learns from the same numbers: {@code
 * train-inputs} (pixels a byte each, other numbers as floats, little-endian), {@code train-targets}
 * (a byte a class), the same for {@code test}, and {@code data.json} with the shapes. It is written
 * last: without it the folder counts as empty.
 */
final class DataFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DESCRIPTION = "data.json";
  private static final String INPUTS = "-inputs";
  private static final String TARGETS = "-targets";

  private DataFolder() {}

  /**
   * What the files hold.
   *
   * @param pixels whether the inputs are bytes, to be divided by 255
   * @param shape of an input
   * @param places the shape of a target: empty where an example has one class
   */
  record Description(
      Provenance provenance,
      List<String> classes,
      boolean pixels,
      List<Integer> shape,
      List<Integer> places,
      int train,
      int test) {

    static Description of(TrainTest data) {
      Dataset train = data.train();
      boolean one = train.hasClasses();
      return new Description(
          data.provenance(),
          one ? train.classNames() : train.targetNames(),
          train.features() instanceof ByteFeatures,
          list(train.features().shape()),
          one ? List.of() : list(train.targets().shape()),
          train.size(),
          data.test().size());
    }

    private static List<Integer> list(int... numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
  }

  /** Which data this is, for the page: "MNIST, 60,000 examples". */
  static String words(TrainTest data) {
    return String.format(
        Locale.ROOT,
        "%s%s, %,d examples",
        data.provenance().banner(),
        data.provenance().name(),
        data.train().size());
  }

  /** Writes the data, unless it is there already. */
  static void write(TrainTest data, Path folder) throws IOException {
    Description wanted = Description.of(data);
    Path description = folder.resolve(DESCRIPTION);
    if (Files.exists(description) && wanted.equals(description(folder))) {
      return;
    }
    Files.createDirectories(folder);
    Files.deleteIfExists(description);
    write(data.train(), folder, "train");
    write(data.test(), folder, "test");
    Whole.write(description, JSON.writeValueAsString(wanted));
  }

  private static void write(Dataset part, Path folder, String name) throws IOException {
    Features inputs = part.features();
    Files.write(
        folder.resolve(name + INPUTS),
        inputs instanceof ByteFeatures pixels ? pixels.values() : bytes(inputs));
    Files.write(folder.resolve(name + TARGETS), targets(part));
  }

  private static byte[] bytes(Features inputs) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(inputs.size() * inputs.width(), Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < inputs.size(); i++) {
      for (float number : inputs.row(i)) {
        bytes.putFloat(number);
      }
    }
    return bytes.array();
  }

  private static byte[] targets(Dataset part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (float[] example : classes(part)) {
      for (float number : example) {
        bytes.write((byte) number);
      }
    }
    return bytes.toByteArray();
  }

  /** The classes of each example: one, or one at each place of a sequence. */
  static float[][] classes(Dataset part) {
    return part.hasClasses()
        ? Arrays.stream(part.labels())
            .mapToObj(label -> new float[] {label})
            .toArray(float[][]::new)
        : part.targets().rows();
  }

  /** Reads what {@link #write} wrote. */
  static TrainTest read(Path folder) throws IOException {
    Description known = description(folder);
    return new TrainTest(read(folder, "train", known), read(folder, "test", known));
  }

  private static Dataset read(Path folder, String name, Description known) throws IOException {
    byte[] inputs = Files.readAllBytes(folder.resolve(name + INPUTS));
    byte[] targets = Files.readAllBytes(folder.resolve(name + TARGETS));
    Features features =
        known.pixels
            ? new ByteFeatures(inputs, array(known.shape))
            : new FloatFeatures(floats(inputs), array(known.shape));
    if (known.places.isEmpty()) {
      int[] labels = new int[targets.length];
      Arrays.setAll(labels, i -> Byte.toUnsignedInt(targets[i]));
      return new Dataset(features, labels, known.classes, known.provenance);
    }
    float[] values = new float[targets.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(targets[i]);
    }
    return Dataset.ofValues(
        features, new FloatFeatures(values, array(known.places)), known.classes, known.provenance);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static float[] floats(byte[] bytes) {
    float[] numbers = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    return numbers;
  }

  static Description description(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(DESCRIPTION).toFile(), Description.class);
  }
}
