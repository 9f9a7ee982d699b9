package org.gradus.plot;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns drawing commands into SVG with VectorGraphics2D, and mends what that library leaves open: a
 * title and a description, font fall-backs, text anchors, no reference to a DTD on the web, the
 * same bytes in every run (its clip names are hash codes), coordinates rounded to 0.01 px.
 */
final class Svg {
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>");
  private static final Pattern FONT_FAMILY = Pattern.compile("font-family:[^;]*;?");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  /** The SVG of a drawing, ending in a line break. */
  static String of(String title, String alt, int width, int height, Painter painter) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    Canvas canvas = new Canvas(graphics, true);
    painter.paint(canvas);
    try {
      String plain =
          DOCTYPE.matcher(raw(graphics, new PageSize(0, 0, width, height))).replaceFirst("");
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(plain)));
      Element root = document.getDocumentElement();
      tidy(root, new HashMap<>());
      anchor(root, canvas.anchors());
      sharpen(root, canvas.enlargedPictures());
      head(root, title, alt, width, height);
      return print(document);
    } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("The drawing “" + title + "” gave no valid SVG.", e);
    }
  }

  /** One at a time: VectorGraphics2D shares a number format among all its documents. */
  private static synchronized String raw(VectorGraphics2D graphics, PageSize size)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Processors.get("svg").getDocument(graphics.getCommands(), size).writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void head(Element root, String title, String alt, int width, int height) {
    root.removeAttribute("x");
    root.removeAttribute("y");
    root.setAttribute("width", Integer.toString(width));
    root.setAttribute("height", Integer.toString(height));
    root.setAttribute("role", "img");
    root.setAttribute("font-family", Fonts.FAMILIES);
    // VectorGraphics2D leaves out the size of a font of 12 px, its own default.
    root.setAttribute("font-size", "12px");
    Node first = root.getFirstChild();
    root.insertBefore(line(root, "title", title), first);
    root.insertBefore(line(root, "desc", alt), first);
  }

  private static Element line(Element root, String name, String text) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setTextContent(text);
    return element;
  }

  /** Text of other hands (XChart draws outlines) has no anchor of ours; it is left as it is. */
  private static void anchor(Element root, List<Canvas.Anchor> anchors) {
    NodeList texts = root.getElementsByTagName("text");
    if (texts.getLength() != anchors.size()) {
      return;
    }
    for (int i = 0; i < texts.getLength(); i++) {
      Canvas.Anchor anchor = anchors.get(i);
      if (anchor != Canvas.Anchor.START) {
        ((Element) texts.item(i)).setAttribute("text-anchor", anchor.svg());
      }
    }
  }

  /** Pictures of other hands are left to the viewer. */
  private static void sharpen(Element root, List<Boolean> enlarged) {
    NodeList pictures = root.getElementsByTagName("image");
    if (pictures.getLength() != enlarged.size()) {
      return;
    }
    for (int i = 0; i < pictures.getLength(); i++) {
      if (enlarged.get(i)) {
        ((Element) pictures.item(i)).setAttribute("style", "image-rendering:pixelated");
      }
    }
  }

  private static void tidy(Element element, Map<String, String> clips) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      attribute.setValue(tidied(attribute.getName(), attribute.getValue(), clips));
    }
    Node child = element.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child instanceof Element inner) {
        tidy(inner, clips);
      } else if (child.getTextContent().isBlank() && !element.getTagName().equals("text")) {
        element.removeChild(child);
      }
      child = next;
    }
  }

  private static String tidied(String name, String value, Map<String, String> clips) {
    return switch (name) {
      case "xlink:href" -> value;
      case "id" -> clips.computeIfAbsent(value, any -> "clip" + (clips.size() + 1));
      case "clip-path" ->
          "url(#" + clips.getOrDefault(value.substring(5, value.length() - 1), "none") + ")";
      case "style" -> rounded(FONT_FAMILY.matcher(value).replaceAll(""));
      default -> rounded(value);
    };
  }

  private static String rounded(String value) {
    return DECIMAL
        .matcher(value)
        .replaceAll(
            match ->
                new BigDecimal(match.group())
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString());
  }

  private static String print(Document document) throws TransformerException {
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter writer = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(writer));
    return writer.toString().replace("><", ">\n<") + "\n";
  }
}
