package org.gradus.grader.samples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.grader.result.Status;
import org.gradus.grader.samples.Sample.GraderRun;

/** The comment lines at the top of a sample's source: {@code // Key: value}. */
final class SampleHeader {

  private static final List<String> KEYS =
      List.of(
          "What it is",
          "Base",
          "Form",
          "File",
          "Loses",
          "Says",
          "Outcome",
          "Points",
          "Reason",
          "Sign",
          "Control",
          "Grader");
  private static final Pattern KEY = Pattern.compile("// ([A-Z][A-Za-z ]*): *(\\S.*?)\\s*");
  private static final Pattern MORE = Pattern.compile("// {2,}(\\S.*?)\\s*");
  private static final Pattern POINTS =
      Pattern.compile(
          "(?:(\\d+(?:\\.\\d+)?) public(?:, (?=\\d)|$))?(?:(\\d+(?:\\.\\d+)?) hidden)?");

  private record Entry(int line, String value) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private String last = "";

  SampleHeader(Path file) {
    this.file = file;
  }

  /** Takes one line; a value goes on in the next when that is indented by two spaces or more. */
  void line(int number, String text) throws SampleException {
    Matcher more = MORE.matcher(text);
    Matcher key = KEY.matcher(text);
    Entry open = entries.get(last);
    if (text.isBlank()) {
      last = "";
    } else if (more.matches() && open != null) {
      entries.put(last, new Entry(open.line(), open.value() + " " + more.group(1)));
    } else if (key.matches()) {
      put(number, key.group(1), key.group(2));
    } else {
      throw new SampleException(
          file, number, "before the first block only lines \"// Key: value\" may stand.");
    }
  }

  private void put(int number, String key, String value) throws SampleException {
    if (!KEYS.contains(key)) {
      throw new SampleException(
          file,
          number,
          "there is no key \"%s\"; the keys are %s.".formatted(key, String.join(", ", KEYS)));
    }
    if (entries.put(key, new Entry(number, value)) != null) {
      throw new SampleException(file, number, "\"%s\" stands here twice.".formatted(key));
    }
    last = key;
  }

  Sample sample(List<Sample.Block> blocks) throws SampleException {
    Matcher points = points();
    Sample.Form form = one("Form", named(Sample.Form.values(), Sample.Form::words), "notebook");
    if (!blocks.isEmpty() && !form.hasCells()) {
      throw new SampleException(
          file, blocks.get(0).line(), "the form \"%s\" has no cells.".formatted(form.words()));
    }
    return new Sample(
        file,
        required("What it is"),
        one("Base", Map.of("reference", false, "release", true), "reference"),
        form,
        value("Loses").map(text -> List.of(text.split(",\\s*"))).orElse(List.of()),
        value("Says"),
        one("Outcome", Map.of("graded", Status.GRADED, "not gradable", Status.NOT_GRADABLE), ""),
        number(points.group(1)),
        number(points.group(2)),
        value("Reason"),
        handedInAs(form),
        sign(),
        one("Grader", named(GraderRun.values(), GraderRun::words), GraderRun.USUAL.words()),
        blocks);
  }

  private String handedInAs(Sample.Form form) throws SampleException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.jsh$", "");
    String given = value("File").orElse(name + (form.isArchive() ? ".zip" : ".ipynb"));
    if (given.indexOf('/') >= 0) {
      throw new SampleException(
          file, line("File"), "the name of a file that is handed in has no \"/\".");
    }
    return given;
  }

  private Optional<Sign> sign() throws SampleException {
    Optional<String> text = value("Sign");
    if (text.isEmpty()) {
      if (value("Control").isPresent()) {
        throw new SampleException(
            file, line("Control"), "a control needs a \"// Sign: ...\" to look for.");
      }
      return Optional.empty();
    }
    Optional<Sign.Control> control =
        value("Control").isEmpty()
            ? Optional.empty()
            : Optional.of(one("Control", named(Sign.Control.values(), Sign.Control::words), ""));
    Optional<Sign> sign = Sign.of(text.get(), control);
    if (sign.isEmpty()) {
      throw new SampleException(
          file,
          line("Sign"),
          "a sign is \"file NAME\", \"no file NAME\", \"says WORDS\", \"page says WORDS\" or"
              + " \"process WORDS\".");
    }
    return sign;
  }

  private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
    return Arrays.stream(values).collect(Collectors.toMap(name, Function.identity()));
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  private int line(String key) {
    Entry entry = entries.get(key);
    return entry == null ? 1 : entry.line();
  }

  private String required(String key) throws SampleException {
    Optional<String> value = value(key);
    if (value.isEmpty()) {
      throw new SampleException(file, 1, "the header lacks \"// %s: ...\".".formatted(key));
    }
    return value.get();
  }

  private <T> T one(String key, Map<String, T> allowed, String usual) throws SampleException {
    String value = usual.isEmpty() ? required(key) : value(key).orElse(usual);
    T found = allowed.get(value);
    if (found == null) {
      throw new SampleException(
          file,
          line(key),
          "\"%s\" cannot be \"%s\"; it is one of %s."
              .formatted(
                  key,
                  value,
                  allowed.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return found;
  }

  private Matcher points() throws SampleException {
    Matcher points = POINTS.matcher(value("Points").orElse(""));
    if (!points.matches()) {
      throw new SampleException(
          file, line("Points"), "points are written as \"12 public, 7.5 hidden\".");
    }
    return points;
  }

  private static OptionalDouble number(@org.jspecify.annotations.Nullable String text) {
    return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }
}
