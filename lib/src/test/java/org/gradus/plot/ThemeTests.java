package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.XYChart;

class ThemeTests {
  @Test
  void aChartOfXChartLosesItsGreyFrame() {
    Picture picture = new Picture(Figure.of(Samples.xyChart()));
    assertThat(picture.at(6, 180)).isEqualTo(Color.WHITE);
    assertThat(picture.at(590, 350)).isEqualTo(Color.WHITE);
    assertThat(picture.count(Palette.BLUE)).isGreaterThan(200);
    assertThat(picture.count(Palette.ORANGE)).isGreaterThan(200);
  }

  @Test
  void theThemeKeepsTheChart() {
    XYChart chart = Samples.xyChart();
    assertThat(Plots.theme(chart)).isSameAs(chart);
    assertThat(chart.getStyler().getChartBackgroundColor()).isEqualTo(Color.WHITE);
  }

  @Test
  void theSentenceNamesAxesAndSeries() {
    assertThat(Figure.of(Samples.xyChart()).alt())
        .isEqualTo("Chart “Training loss”, loss against epoch: training and validation.");
    assertThat(Figure.of(Samples.xyChart(), "Loss falls.").alt()).isEqualTo("Loss falls.");
  }

  @Test
  void otherKindsOfChartsCanBeDrawnToo() {
    PieChart pie = new PieChart(400, 300);
    pie.setTitle("Shares");
    pie.addSeries("a", 1);
    pie.addSeries("b", 3);
    assertThat(Figure.of(pie).alt()).isEqualTo("Chart “Shares”: a and b.");
    assertThat(new Picture(Figure.of(pie)).count(Palette.BLUE)).isGreaterThan(1000);
    HeatMapChart map = new HeatMapChart(400, 300);
    map.setTitle("Map");
    map.addSeries("m", new int[] {1, 2}, new int[] {1, 2}, new int[][] {{1, 2}, {3, 4}});
    assertThat(Figure.of(map).svg()).contains("<title>Map</title>");
  }

  @Test
  void aChartWithoutATitleIsRefused() {
    XYChart chart = new XYChart(300, 200);
    chart.addSeries("y", List.of(1, 2), List.of(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(chart))
        .withMessage("A figure needs a title, got an empty text.");
  }
}
