package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/**
 * The course's look for charts made with XChart: white paper, thin horizontal lines, no frame, our
 * colours, and for each series another marker, so that colour is never needed.
 */
public final class Theme extends AbstractBaseTheme {
  static final BasicStroke HAIR = new BasicStroke(1);

  static final Color CLEAR = new Color(255, 255, 255, 0);

  /** The only look there is. */
  public Theme() {}

  /** Leaves of a chart only what lies within its axes, edge to edge; all text is set by us. */
  static void bare(AxesChartStyler styler) {
    styler
        .setXAxisTicksVisible(false)
        .setYAxisTicksVisible(false)
        .setPlotMargin(0)
        .setPlotContentSize(1)
        .setChartPadding(0)
        .setLegendVisible(false)
        .setChartTitleVisible(false)
        .setChartBackgroundColor(CLEAR)
        .setPlotBackgroundColor(CLEAR);
  }

  @Override
  public Font getBaseFont() {
    return Fonts.SMALL;
  }

  @Override
  public Color getChartFontColor() {
    return Palette.INK;
  }

  @Override
  public int getChartPadding() {
    return 18;
  }

  @Override
  public Color[] getSeriesColors() {
    return Palette.lines();
  }

  @Override
  public BasicStroke[] getSeriesLines() {
    BasicStroke[] strokes = new BasicStroke[Marks.KINDS];
    for (int i = 0; i < strokes.length; i++) {
      strokes[i] = Marks.stroke(i);
    }
    return strokes;
  }

  @Override
  public Marker[] getSeriesMarkers() {
    return Marks.markers();
  }

  @Override
  public int getMarkerSize() {
    return 7;
  }

  @Override
  public Font getChartTitleFont() {
    return Fonts.TITLE;
  }

  @Override
  public boolean isChartTitleBoxVisible() {
    return false;
  }

  @Override
  public int getChartTitlePadding() {
    return 8;
  }

  @Override
  public Font getLegendFont() {
    return Fonts.TEXT;
  }

  @Override
  public Color getLegendBorderColor() {
    return Palette.PAPER;
  }

  @Override
  public Font getAxisTitleFont() {
    return Fonts.TEXT;
  }

  @Override
  public Font getAxisTickLabelsFont() {
    return Fonts.SMALL;
  }

  @Override
  public Color getAxisTickLabelsColor() {
    return Palette.MUTED;
  }

  @Override
  public boolean isAxisTicksLineVisible() {
    return false;
  }

  @Override
  public boolean isAxisTicksMarksVisible() {
    return false;
  }

  @Override
  public boolean isPlotTicksMarksVisible() {
    return false;
  }

  @Override
  public boolean isPlotBorderVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridVerticalLinesVisible() {
    return false;
  }

  @Override
  public Color getPlotGridLinesColor() {
    return Palette.GRID;
  }

  @Override
  public BasicStroke getPlotGridLinesStroke() {
    return HAIR;
  }

  @Override
  public int getXAxisTickMarkSpacingHint() {
    return 44;
  }

  @Override
  public double getAvailableSpaceFill() {
    return 0.7;
  }

  @Override
  public Color getErrorBarsColor() {
    return Palette.MUTED;
  }

  @Override
  public Font getPieFont() {
    return Fonts.LABEL;
  }

  @Override
  public Font getAnnotationTextFont() {
    return Fonts.TEXT;
  }

  @Override
  public Font getAnnotationTextPanelFont() {
    return Fonts.TEXT;
  }
}
