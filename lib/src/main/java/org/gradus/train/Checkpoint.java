package org.gradus.train;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.data.Provenance;
import org.gradus.train.SavedFile.Values;

/**
 * The state of a run in a file, written after every epoch: weights, what the optimizer remembers,
 * the best weights so far, seed, step and history. A run that was killed goes on from the last
 * whole epoch, and, because every random draw follows from the seed and the step, its later losses
 * are the same as if it had never been killed, at the same number of threads.
 *
 * <p>The file is at all times the old one or the new one: see {@link SavedFile}. What must be the
 * same for a run to go on is written in it, and compared: seed, batch size, loss, optimizer with
 * its schedule, data. The number of epochs may grow; a schedule that goes by the end of the run
 * then follows another curve.
 */
public final class Checkpoint {
  private static final String KIND = "checkpoint";
  private static final String WEIGHT = "weight/";
  private static final String BEST = "best/";
  private static final String MOMENT = "moment/";

  private final Path file;
  private final Training training;
  private final Map<String, String> run;

  /**
   * The file of a run.
   *
   * @param circumstances what must be the same for the run to go on
   * @param batches how many an epoch has; 0 if nobody knows
   */
  Checkpoint(Path file, Training training, Circumstances circumstances, int batches) {
    this.file = file;
    this.training = training;
    Provenance data = circumstances.data();
    run = new LinkedHashMap<>();
    run.put("seed", Long.toString(circumstances.seed()));
    run.put("batch size", Integer.toString(circumstances.batch()));
    run.put("loss", circumstances.loss());
    run.put("optimizer", circumstances.optimizer());
    run.put("data", data.name() + ", " + data.selection() + " " + data.digest());
    run.put("number of examples", Integer.toString(circumstances.examples()));
    run.put("steps an epoch", Integer.toString(batches));
    run.put("frozen part", frozen(training).toString());
  }

  private static List<String> frozen(Training training) {
    return training.parameters().entrySet().stream()
        .filter(entry -> training.frozen().contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How far a run is.
   *
   * @param epochs the completed ones
   * @param steps how many steps were taken
   * @param seconds how long it took
   * @param best the smallest validation loss
   * @param waited epochs since then
   */
  record State(List<Epoch> epochs, long steps, double seconds, double best, int waited) {}

  /**
   * The epochs of a run that was kept in a file.
   *
   * @throws java.io.UncheckedIOException with a sentence if it cannot be read
   * @throws IllegalArgumentException with a sentence if it is no checkpoint, or damaged
   */
  public static List<Epoch> epochs(Path file) {
    return state(SavedFile.read(file, KIND)).epochs();
  }

  void save(State state, Best best) {
    Map<String, Values> arrays = new LinkedHashMap<>();
    Map<String, String> names = training.names();
    SavedWeights.of(training.parameters())
        .forEach((name, values) -> arrays.put(WEIGHT + name, values));
    best.values().forEach((id, values) -> arrays.put(BEST + names.get(id), values));
    training
        .moments()
        .slots()
        .forEach(
            (slot, byId) ->
                byId.forEach(
                    (id, array) ->
                        arrays.put(
                            MOMENT + slot + "/" + names.get(id), SavedWeights.values(array))));
    Map<String, String> words = new LinkedHashMap<>(run);
    words.put("steps", Long.toString(state.steps));
    words.put("moments", Long.toString(training.moments().step()));
    words.put("seconds", Double.toString(state.seconds));
    words.put("best", Double.toString(state.best));
    words.put("waited", Integer.toString(state.waited));
    words.put("history", EpochsText.write(state.epochs));
    new SavedFile(KIND, words, arrays).write(file);
  }

  /** Puts everything back as it was; empty if there is no file. */
  Optional<State> restore(Best best) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    SavedFile saved = SavedFile.read(file, KIND);
    run.forEach((what, now) -> requireSame(what, saved.words().getOrDefault(what, "none"), now));
    State state = state(saved);
    try {
      if (state.waited > 0) {
        // The best weights pass through the block, which is where snapshots are taken.
        SavedWeights.into(training.parameters(), part(saved, BEST));
        best.resume(state.best, state.waited);
      }
      SavedWeights.into(training.parameters(), part(saved, WEIGHT));
      if (state.waited == 0) {
        best.resume(state.best, state.waited);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The checkpoint %s is of another network: %s; delete it, or name another file."
              .formatted(file, e.getMessage()),
          e);
    }
    restoreMoments(saved);
    return Optional.of(state);
  }

  private void restoreMoments(SavedFile saved) {
    training.close();
    Moments moments = training.moments();
    part(saved, MOMENT)
        .forEach(
            (name, values) -> {
              String slot = name.substring(0, name.indexOf('/'));
              var parameter = training.parameters().get(name.substring(slot.length() + 1));
              if (parameter != null) {
                NDArray array = moments.of(slot, parameter.getId(), parameter.getArray());
                SavedWeights.put(array, values);
              }
            });
    moments.resume(Long.parseLong(saved.words().getOrDefault("moments", "0")));
  }

  private static State state(SavedFile saved) {
    Map<String, String> words = saved.words();
    return new State(
        EpochsText.read(words.getOrDefault("history", "[]")),
        Long.parseLong(words.getOrDefault("steps", "0")),
        Double.parseDouble(words.getOrDefault("seconds", "0")),
        Double.parseDouble(words.getOrDefault("best", "Infinity")),
        Integer.parseInt(words.getOrDefault("waited", "0")));
  }

  private static Map<String, Values> part(SavedFile saved, String prefix) {
    Map<String, Values> part = new LinkedHashMap<>();
    saved
        .arrays()
        .forEach(
            (name, values) -> {
              if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), values);
              }
            });
    return part;
  }

  private void requireSame(String what, String then, String now) {
    if (!then.equals(now)) {
      throw new IllegalArgumentException(
          "The checkpoint %s is of another run: its %s was \"%s\" and is \"%s\" now; delete it, or name another file."
              .formatted(file, what, then, now));
    }
  }
}
