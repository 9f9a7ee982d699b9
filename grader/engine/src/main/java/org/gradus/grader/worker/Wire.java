package org.gradus.grader.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** The lines between supervisor and worker: one JSON value each, in UTF-8. */
final class Wire {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Wire() {}

  /**
   * A task as it travels. The file goes as a URI, which holds the very bytes of its name: as text,
   * a name that is not of this machine's charset would become another one.
   */
  private record Request(String notebook, String exercise, String student, Set<Integer> omitted) {}

  static byte[] line(Settings settings) {
    return write(settings);
  }

  static byte[] line(Task task) {
    return write(
        new Request(
            task.notebook().toAbsolutePath().toUri().toString(),
            task.exercise(),
            task.student(),
            task.omitted()));
  }

  static byte[] line(Answer answer) {
    return write(answer);
  }

  static Settings settings(String line) throws JsonProcessingException {
    return JSON.readValue(line, Settings.class);
  }

  static Task task(String line) throws JsonProcessingException {
    Request request = JSON.readValue(line, Request.class);
    return new Task(
        Path.of(URI.create(request.notebook())),
        request.exercise(),
        request.student(),
        request.omitted());
  }

  static Answer answer(String line) throws JsonProcessingException {
    return JSON.readValue(line, Answer.class);
  }

  private static byte[] write(Object value) {
    try {
      return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A message could not be written as JSON.", e);
    }
  }
}
