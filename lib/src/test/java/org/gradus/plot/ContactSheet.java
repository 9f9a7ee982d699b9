package org.gradus.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * All figures of the tests where people can look at them at once: build/reports/figures holds each
 * as PNG and SVG, {@code index.html} shows them with their sentences on light and dark ground, and
 * {@code sheet.png} is one picture of them all.
 */
public final class ContactSheet {
  private static final int COLUMNS = 5;
  private static final int SLOT = 336;
  private static final Color DARK = new Color(0x1E2229);

  private ContactSheet() {}

  /** Adds figures under these names, and makes the sheet anew of all that lie there. */
  public static Path add(Map<String, Figure> figures) throws IOException {
    Path folder = Path.of(System.getProperty("gradus.root", "."), "build", "reports", "figures");
    Files.createDirectories(folder);
    for (Map.Entry<String, Figure> figure : figures.entrySet()) {
      figure.getValue().save(folder.resolve(figure.getKey() + ".png"));
      figure.getValue().save(folder.resolve(figure.getKey() + ".svg"));
    }
    List<String> names = names(folder);
    Files.writeString(folder.resolve("index.html"), page(folder, names));
    ImageIO.write(picture(folder, names), "png", folder.resolve("sheet.png").toFile());
    return folder;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".svg"))
          .map(name -> name.substring(0, name.length() - ".svg".length()))
          .sorted()
          .toList();
    }
  }

  private static String page(Path folder, List<String> names) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Figures</title>\n");
    page.append("<style>body{font-family:sans-serif;margin:0}h2{font-size:1em;margin:0}\n");
    page.append("section{display:flex;flex-wrap:wrap;align-items:start}\n");
    page.append("section>*{padding:8px}.dark{background:#1e2229}p{width:20em}</style>\n");
    for (String name : names) {
      String svg = Files.readString(folder.resolve(name + ".svg"));
      String said = svg.substring(svg.indexOf("<desc>") + 6, svg.indexOf("</desc>"));
      String image = "<img src=\"" + name + ".svg\" width=\"560\" alt=\"\">";
      page.append("<section><div><h2>" + name + "</h2><p>" + said + "</p></div>");
      page.append("<div>" + image + "</div><div class=\"dark\">" + image + "</div></section>\n");
    }
    return page.append("</html>\n").toString();
  }

  /** Each figure at half its size, in columns that grow evenly. */
  private static BufferedImage picture(Path folder, List<String> names) throws IOException {
    BufferedImage sheet =
        new BufferedImage(
            COLUMNS * SLOT, SLOT * (names.size() / 2 + 4), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(DARK);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int[] foot = new int[COLUMNS];
    for (String name : names) {
      BufferedImage figure = ImageIO.read(folder.resolve(name + ".png").toFile());
      int column = 0;
      for (int c = 1; c < COLUMNS; c++) {
        column = foot[c] < foot[column] ? c : column;
      }
      int height = figure.getHeight() / 4;
      graphics.setColor(Color.WHITE);
      graphics.drawString(name, column * SLOT + 8, foot[column] + 16);
      graphics.drawImage(
          figure, column * SLOT + 8, foot[column] + 20, figure.getWidth() / 4, height, null);
      foot[column] += height + 28;
    }
    graphics.dispose();
    int tallest = 1;
    for (int each : foot) {
      tallest = Math.max(tallest, each);
    }
    return sheet.getSubimage(0, 0, sheet.getWidth(), Math.min(tallest, sheet.getHeight()));
  }
}
