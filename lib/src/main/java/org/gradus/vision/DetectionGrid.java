package org.gradus.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.data.Box;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.LabelledBox;
import org.gradus.data.Provenance;

/**
 * Several objects as one target of fixed size: the picture is parted into cells, and each cell
 * answers for the object whose middle lies in it.
 *
 * <p>A target is [5 + classes, rows, columns]. For a cell with an object: 1; where in the cell its
 * middle lies, x and y from 0 to 1; the roots of its width and height, as shares of the picture (so
 * that a pixel counts more on a small box); and 1 for its class, 0 for the others. For an empty
 * cell: zeros. Of two objects in one cell only the larger one fits. Source: Redmon, Divvala,
 * Girshick and Farhadi, <em>You only look once</em>, 2016, with one box a cell.
 *
 * @param rows of cells
 * @param columns of cells
 * @param height of a picture in pixels
 * @param width of a picture in pixels
 * @param classes how many kinds of objects there are
 */
public record DetectionGrid(int rows, int columns, int height, int width, int classes) {
  private static final int BOX = 5;

  /** Checks the sizes. */
  public DetectionGrid {
    Check.atLeast("number of rows", 1, rows);
    Check.atLeast("number of columns", 1, columns);
    Check.atLeast("height of a picture", rows, height);
    Check.atLeast("width of a picture", columns, width);
    Check.atLeast("number of classes", 1, classes);
  }

  /** The shape of a target, and of what a network must give: [5 + classes, rows, columns]. */
  public int[] shape() {
    return new int[] {BOX + classes, rows, columns};
  }

  /**
   * The target of one picture.
   *
   * @param objects boxes in pixels
   * @return [5 + classes][rows][columns], flattened
   * @throws IllegalArgumentException if a box lies beyond the picture or a class is out of range
   */
  public float[] encode(List<LabelledBox> objects) {
    Check.given(objects, "encode(…) wants objects");
    float[] target = new float[(BOX + classes) * cells()];
    double[] area = new double[cells()];
    for (LabelledBox object : objects) {
      Box box = object.box();
      if (object.label() >= classes) {
        throw new IllegalArgumentException(
            "An object has the class %d: with %d classes they count from 0 to %d."
                .formatted(object.label(), classes, classes - 1));
      }
      if (!(box.middleX() >= 0
          && box.middleX() < width
          && box.middleY() >= 0
          && box.middleY() < height)) {
        throw new IllegalArgumentException(
            "The middle of %s lies beyond a picture of %d × %d pixels."
                .formatted(box, height, width));
      }
      double x = box.middleX() * columns / width;
      double y = box.middleY() * rows / height;
      int row = (int) y;
      int column = (int) x;
      int cell = row * columns + column;
      if (target[cell] == 1 && area[cell] >= box.area()) {
        continue;
      }
      area[cell] = box.area();
      target[cell] = 1;
      target[cells() + cell] = (float) (x - column);
      target[2 * cells() + cell] = (float) (y - row);
      target[3 * cells() + cell] = (float) Math.sqrt(box.width() / width);
      target[4 * cells() + cell] = (float) Math.sqrt(box.height() / height);
      for (int k = 0; k < classes; k++) {
        target[(BOX + k) * cells() + cell] = k == object.label() ? 1 : 0;
      }
    }
    return target;
  }

  /**
   * Pictures with their targets, ready to be learned with {@link #loss}.
   *
   * @param pictures n examples of height × width pixels
   * @param objects what is in each of them
   * @param provenance where they came from
   */
  public Dataset dataset(
      Features pictures, List<List<LabelledBox>> objects, Provenance provenance) {
    int[] sides = Check.sides(pictures);
    Check.given(objects, "dataset(…) wants the objects of each picture");
    if (sides[1] != height || sides[2] != width) {
      throw new IllegalArgumentException(
          "These pictures have %d × %d pixels, but the grid is for %d × %d."
              .formatted(sides[1], sides[2], height, width));
    }
    Check.same("pictures", pictures.size(), "lists of objects", objects.size());
    int size = (BOX + classes) * cells();
    float[] targets = new float[Math.multiplyExact(size, objects.size())];
    for (int i = 0; i < objects.size(); i++) {
      System.arraycopy(encode(objects.get(i)), 0, targets, i * size, size);
    }
    List<String> names = new ArrayList<>(List.of("object", "x", "y", "√ width", "√ height"));
    IntStream.range(0, classes).forEach(k -> names.add("class " + k));
    return Dataset.ofValues(pictures, new FloatFeatures(targets, shape()), names, provenance);
  }

  /** The loss that fits: see {@link GridLoss}. */
  public GridLoss loss() {
    return new GridLoss(this);
  }

  /**
   * What a network's outputs claim: of each cell that is sure enough the box and the likeliest
   * class, cut off at the picture's edge. Neighbouring cells may claim one object: see {@link
   * Boxes#suppress}.
   *
   * @param outputs of one picture, [5 + classes][rows][columns], flattened
   * @param least how sure a cell must be that there is an object, between 0 and 1
   * @return the claims, cell by cell; a claim's score is the cell's first number, cut off at 0 and
   *     1
   */
  public List<Detection> decode(float[] outputs, double least) {
    Check.between("least score", 0, 1, least);
    int size = (BOX + classes) * cells();
    Check.given(outputs, "decode(…) wants outputs");
    if (outputs.length != size) {
      throw new IllegalArgumentException(
          "The outputs for a picture are %d numbers here, got %d.".formatted(size, outputs.length));
    }
    Check.finite("the outputs", outputs);
    List<Detection> found = new ArrayList<>();
    for (int cell = 0; cell < cells(); cell++) {
      double score = clipped(outputs[cell], 1);
      if (outputs[cell] >= least) {
        found.add(new Detection(box(outputs, cell), likeliest(outputs, cell), score));
      }
    }
    return List.copyOf(found);
  }

  private Box box(float[] outputs, int cell) {
    int at = cells() + cell;
    int row = cell / columns;
    int column = cell % columns;
    double x = (column + outputs[at]) * (double) width / columns;
    double y = (row + outputs[at + cells()]) * (double) height / rows;
    double across = side(outputs[at + 2 * cells()]) * width / 2;
    double down = side(outputs[at + 3 * cells()]) * height / 2;
    return new Box(
        clipped(x - across, width),
        clipped(y - down, height),
        clipped(x + across, width),
        clipped(y + down, height));
  }

  /** A root below 0 means nothing. */
  private static double side(double root) {
    return root <= 0 ? 0 : root * root;
  }

  private int likeliest(float[] outputs, int cell) {
    int best = 0;
    for (int k = 1; k < classes; k++) {
      if (outputs[(BOX + k) * cells() + cell] > outputs[(BOX + best) * cells() + cell]) {
        best = k;
      }
    }
    return best;
  }

  private static double clipped(double value, double most) {
    return Math.max(0, Math.min(most, value));
  }

  private int cells() {
    return rows * columns;
  }
}
