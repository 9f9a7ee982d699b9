package org.gradus.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A figure as a test sees it: its pixels at scale 1, and the elements of its SVG. */
final class Picture {
  private final BufferedImage pixels;
  private final Document svg;

  Picture(Figure figure) {
    this.pixels = figure.image(1);
    this.svg = parse(figure.svg());
  }

  /** A strict parse: a DOCTYPE, and with it any outside entity, is an error. */
  static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("This is no valid XML: " + svg, e);
    }
  }

  Color at(double x, double y) {
    return new Color(pixels.getRGB((int) Math.round(x), (int) Math.round(y)));
  }

  /** Whether a colour occurs within a distance of a point. */
  boolean near(Color color, double x, double y, int distance) {
    for (int dx = -distance; dx <= distance; dx++) {
      for (int dy = -distance; dy <= distance; dy++) {
        if (at(x + dx, y + dy).equals(color)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many pixels have exactly this colour. */
  int count(Color color) {
    int count = 0;
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        count += pixels.getRGB(x, y) == color.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  List<Element> elements(String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  List<String> texts() {
    return elements("text").stream().map(Element::getTextContent).toList();
  }

  /** Where a text stands: its anchor and base line. */
  double[] where(String text) {
    return elements("text").stream()
        .filter(e -> e.getTextContent().equals(text))
        .map(e -> new double[] {number(e, "x"), number(e, "y")})
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(text + " is not among " + texts()));
  }

  /** The height of a number of the upright axis, by where its text stands. */
  double level(String tick) {
    return where(tick)[1] - Canvas.middle(Fonts.SMALL);
  }

  /** The place of a value between two numbers of an axis whose places are known. */
  static double between(double value, Map.Entry<Double, Double> a, Map.Entry<Double, Double> b) {
    double share = (value - a.getKey()) / (b.getKey() - a.getKey());
    return a.getValue() + share * (b.getValue() - a.getValue());
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  BufferedImage pixels() {
    return pixels;
  }
}
