package dev.refract.simulate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Distance to the target over the records of a stream, as a picture of 1,200 × 700 pixels: for every
 * setting the window as a thin line and the cumulative distance as a thick one, and in gray the input.
 * The distance is on a logarithmic axis from .001, below which differences are not drawn.
 */
public final class DistancePlot {
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 700;
    private static final int FONT_SIZE = 14;
    private static final double LEAST = .001;
    private static final int FAINT = 110;
    private static final List<Color> COLORS = List.of(
            new Color(0x1f77b4),
            new Color(0xd62728),
            new Color(0x2ca02c),
            new Color(0x9467bd),
            new Color(0xff7f0e),
            new Color(0x17becf));

    private final XYChart chart;
    private int settings;

    /** An empty plot. */
    public DistancePlot(String title) {
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("records in")
                .yAxisTitle("distance to the target (total variation)")
                .build();
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);
        chart.getStyler().setAxisTitleFont(font).setAxisTickLabelsFont(font);
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setYAxisMin(LEAST)
                .setYAxisMax(1.0)
                .setXAxisMin(0.0)
                .setXAxisDecimalPattern("#,###")
                .setYAxisDecimalPattern("0.###")
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendFont(font)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
    }

    /** Adds what was measured under a setting. */
    public DistancePlot with(String setting, DistanceMeter meter) {
        if (settings == 0) {
            line("as it came", meter, DistanceMeter.Check::input, Color.GRAY, 1.5f);
        }
        Color color = COLORS.get(settings % COLORS.size());
        Color faint = new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT);
        line(setting + ", last 2,000", meter, DistanceMeter.Check::window, faint, 1f);
        line(setting + ", all so far", meter, DistanceMeter.Check::cumulative, color, 2.5f);
        settings++;
        return this;
    }

    private void line(
            String name,
            DistanceMeter meter,
            ToDoubleFunction<DistanceMeter.Check> distance,
            Color color,
            float width) {
        List<Integer> records = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        for (DistanceMeter.Check check : meter.checks()) {
            records.add(check.records());
            distances.add(Math.max(LEAST, distance.applyAsDouble(check)));
        }
        XYSeries series = chart.addSeries(name, records, distances);
        series.setMarker(SeriesMarkers.NONE)
                .setLineColor(color)
                .setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /** The picture as a PNG. */
    public byte[] png() {
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
        } catch (IOException e) {
            throw new IllegalStateException("a PNG can always be written to memory", e);
        }
    }

    /**
     * Writes the picture.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(file, png());
    }
}
