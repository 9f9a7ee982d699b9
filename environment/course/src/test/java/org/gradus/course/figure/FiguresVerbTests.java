package org.gradus.course.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Notebooks;
import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresVerbTests {

  private static final String SVG = "<svg xmlns=\"x\">½ é</svg>\n";

  @TempDir private Path root = Path.of("");

  private Notebooks sample() {
    return new Notebooks("02-x").markdown("intro", "s", "# Hi").figure("draw", "s", "curve", SVG);
  }

  private Ran run(Notebooks notebook, String... options) throws IOException {
    notebook.write(root.resolve("notebooks/lectures/02-x.ipynb"));
    String[] all = new String[options.length + 3];
    System.arraycopy(new String[] {"figures", "--root", root.toString()}, 0, all, 0, 3);
    System.arraycopy(options, 0, all, 3, options.length);
    return Ran.gradus(all);
  }

  @Test
  void writesTheFiguresAndThenFindsThemRight() throws IOException {
    assertThat(run(sample()).out())
        .isEqualTo("slides/figures/curve.svg: written.\n1 figures in slides/figures, 0 wrong\n");
    assertThat(Files.readString(root.resolve("slides/figures/curve.svg"))).isEqualTo(SVG);
    assertThat(run(sample(), "--check").out()).isEqualTo("1 figures in slides/figures, 0 wrong\n");
  }

  @Test
  void checkChangesNothingAndFails() throws IOException {
    Ran ran = run(sample(), "--check");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(
            "slides/figures/curve.svg: not what cell 2 (draw) of notebooks/lectures/02-x.ipynb"
                + " draws: write it with make figures.");
    assertThat(root.resolve("slides/figures")).doesNotExist();
  }

  @Test
  void takesSvgFromItsOwnFormToo() throws IOException {
    Notebooks notebook = new Notebooks("02-x").code("draw", "s", "show(chart);");
    notebook.json(1).withObject("/metadata/gradus").put("figure", "curve");
    notebook.display().put("image/svg+xml", SVG);
    assertThat(run(notebook).code()).isZero();
    assertThat(Files.readString(root.resolve("slides/figures/curve.svg"))).isEqualTo(SVG);
  }

  @Test
  void saysWhereAPictureIsMissingOrOneTooMany() throws IOException {
    Notebooks none = sample();
    none.json(2).putArray("outputs");
    assertThat(run(none).out())
        .startsWith(
            "notebooks/lectures/02-x.ipynb, cell 2 (draw): the stored output holds no picture");
    Notebooks two = sample();
    two.display().put("image/svg+xml", SVG);
    Ran ran = run(two);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("the output holds 2 pictures, so which one is the figure curve?");
  }

  @Test
  void thePictureBehindAProgressBarIsNotTheFigure() throws IOException {
    Notebooks trained = sample();
    trained
        .display()
        .put(
            "text/html",
            "<details><summary>Training</summary><img alt=\"y\" src=\"data:image/svg+xml;base64,QUJD\">"
                + "</details>");
    assertThat(run(trained).code()).isZero();
    assertThat(Files.readString(root.resolve("slides/figures/curve.svg"))).isEqualTo(SVG);
  }

  @Test
  void aFigureCannotLeaveItsFolder() throws IOException {
    Notebooks hostile = sample();
    hostile.json(2).withObject("/metadata/gradus").put("figure", "../../curve");
    assertThat(run(hostile).err()).contains("cannot be named \"../../curve\"");
  }
}
