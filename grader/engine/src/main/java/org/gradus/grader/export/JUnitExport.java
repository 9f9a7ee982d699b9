package org.gradus.grader.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * {@code junit/ID.xml}: each student as a suite of JUnit's XML, as Surefire writes and Jenkins,
 * GitLab and IDEs read it. For staff: hidden tests stand in it by name. There are no times: the
 * same result gives the same bytes.
 */
final class JUnitExport implements Export {
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
  private static final int REPLACEMENT = 0xFFFD;

  @Override
  public void write(String exercise, List<Standing> standings, Path folder) throws IOException {
    for (Standing each : standings) {
      AtomicWrite.write(
          folder.resolve("junit").resolve(each.id() + ".xml"),
          suite(exercise, each.result()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String suite(String exercise, Result result) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuite");
      attribute(xml, "name", exercise + " " + result.student());
      boolean graded = result.status() == Status.GRADED;
      attribute(xml, "tests", Integer.toString(graded ? count(result, null) : 1));
      int failures = count(result, Outcome.FAILED) + count(result, Outcome.NOT_ATTEMPTED);
      attribute(xml, "failures", Integer.toString(failures));
      attribute(xml, "errors", graded ? "0" : "1");
      attribute(xml, "skipped", Integer.toString(count(result, Outcome.SKIPPED)));
      attribute(xml, "time", "0");
      if (graded) {
        for (QuestionResult question : result.questions()) {
          for (TestVerdict test : question.tests()) {
            testCase(xml, exercise + "." + question.id(), test);
          }
          for (TestVerdict test : question.hidden()) {
            testCase(xml, exercise + "." + question.id() + ".hidden", test);
          }
        }
      } else {
        refused(xml, exercise, result);
      }
      line(xml, 0);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return text + "\n";
  }

  private static int count(Result result, @Nullable Outcome outcome) {
    return (int)
        result.questions().stream()
            .flatMap(
                question -> Stream.concat(question.tests().stream(), question.hidden().stream()))
            .filter(test -> outcome == null || test.outcome() == outcome)
            .count();
  }

  private static void testCase(XMLStreamWriter xml, String type, TestVerdict test)
      throws XMLStreamException {
    begin(xml, type, test.sentence());
    switch (test.outcome()) {
      case PASSED -> {}
      case FAILED -> problem(xml, "failure", "AssertionError", test.message(), values(test));
      case NOT_ATTEMPTED -> problem(xml, "failure", "not attempted", test.message(), "");
      case SKIPPED -> {
        line(xml, 2);
        xml.writeEmptyElement("skipped");
        attribute(xml, "message", String.valueOf(test.message()));
      }
    }
    end(xml);
  }

  private static void refused(XMLStreamWriter xml, String exercise, Result result)
      throws XMLStreamException {
    begin(xml, exercise, "can be graded");
    String type = result.status() == Status.NOT_GRADABLE ? "not gradable" : "grader fault";
    problem(xml, "error", type, result.reason(), "");
    end(xml);
  }

  private static void begin(XMLStreamWriter xml, String type, String name)
      throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testcase");
    attribute(xml, "name", name);
    attribute(xml, "classname", type);
    attribute(xml, "time", "0");
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void problem(
      XMLStreamWriter xml, String element, String type, @Nullable String message, String text)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement(element);
    attribute(xml, "type", type);
    attribute(xml, "message", message == null ? type : message);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static String values(TestVerdict test) {
    StringBuilder text = new StringBuilder();
    add(text, "", test.call());
    add(text, "expected: ", test.expected());
    add(text, "actual: ", test.actual());
    return text.toString();
  }

  private static void add(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(text.length() == 0 ? "" : "\n").append(name).append(value);
    }
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /**
   * XML 1.0 has no place for most control characters and for halves of characters, even escaped.
   */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isLegal(point) ? point : REPLACEMENT)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= ' ' && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
