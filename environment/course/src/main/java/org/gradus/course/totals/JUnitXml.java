package org.gradus.course.totals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gradus.course.CourseException;

/**
 * One file of JUnit XML. Its test cases are counted one by one: what a suite's head says of itself
 * may be wrong after a crash.
 *
 * @param tally its tests
 * @param failures each failed test, {@code "class.test: first line of the message"}
 */
record JUnitXml(Tally tally, List<String> failures) {

  /**
   * Reads a file.
   *
   * @throws CourseException when it is no JUnit XML
   */
  static JUnitXml read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      xml.nextTag();
      String root = xml.getLocalName();
      if (!root.equals("testsuite") && !root.equals("testsuites")) {
        throw new CourseException(
            file + ": this is no JUnit XML, it begins with <" + root + ">: move it elsewhere.");
      }
      return new Reader(xml).read();
    } catch (XMLStreamException e) {
      String reason = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      throw new CourseException(
          file + ": the XML cannot be read (" + reason + "): run the tests of this part again.", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static final class Reader {
    private final XMLStreamReader xml;
    private final List<String> failures = new ArrayList<>();
    private Tally tally = Tally.NONE;

    Reader(XMLStreamReader xml) {
      this.xml = xml;
    }

    JUnitXml read() throws XMLStreamException {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("testcase")) {
          tally = tally.plus(testCase());
        }
      }
      return new JUnitXml(tally, List.copyOf(failures));
    }

    private Tally testCase() throws XMLStreamException {
      String name = attribute("classname") + "." + attribute("name");
      double seconds = seconds();
      boolean failed = false;
      boolean skipped = false;
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          String element = xml.getLocalName();
          if (element.equals("failure") || element.equals("error")) {
            failed = true;
            // AssertJ's own messages begin with an empty line.
            String said = attribute("message").strip();
            failures.add(name + ": " + (said.isEmpty() ? element : said.lines().iterator().next()));
          }
          skipped |= element.equals("skipped");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return new Tally(
          failed || skipped ? 0 : 1, failed ? 1 : 0, skipped && !failed ? 1 : 0, seconds);
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null ? "" : value;
    }

    /** Surefire writes {@code 1,234.5} for long ones. */
    private double seconds() {
      try {
        return Double.parseDouble(attribute("time").replace(",", ""));
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
