package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** In no figure does one text lie on another, or beyond the edge. */
@Tag("one-jdk")
class CollisionTests {
  private static final Map<String, Figure> SAMPLES = Samples.all();

  static Stream<String> names() {
    return SAMPLES.keySet().stream();
  }

  /** A text and the box of its letters, without the tails below the base line. */
  private record Box(String text, Rectangle2D place) {}

  private static List<Box> boxes(Figure figure) {
    List<Box> boxes = new ArrayList<>();
    for (Element text : new Picture(figure).elements("text")) {
      boolean level = !((Element) text.getParentNode()).hasAttribute("transform");
      if (level) {
        boxes.add(new Box(text.getTextContent(), place(text)));
      }
    }
    return boxes;
  }

  private static Rectangle2D place(Element text) {
    String style = text.getAttribute("style");
    String size = style.replaceAll(".*font-size:([0-9.]+)px.*", "$1");
    float pixels = size.matches("[0-9.]+") ? Float.parseFloat(size) : 12;
    Font font = style.contains("bold") ? Fonts.bold(pixels) : Fonts.plain(pixels);
    double width = Fonts.width(text.getTextContent(), font);
    double share =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> 0.5;
          case "end" -> 1;
          default -> 0;
        };
    return new Rectangle2D.Double(
        Picture.number(text, "x") - share * width,
        Picture.number(text, "y") - 0.74 * pixels,
        width,
        0.74 * pixels);
  }

  @ParameterizedTest
  @MethodSource("names")
  void textsKeepApart(String name) {
    List<Box> boxes = boxes(Objects.requireNonNull(SAMPLES.get(name)));
    List<String> collisions = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rectangle2D both = boxes.get(i).place().createIntersection(boxes.get(j).place());
        if (both.getWidth() > 0.5 && both.getHeight() > 0.5) {
          collisions.add(boxes.get(j).text() + " / " + boxes.get(i).text());
        }
      }
    }
    assertThat(collisions).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void textsStayOnTheCard(String name) {
    Figure figure = Objects.requireNonNull(SAMPLES.get(name));
    assertThat(boxes(figure))
        .allSatisfy(
            box -> {
              assertThat(box.place().getMinX()).as(box.text()).isGreaterThanOrEqualTo(4);
              assertThat(box.place().getMaxX()).as(box.text()).isLessThan(figure.width() - 3);
              assertThat(box.place().getMinY()).as(box.text()).isGreaterThan(4);
              assertThat(box.place().getMaxY()).as(box.text()).isLessThan(figure.height() - 4);
            });
  }
}
