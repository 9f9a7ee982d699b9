package org.gradus.course.mirror;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gradus.grader.notebook.AtomicWrite;

/** Writes what the mirror found as JUnit XML: one test case for each rule and lecture. */
public final class JUnitReport {

  private JUnitReport() {}

  /** Writes the file, whole or not at all. */
  public static void write(Mirror.Result result, Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "mirror");
      for (Mirror.Check check : result.checks()) {
        testCase(xml, check, result.violations());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(file + ": the report could not be written.", e);
    }
    AtomicWrite.write(file, out.toByteArray());
  }

  private static void testCase(XMLStreamWriter xml, Mirror.Check check, List<Violation> all)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "mirror." + check.lecture());
    xml.writeAttribute("name", check.rule());
    List<String> sentences =
        all.stream()
            .filter(v -> v.rule().equals(check.rule()) && v.lecture().equals(check.lecture()))
            .map(Violation::sentence)
            .toList();
    if (!sentences.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", sentences.get(0));
      xml.writeCharacters(String.join("\n", sentences));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
