package org.gradus.grader.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what each part of the sandbox costs: the time from starting a student's JVM to its first
 * word. The parts are measured in turns, so that a machine that grows busy grows busy for all.
 */
public final class SandboxCosts {

  private static final int WARM_UP = 4;

  private SandboxCosts() {}

  /**
   * What one sandbox costs.
   *
   * @param name what it is made of
   * @param milliseconds of each start, sorted
   */
  public record Cost(String name, List<Double> milliseconds) {

    public Cost {
      milliseconds = List.copyOf(milliseconds);
    }

    /** So that half of the starts were quicker. */
    public double median() {
      return quantile(0.5);
    }

    /** So that the given share of the starts was quicker. */
    public double quantile(double share) {
      return milliseconds.get((int) Math.min(milliseconds.size() - 1, share * milliseconds.size()));
    }
  }

  /**
   * Starts every kind of sandbox that this machine can make.
   *
   * @param runs how often each is started, after a few times that do not count
   * @param progress called after each round
   * @throws SandboxException when bubblewrap does not start
   */
  public static List<Cost> measure(int runs, Runnable progress) throws SandboxException {
    Map<String, Sandbox> sandboxes = sandboxes();
    Map<String, double[]> times = new LinkedHashMap<>();
    sandboxes.keySet().forEach(name -> times.put(name, new double[runs]));
    for (int run = -WARM_UP; run < runs; run++) {
      for (Map.Entry<String, Sandbox> each : sandboxes.entrySet()) {
        long before = System.nanoTime();
        StudentVm vm = StudentVm.start(each.getValue(), StudentClasspath.PLAIN, Limits.plain());
        double time = (System.nanoTime() - before) / 1e6;
        vm.close();
        double[] own = times.get(each.getKey());
        if (run >= 0 && own != null) {
          own[run] = time;
        }
      }
      progress.run();
    }
    List<Cost> costs = new ArrayList<>();
    times.forEach(
        (name, all) -> {
          Arrays.sort(all);
          costs.add(new Cost(name, Arrays.stream(all).boxed().toList()));
        });
    return costs;
  }

  private static Map<String, Sandbox> sandboxes() throws SandboxException {
    Protections all = Protections.find();
    Cgroups none = Protections.NONE.groups();
    Map<String, Sandbox> sandboxes = new LinkedHashMap<>();
    sandboxes.put("none: a JVM and two pipes", Unprotected.forComparison());
    sandboxes.put("bubblewrap, prlimit", Bubblewrap.find(Tools::find, Protections.NONE));
    if (all.filter().isPresent()) {
      Protections filter = new Protections(none, all.filter());
      sandboxes.put(
          "bubblewrap, prlimit, system-call filter", Bubblewrap.find(Tools::find, filter));
    }
    if (all.groups().bound("memory") || all.groups().bound("pids")) {
      Protections groups = new Protections(all.groups(), Optional.empty());
      sandboxes.put("bubblewrap, prlimit, control groups", Bubblewrap.find(Tools::find, groups));
      sandboxes.put("all of them", Bubblewrap.find(Tools::find, all));
    }
    sandboxes.put("all of them, and an archive of classes, as in grading", Bubblewrap.find());
    return sandboxes;
  }
}
