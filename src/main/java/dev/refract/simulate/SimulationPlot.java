package dev.refract.simulate;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/**
 * What simulations did, as a picture 1,200 pixels wide: the shares of the classes over time, as they came and under every
 * setting; below, the distance to the target, of the last 2,000 samples as a thin line and of all so far as a thick one.
 * Its height follows from the number of settings and from the names in its legends.
 */
public final class SimulationPlot {
    private static final int WIDTH = 1_200;
    private static final int PANEL_WIDTH = WIDTH / 2;
    private static final int PANEL_HEIGHT = 300;
    private static final int DISTANCES_HEIGHT = 380;
    private static final int MARGIN = 20;
    private static final int TITLE = 40;
    private static final Color INPUT = new Color(0x777777);
    /** Okabe and Ito's colors, which people with color blindness tell apart, and two more. */
    private static final List<Color> COLORS = List.of(
            new Color(0x0072b2),
            new Color(0xe69f00),
            new Color(0x009e73),
            new Color(0xcc79a7),
            new Color(0x56b4e9),
            new Color(0xd55e00),
            new Color(0xf0e442),
            new Color(0x5b3a8c),
            new Color(0x8c6d31),
            new Color(0xbbbbbb));

    private final String title;
    private final Map<String, DistanceMeter> settings = new LinkedHashMap<>();

    /** An empty plot. */
    public SimulationPlot(String title) {
        this.title = PlotLegend.displayable(title);
    }

    /** Adds what was measured under a setting; the stream must be that of the others. */
    public SimulationPlot with(String setting, DistanceMeter meter) {
        settings.put(setting, meter);
        return this;
    }

    /**
     * The picture as a PNG.
     *
     * @throws IllegalStateException without a setting
     */
    public byte[] png() {
        DistanceMeter first = settings.values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a plot needs at least one setting"));
        List<String> captions = first.shares().classes().captions();
        PlotLegend classes = new PlotLegend(captions, COLORS.subList(0, captions.size()), WIDTH - 2 * MARGIN);
        PlotLegend lines = new PlotLegend(lineNames(), lineColors(), WIDTH - 2 * MARGIN);
        List<XYChart> panels = panels(first);
        int below = TITLE + classes.height() + (panels.size() + 1) / 2 * PANEL_HEIGHT + MARGIN;
        int height = below + lines.height() + DISTANCES_HEIGHT;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, WIDTH, height);
        on.setColor(Color.BLACK);
        on.setFont(PlotLegend.FONT.deriveFont(Font.BOLD, 16f));
        on.drawString(title, MARGIN, TITLE - 14);
        classes.draw(on, MARGIN, TITLE);
        for (int i = 0; i < panels.size(); i++) {
            int top = TITLE + classes.height() + i / 2 * PANEL_HEIGHT;
            paint(panels.get(i), on, i % 2 * PANEL_WIDTH, top);
        }
        lines.draw(on, MARGIN, below);
        paint(distances(first), on, 0, below + lines.height());
        on.dispose();
        return encoded(image);
    }

    /**
     * Writes the picture.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(file, png());
    }

    private List<XYChart> panels(DistanceMeter first) {
        List<XYChart> panels = new ArrayList<>();
        panels.add(PlotPanels.shares(
                "as it came", first.shares(), ShareMeter.Shares::in, COLORS, PANEL_WIDTH, PANEL_HEIGHT));
        settings.forEach((setting, meter) -> panels.add(
                PlotPanels.shares(setting, meter.shares(), ShareMeter.Shares::out, COLORS, PANEL_WIDTH, PANEL_HEIGHT)));
        return panels;
    }

    private XYChart distances(DistanceMeter first) {
        XYChart chart = PlotPanels.distances(WIDTH, DISTANCES_HEIGHT);
        List<Color> colors = lineColors();
        PlotPanels.line(chart, "as it came", first, DistanceMeter.Check::input, colors.get(0), false);
        int next = 1;
        for (Map.Entry<String, DistanceMeter> setting : settings.entrySet()) {
            Color color = colors.get(next++);
            String name = setting.getKey();
            PlotPanels.line(chart, name + ", last", setting.getValue(), DistanceMeter.Check::window, color, true);
            PlotPanels.line(chart, name, setting.getValue(), DistanceMeter.Check::cumulative, color, false);
        }
        return chart;
    }

    private List<String> lineNames() {
        List<String> names = new ArrayList<>(List.of("as it came"));
        names.addAll(settings.keySet());
        return names;
    }

    private List<Color> lineColors() {
        List<Color> colors = new ArrayList<>(List.of(INPUT));
        for (int i = 0; i < settings.size(); i++) {
            colors.add(COLORS.get(i % (COLORS.size() - 1)));
        }
        return colors;
    }

    private static void paint(XYChart chart, Graphics2D on, int left, int top) {
        Graphics2D part = (Graphics2D) on.create(left, top, chart.getWidth(), chart.getHeight());
        chart.paint(part, chart.getWidth(), chart.getHeight());
        part.dispose();
    }

    private static byte[] encoded(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a PNG can always be written to memory", e);
        }
    }
}
