package org.gradus.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What one process measured and printed as a line of JSON.
 *
 * @param seconds wall time of each timed epoch
 * @param processorSeconds processor time of each timed epoch, all threads of the process together
 * @param losses the mean training loss of every epoch, warm-up included
 * @param accuracy on the test data, at the end
 * @param versions of what computed, by name
 */
record Measurement(
    List<Double> seconds,
    List<Double> processorSeconds,
    List<Double> losses,
    double accuracy,
    Map<String, String> versions) {

  /** Keeps its own copies. */
  Measurement {
    seconds = List.copyOf(seconds);
    processorSeconds = List.copyOf(processorSeconds);
    losses = List.copyOf(losses);
    versions = Map.copyOf(versions);
  }

  /** Prints it as the last line of a process: a peer's last deed. */
  void print() throws JsonProcessingException {
    new PrintStream(System.out, true, UTF_8).println(new ObjectMapper().writeValueAsString(this));
  }

  /** Seconds an epoch: the median, which one disturbed epoch does not move. */
  double epoch() {
    return median(seconds);
  }

  /** Processor seconds an epoch: the median. */
  double processor() {
    return median(processorSeconds);
  }

  /** The mean training loss of the last epoch. */
  double loss() {
    return losses.get(losses.size() - 1);
  }

  static double median(List<Double> values) {
    return StatUtils.percentile(array(values), 50);
  }

  static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
