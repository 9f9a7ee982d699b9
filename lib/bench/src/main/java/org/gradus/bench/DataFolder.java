package org.gradus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Dataset;
import org.gradus.data.Provenance;
import org.gradus.data.TrainTest;

/**
 * Pictures and labels as plain files, so that every peer learns from the same bytes: {@code
 * train-inputs.u8}, {@code train-labels.u8}, the same for {@code test}, a byte a number, and {@code
 * data.json} with the shape. It is written last: without it the folder counts as empty.
 */
final class DataFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DESCRIPTION = "data.json";

  private DataFolder() {}

  /** What the files hold. */
  record Description(
      Provenance provenance, List<String> classes, List<Integer> shape, int train, int test) {}

  /** Writes the data, unless it is there already. */
  static void write(TrainTest data, Path folder) throws IOException {
    Description wanted =
        new Description(
            data.provenance(),
            data.train().classNames(),
            Arrays.stream(data.train().features().shape()).boxed().toList(),
            data.train().size(),
            data.test().size());
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
    if (!(part.features() instanceof ByteFeatures pictures)) {
      throw new BenchException(
          "%s does not consist of bytes: peers could not read it.".formatted(part.provenance()));
    }
    int[] labels = part.labels();
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    Files.write(folder.resolve(name + "-inputs.u8"), pictures.values());
    Files.write(folder.resolve(name + "-labels.u8"), bytes);
  }

  /** Reads what {@link #write} wrote. */
  static TrainTest read(Path folder) throws IOException {
    Description known = description(folder);
    return new TrainTest(read(folder, "train", known), read(folder, "test", known));
  }

  private static Dataset read(Path folder, String name, Description known) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name + "-labels.u8"));
    int[] labels = new int[bytes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Byte.toUnsignedInt(bytes[i]);
    }
    int[] shape = known.shape.stream().mapToInt(Integer::intValue).toArray();
    return new Dataset(
        new ByteFeatures(Files.readAllBytes(folder.resolve(name + "-inputs.u8")), shape),
        labels,
        known.classes,
        known.provenance);
  }

  private static Description description(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(DESCRIPTION).toFile(), Description.class);
  }
}
