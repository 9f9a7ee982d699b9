package org.gradus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script of {@code lib/bench/python}, run by the Python of an environment of its own.
 *
 * @param root the repository
 * @param environment a folder below {@code build}, and the option of set-up that makes it
 * @param script its file name
 */
record PythonScript(Path root, String environment, String script) {

  private Path python() {
    return root.resolve("build").resolve(environment).resolve("bin/python");
  }

  /**
   * Sees whether the environment is there.
   *
   * @param who is missing if not
   * @param verb of make that fetches it
   */
  void require(String who, String verb) {
    if (!Files.isExecutable(python())) {
      throw new BenchException(
          "%s is not in build/%s: make %s fetches it, and so does environment/setup.sh --%s."
              .formatted(who, environment, verb, environment));
    }
  }

  /** The command that does the task, with words for this script alone at its end. */
  List<String> command(Task task, String... own) {
    List<String> words = new ArrayList<>();
    words.add(python().toString());
    words.add("-B");
    words.add(root.resolve("lib/bench/python").resolve(script).toString());
    words.addAll(task.arguments());
    words.addAll(List.of(own));
    return words;
  }
}
