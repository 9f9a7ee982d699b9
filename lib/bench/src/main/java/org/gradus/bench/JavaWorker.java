package org.gradus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of this class path in a Java of its own.
 *
 * @param worker the program that does a task
 * @param modules what Java is told to add, as the kernel tells it
 */
record JavaWorker(Class<?> worker, List<String> modules) {

  List<String> command(Task task) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(modules);
    words.add("-Djava.awt.headless=true");
    if (task.threads() > 1) {
      // Who chooses the number of threads by that of the cores shall find just so many.
      words.add("-XX:ActiveProcessorCount=" + task.threads());
    }
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), worker.getName()));
    words.addAll(task.arguments());
    return words;
  }
}
