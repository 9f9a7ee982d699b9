package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenes with sentences, and rain. */
class CaptionsAndRainTests {
  private static final List<String> COLOURS = List.of("red", "green", "blue", "yellow");

  @Test
  void aSentenceSaysWhatIsOnItsPicture() {
    Captions scenes = Captions.generate(400, 24, 7);
    assertThat(scenes.pictures().shape()).containsExactly(3, 24, 24);
    assertThat(scenes.sentences()).hasSize(400).contains("a large red circle");
    int two = 0;
    for (int i = 0; i < 400; i++) {
      String sentence = scenes.sentences().get(i);
      assertThat(sentence)
          .matches(
              "a (small|large) (red|green|blue|yellow) (circle|square|triangle)( (left of|above) a (small|large) (red|green|blue|yellow) (circle|square|triangle))?");
      assertThat(Captions.sentence(scenes.codes()[i])).isEqualTo(sentence);
      assertThat(scenes.codes()[i].length).isLessThanOrEqualTo(Captions.LONGEST);
      two += sentence.contains(" above ") || sentence.contains(" left of ") ? 1 : 0;
      List<String> named =
          Arrays.stream(sentence.split(" ", -1)).filter(COLOURS::contains).distinct().toList();
      assertThat(colours(scenes.pictures().row(i))).containsExactlyInAnyOrderElementsOf(named);
    }
    assertThat(two / 400.0).isCloseTo(0.5, within(4 * 0.5 / 20));
  }

  /** The colours of which there is more than noise. */
  private static List<String> colours(float[] picture) {
    int[] counts = new int[COLOURS.size()];
    int plane = picture.length / 3;
    for (int i = 0; i < plane; i++) {
      float brightest = Math.max(picture[i], Math.max(picture[plane + i], picture[2 * plane + i]));
      if (brightest > 0.5) {
        boolean red = picture[i] > 0.7 * brightest;
        boolean green = picture[plane + i] > 0.7 * brightest;
        counts[red ? green ? 3 : 0 : green ? 1 : 2]++;
      }
    }
    return COLOURS.stream().filter(name -> counts[COLOURS.indexOf(name)] > 3).toList();
  }

  @Test
  void theFirstShapeNamedIsTheLeftOrUpperOne() {
    Captions scenes = Captions.generate(300, 32, 9);
    int seen = 0;
    for (int i = 0; i < 300; i++) {
      String sentence = scenes.sentences().get(i);
      if (sentence.matches(".* red .* (left of|above) .* blue .*")) {
        float[] picture = scenes.pictures().row(i);
        boolean beside = sentence.contains("left of");
        assertThat(middle(picture, 0, 2, beside)).isLessThan(middle(picture, 2, 0, beside));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(3);
  }

  /** The mean column, or row, of the pixels that have one colour and not the other. */
  private static double middle(float[] picture, int with, int without, boolean column) {
    int plane = picture.length / 3;
    int side = (int) Math.sqrt(plane);
    double sum = 0;
    double count = 0;
    for (int i = 0; i < plane; i++) {
      if (picture[with * plane + i] > 0.6 && picture[without * plane + i] < 0.4) {
        int row = i / side;
        sum += column ? i % side : row;
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void theFirstScenesDoNotDependOnHowManyFollow() {
    Captions few = Captions.generate(3, 24, 7);
    Captions many = Captions.generate(30, 24, 7);
    assertThat(many.sentences()).startsWith(few.sentences().toArray(String[]::new));
    assertThat(many.pictures().row(2)).isEqualTo(few.pictures().row(2));
    assertThat(many.pictures().size()).isEqualTo(many.size()).isEqualTo(30);
  }

  @Test
  void wordsHaveNumbers() {
    assertThat(Captions.words()).hasSize(17).startsWith("<pad>", "<unk>", "<start>", "<end>", "a");
    assertThat(Captions.sentence(Captions.START, 4, Captions.PADDING, 4, Captions.END, 5))
        .isEqualTo("a a");
    assertThatThrownBy(() -> Captions.sentence(17))
        .hasMessage("There is no word 17: they count from 0 to 16.");
    assertThatThrownBy(() -> Captions.generate(0, 24, 1))
        .hasMessage("Captions: the number of scenes is 1 at least, got 0.");
    assertThatThrownBy(() -> Captions.generate(1, 15, 1)).hasMessageContaining("16 at least");
  }

  @ParameterizedTest
  @EnumSource
  void rainOnlyAddsInk(Rain rain) {
    Dataset digits = RenderedDigits.generate(60, 1, 7).train();
    Dataset wet = rain.over(digits, 7);
    assertThat(wet.features().shape()).containsExactly(28, 28);
    double added = 0;
    for (int i = 0; i < wet.size(); i++) {
      float[] clean = wet.targets().row(i);
      float[] rainy = wet.features().row(i);
      assertThat(clean).isEqualTo(digits.features().row(i));
      for (int pixel = 0; pixel < clean.length; pixel++) {
        assertThat(rainy[pixel]).isBetween(clean[pixel], 1f);
        added += rainy[pixel] - clean[pixel];
      }
    }
    double mean = added / (60 * 784);
    assertThat(mean).isBetween(rain == Rain.DRIZZLE ? 0.01 : 0.06, 0.3);
    assertThat(wet.provenance().name()).isEqualTo("RenderedDigits in the rain");
    assertThat(wet.toString()).contains("STAND-IN").contains(rain + " with seed 7");
    assertThat(rain.over(digits.take(3), 7).features().row(2)).isEqualTo(wet.features().row(2));
    assertThat(rain.over(digits.take(3), 8).features().row(2)).isNotEqualTo(wet.features().row(2));
  }

  @Test
  void rainFallsOverGreyPicturesOnly() {
    Provenance provenance = Provenance.made("Some", 1, "");
    Dataset colour = one(new FloatFeatures(new float[12], 3, 2, 2), provenance);
    assertThatThrownBy(() -> Rain.SHOWER.over(colour, 1))
        .hasMessage(
            "Rain falls over pictures of shape [height, width], but Some has 3 sides an example.");
    Dataset bright = one(new FloatFeatures(new float[] {0, 1, 2, 0}, 2, 2), provenance);
    assertThatThrownBy(() -> Rain.SHOWER.over(bright, 1))
        .hasMessageContaining("pixel 2 of picture 0 of Some is 2.0.");
  }

  private static Dataset one(Features features, Provenance provenance) {
    return new Dataset(features, new int[1], List.of("only"), provenance);
  }
}
