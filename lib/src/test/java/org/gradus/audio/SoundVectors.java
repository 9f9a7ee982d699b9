package org.gradus.audio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.gradus.data.Sound;

/** What PyTorch makes of a sound: see src/test/python/sound_vectors.py. */
final class SoundVectors {
  private SoundVectors() {}

  static JsonNode read() {
    try (InputStream json = SoundVectors.class.getResourceAsStream("sounds.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sound sound() {
    JsonNode root = read();
    double[] numbers = numbers(root.get("sound"));
    float[] samples = new float[numbers.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) numbers[i];
    }
    return new Sound(samples, root.get("rate").asInt());
  }

  static double[] numbers(JsonNode node) {
    double[] numbers = new double[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = node.get(i).asDouble();
    }
    return numbers;
  }
}
