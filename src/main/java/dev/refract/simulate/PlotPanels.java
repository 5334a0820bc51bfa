package dev.refract.simulate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The charts of a {@link SimulationPlot}, without legends. */
final class PlotPanels {
    private static final double LEAST = .001;
    private static final int FAINT = 120;
    private static final int PIXELS_A_TICK = 110;
    private static final Color GRID = new Color(0xdddddd);

    private PlotPanels() {}

    /** Shares as areas on top of each other, the most frequent class at the bottom. */
    static XYChart shares(
            String title,
            ShareMeter meter,
            Function<ShareMeter.Shares, List<Double>> side,
            List<Color> colors,
            int width,
            int height) {
        XYChart chart = chart(title, "share of the last 2,000", width, height);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area)
                .setYAxisMin(0.0)
                .setYAxisMax(1.0)
                .setYAxisDecimalPattern("0 %");
        List<Integer> records =
                meter.shares().stream().map(ShareMeter.Shares::records).toList();
        int classes = meter.classes().captions().size();
        for (int last = classes; last >= 1; last--) { // the tallest first, so that the others are drawn over it
            int upTo = last;
            List<Double> sums = meter.shares().stream()
                    .map(side)
                    .map(shares -> shares.subList(0, upTo).stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .toList();
            XYSeries series = chart.addSeries("class " + last, records, sums);
            series.setFillColor(colors.get(last - 1));
            series.setMarker(SeriesMarkers.NONE)
                    .setLineColor(colors.get(last - 1))
                    .setLineWidth(0.5f);
        }
        return chart;
    }

    /** An empty chart of distances on a logarithmic axis from .001, below which differences are not drawn. */
    static XYChart distances(int width, int height) {
        XYChart chart = chart(
                "distance to the target: all so far (thick), last 2,000 (thin)", "total variation", width, height);
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setYAxisMin(LEAST)
                .setYAxisMax(1.0)
                .setYAxisDecimalPattern("0.###");
        return chart;
    }

    /** Adds a distance over time; of a faint line the color is half transparent. */
    static void line(
            XYChart chart,
            String name,
            DistanceMeter meter,
            ToDoubleFunction<DistanceMeter.Check> distance,
            Color color,
            boolean faint) {
        List<Integer> records = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        for (DistanceMeter.Check check : meter.checks()) {
            records.add(check.records());
            distances.add(Math.max(LEAST, distance.applyAsDouble(check)));
        }
        XYSeries series = chart.addSeries(name, records, distances);
        series.setMarker(SeriesMarkers.NONE)
                .setLineColor(faint ? new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT) : color)
                .setLineStyle(new BasicStroke(faint ? 1f : 2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static XYChart chart(String title, String yTitle, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(title)
                .xAxisTitle("records in")
                .yAxisTitle(yTitle)
                .build();
        chart.getStyler()
                .setAxisTitleFont(PlotLegend.FONT)
                .setAxisTickLabelsFont(PlotLegend.FONT)
                .setChartTitleFont(PlotLegend.FONT.deriveFont(Font.BOLD));
        chart.getStyler()
                .setXAxisMin(0.0)
                .setxAxisTickLabelsFormattingFunction(records -> String.format(Locale.ROOT, "%,.0f", records))
                .setXAxisTickMarkSpacingHint(PIXELS_A_TICK)
                .setPlotGridLinesColor(GRID)
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
        return chart;
    }
}
