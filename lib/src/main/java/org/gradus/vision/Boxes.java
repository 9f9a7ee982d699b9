package org.gradus.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gradus.data.Box;
import org.gradus.data.LabelledBox;

/** Many boxes: their mean, how well they fit, which of them say the same. */
public final class Boxes {
  private Boxes() {}

  /**
   * A network's four outputs as a box. Sides that come in the wrong order are put right: an answer
   * that makes no sense fits badly enough.
   *
   * @param outputs [n][4]: left, top, right, bottom
   */
  public static List<Box> of(float[][] outputs) {
    int width = Check.rows("outputs", outputs);
    if (width != 4) {
      throw new IllegalArgumentException(
          "A box has 4 numbers, left, top, right and bottom, but each output has %d."
              .formatted(width));
    }
    return Arrays.stream(outputs)
        .map(
            row ->
                new Box(
                    Math.min(row[0], row[2]),
                    Math.min(row[1], row[3]),
                    Math.max(row[0], row[2]),
                    Math.max(row[1], row[3])))
        .toList();
  }

  /** The box with the mean sides of all: the best answer of one who sees no picture. */
  public static Box mean(List<Box> boxes) {
    Check.atLeast("number of boxes", 1, Check.given(boxes, "mean(…) wants boxes").size());
    return new Box(
        boxes.stream().mapToDouble(Box::left).average().orElseThrow(),
        boxes.stream().mapToDouble(Box::top).average().orElseThrow(),
        boxes.stream().mapToDouble(Box::right).average().orElseThrow(),
        boxes.stream().mapToDouble(Box::bottom).average().orElseThrow());
  }

  /**
   * The mean of {@link Box#iou} over pairs.
   *
   * @param truth n boxes
   * @param found n boxes, each for the one in its place
   */
  public static double meanIou(List<Box> truth, List<Box> found) {
    Check.given(truth, "meanIou(…) wants the true boxes");
    Check.given(found, "meanIou(…) wants the boxes found");
    Check.same("true boxes", truth.size(), "boxes found", found.size());
    Check.atLeast("number of boxes", 1, truth.size());
    double sum = 0;
    for (int i = 0; i < truth.size(); i++) {
      sum += truth.get(i).iou(found.get(i));
    }
    return sum / truth.size();
  }

  /**
   * Non-maximum suppression: of detections of one class that overlap, only the surest stays. The
   * surest is kept first; whatever overlaps a kept one of its class by more than so much is
   * dropped.
   *
   * @param detections in any order
   * @param overlap the intersection over union from which on two claims mean one thing, between 0
   *     and 1; usually 0.5
   * @return those that stay, the surest first
   */
  public static List<Detection> suppress(List<Detection> detections, double overlap) {
    Check.between("overlap", 0, 1, overlap);
    Check.given(detections, "suppress(…) wants detections");
    List<Detection> kept = new ArrayList<>();
    for (Detection each : surestFirst(detections)) {
      boolean said =
          kept.stream()
              .anyMatch(
                  sure -> sure.label() == each.label() && sure.box().iou(each.box()) > overlap);
      if (!said) {
        kept.add(each);
      }
    }
    return List.copyOf(kept);
  }

  /**
   * Which claims are right: each, the surest first, takes the best-fitting object of its class that
   * no other has taken, if they overlap enough (Everingham and others, <em>The Pascal visual object
   * classes challenge</em>, 2010).
   *
   * @param truth what is there
   * @param found what is claimed
   * @param overlap the least intersection over union of a right claim, usually 0.5
   */
  public static Matches match(List<LabelledBox> truth, List<Detection> found, double overlap) {
    Check.between("overlap", 0, 1, overlap);
    Check.given(truth, "match(…) wants the true objects");
    Check.given(found, "match(…) wants detections");
    boolean[] taken = new boolean[truth.size()];
    int right = 0;
    double iou = 0;
    for (Detection each : surestFirst(found)) {
      int best = -1;
      double most = overlap;
      for (int i = 0; i < taken.length; i++) {
        double fit = truth.get(i).box().iou(each.box());
        if (!taken[i] && truth.get(i).label() == each.label() && fit >= most) {
          best = i;
          most = fit;
        }
      }
      if (best >= 0) {
        taken[best] = true;
        right++;
        iou += most;
      }
    }
    return new Matches(right, found.size() - right, truth.size() - right, iou);
  }

  private static List<Detection> surestFirst(List<Detection> detections) {
    return detections.stream()
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .toList();
  }
}
