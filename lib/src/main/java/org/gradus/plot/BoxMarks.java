package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.gradus.data.Box;
import org.gradus.data.Features;

/** Boxes over pictures: dashed where they are, solid where they were found. */
final class BoxMarks {
  private static final BasicStroke TRUE =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);
  private static final BasicStroke FOUND =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private static final BasicStroke GROUND =
      new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private BoxMarks() {}

  static Figure of(
      String title, Features pictures, List<List<Box>> truth, List<List<Box>> found, int columns) {
    Require.same("pictures", pictures.size(), "lists of true boxes", truth.size());
    boolean asked = !found.isEmpty();
    if (asked) {
      Require.same("pictures", pictures.size(), "lists of boxes found", found.size());
    }
    List<BufferedImage> images = ImageGrid.pixels(pictures);
    List<String> captions = new ArrayList<>();
    for (int i = 0; i < truth.size() && asked; i++) {
      captions.add("IoU " + Wording.fixed(fit(truth.get(i), found.get(i)), 2));
    }
    int[] sides = Pixels.sides(pictures);
    Key key = new Key(asked ? List.of("true", "found") : List.of("true"), ImageGrid.WIDTH);
    return ImageGrid.over(
        title,
        images,
        captions,
        columns,
        (canvas, i, place) -> {
          double zoom = place.getWidth() / sides[1];
          List<Rectangle2D> there = moved(truth.get(i), place, zoom);
          there.forEach(box -> ground(canvas, box));
          if (asked) {
            List<Rectangle2D> said = moved(found.get(i), place, zoom);
            said.forEach(box -> ground(canvas, box));
            said.forEach(box -> draw(canvas, false, box));
          }
          // Over the solid lines, so that a box that was hit shows both.
          there.forEach(box -> draw(canvas, true, box));
        },
        key,
        canvas ->
            (series, x, y) -> draw(canvas, series == 0, new Line2D.Double(x - 8, y, x + 8, y)),
        saying(truth, found));
  }

  private static double fit(List<Box> truth, List<Box> found) {
    return truth.stream()
        .mapToDouble(box -> found.stream().mapToDouble(box::iou).max().orElse(0))
        .average()
        .orElse(found.isEmpty() ? 1 : 0);
  }

  private static List<Rectangle2D> moved(List<Box> boxes, Rectangle2D place, double zoom) {
    return boxes.stream()
        .<Rectangle2D>map(
            box ->
                new Rectangle2D.Double(
                    place.getX() + box.left() * zoom,
                    place.getY() + box.top() * zoom,
                    box.width() * zoom,
                    box.height() * zoom))
        .toList();
  }

  /** A white line beneath keeps the others visible on black. */
  private static void ground(Canvas canvas, Shape shape) {
    canvas.graphics().setColor(Palette.clear(Palette.PAPER, 150));
    canvas.graphics().setStroke(GROUND);
    canvas.graphics().draw(shape);
  }

  private static void draw(Canvas canvas, boolean isTrue, Shape shape) {
    canvas.graphics().setColor(isTrue ? Palette.BLUE : Palette.ORANGE);
    canvas.graphics().setStroke(isTrue ? TRUE : FOUND);
    canvas.graphics().draw(shape);
  }

  private static String saying(List<List<Box>> truth, List<List<Box>> found) {
    int all = truth.stream().mapToInt(List::size).sum();
    String boxes = Wording.count(all, "true box", "true boxes");
    return found.isEmpty()
        ? boxes
        : boxes + " and " + Wording.fixed(found.stream().mapToInt(List::size).sum(), 0) + " found";
  }
}
