package org.gradus.grader.cluster;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Says what goes wrong on nodes, each sentence once; Spark tries again by itself. */
final class NodeNews extends SparkListener {

  private final Consumer<String> paper;
  private final Set<String> said = new HashSet<>();
  private boolean over;

  NodeNews(Consumer<String> paper) {
    this.paper = paper;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.reason() instanceof ExceptionFailure failure) {
      boolean sentence = failure.className().equals(NodeException.class.getName());
      say(
          "Node %s could not grade. %s"
              .formatted(
                  end.taskInfo().host(),
                  sentence
                      ? failure.description()
                      : failure.className() + ": " + failure.description()));
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    if (isOver()) {
      return;
    }
    say(
        "Executor %s was lost (%s): the submissions of its unfinished tasks are graded again by others."
            .formatted(removed.executorId(), firstLine(removed.reason())));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  private synchronized void say(String sentence) {
    if (said.add(sentence)) {
      paper.accept(sentence);
    }
  }

  /** From now on executors end because nobody needs them any more. */
  synchronized void end() {
    over = true;
  }

  private synchronized boolean isOver() {
    return over;
  }
}
