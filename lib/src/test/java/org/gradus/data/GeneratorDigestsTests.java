package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a seed gives, bit for bit, whatever the machine and the release of Java. */
class GeneratorDigestsTests {
  @Test
  void aSeedGivesTheSameEverywhere() {
    Map<String, Provenance> made = new LinkedHashMap<>();
    made.put("blobs", TwoBlobs.generate(100, 2, 1, 7).data().provenance());
    made.put("xor", Xor.generate(100, 0.2, 7).data().provenance());
    made.put("moons", Moons.generate(100, 0.2, 7).provenance());
    made.put("spirals", Spirals.generate(100, 1.5, 0.05, 7).provenance());
    made.put("clean boards", Boards.clean().provenance());
    made.put("warped boards", Boards.warped(100, 1, 0.02, 7).provenance());
    BouncingBall balls = BouncingBall.generate(20, 10, 16, 7);
    made.put("ball", balls.fromPositions().provenance());
    made.put("frames", balls.fromFrames().provenance());
    made.put("recall", Recall.generate(50, 20, 4, 7).provenance());
    made.put("houses", HousePrices.generate(100, 7).provenance());
    made.put("clicks", AdClicks.generate(100, 7).data().provenance());
    made.put("masks", Scenes.generate(20, 32, 3, 7).masks().provenance());
    made.put("boxes", Scenes.generate(20, 32, 1, 7).boxes().provenance());
    made.put("roads", Roads.generate(20, 7).provenance());
    made.put("captions", Captions.generate(20, 24, 7).provenance());
    Dataset digits = RenderedDigits.generate(6, 1, 7).train();
    for (Rain rain : Rain.values()) {
      made.put(rain.name(), rain.over(digits, 7).provenance());
    }
    Map<String, String> digests = new LinkedHashMap<>();
    made.forEach((name, provenance) -> digests.put(name, provenance.digest().substring(0, 12)));
    FloatFeatures grey = (FloatFeatures) GreyPicture.features(GreyPicture.draw(32, 40, 0.1, 7));
    digests.put("grey picture", Digests.sha256(grey.values()).substring(0, 12));
    assertThat(digests)
        .containsOnly(
            entry("blobs", "b811c0c57025"),
            entry("xor", "719f1689039f"),
            entry("moons", "a66f79949335"),
            entry("spirals", "b4260efa6352"),
            entry("clean boards", "64d0f8c7ebbc"),
            entry("warped boards", "b834c2491149"),
            entry("ball", "1e9feff548f2"),
            entry("frames", "747d57e40140"),
            entry("recall", "03d7d4ca606f"),
            entry("houses", "0d9546e2aa07"),
            entry("clicks", "376e38ee1b54"),
            entry("masks", "b8f2c6db4570"),
            entry("boxes", "e7c3315ed9dc"),
            entry("roads", "ab8d7a82ffb6"),
            entry("captions", "3d97b03e36f3"),
            entry("DRIZZLE", "47bbbc29b69b"),
            entry("SHOWER", "f3e253efd8b3"),
            entry("DOWNPOUR", "46946ba8ec1a"),
            entry("grey picture", "5677f20c0b69"));
  }
}
