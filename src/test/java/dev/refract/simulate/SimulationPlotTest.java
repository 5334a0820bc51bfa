package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Balanced, as the user sees it: the shares of the classes over time, whatever the classes are called. */
class SimulationPlotTest {
    private static final String LONG = "a name that is much longer than any legend has room for ";

    @Test
    void sharesAreThoseOfTheLastLabels() {
        LabelStream stream = LabelStream.of(List.of("a", "a", "b", "b", "b"));
        ShareMeter meter = new ShareMeter(stream, 3);
        for (int record = 0; record < 5; record++) {
            meter.came(stream.at(record));
            meter.keep(record + 1, Map.of("a", 1), 4);
        }

        assertThat(meter.classes().captions()).containsExactly("b", "a");
        assertThat(meter.shares().get(1)).isEqualTo(new ShareMeter.Shares(2, List.of(0.0, 1.0), List.of(0.0, 0.25)));
        assertThat(meter.shares().get(4).in()).containsExactly(1.0, 0.0);
    }

    @Test
    void ofManyClassesTheRareOnesAreOne() {
        List<String> labels = IntStream.range(0, 12)
                .boxed()
                .flatMap(name -> IntStream.range(name, 12).mapToObj(i -> "c" + name))
                .toList();

        ShownClasses classes = ShownClasses.of(LabelStream.of(labels));

        assertThat(classes.captions()).hasSize(10).startsWith("c0", "c1").endsWith("c8", "3 others");
        assertThat(classes.shares(Map.of("c0", 1, "c11", 3), 4))
                .startsWith(0.25, 0.0)
                .endsWith(0.75);
    }

    @Test
    void everythingFitsTheCanvas() throws IOException {
        List<String> labels = IntStream.range(0, 600)
                .mapToObj(i -> LONG + (i * i % 13) + "猫\n")
                .toList();
        Simulation run = Simulation.run(
                LabelStream.of(labels),
                BalanceRules.of(new Target.Uniform()),
                ReservoirSettings.DEFAULT,
                Draws.seeded(1));
        SimulationPlot plot = new SimulationPlot("labels");
        for (int setting = 0; setting < 5; setting++) {
            plot.with("max_mean_copies " + setting, run.meter());
        }

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(plot.png()));

        assertThat(picture.getWidth()).isEqualTo(1_200);
        assertThat(IntStream.range(0, picture.getHeight())
                        .flatMap(y -> IntStream.of(picture.getRGB(0, y), picture.getRGB(1_199, y))))
                .as("nothing reaches the left or right edge")
                .containsOnly(Color.WHITE.getRGB());
    }

    @Test
    void namesWithoutAFontAreNumbers() {
        assertThat(PlotLegend.displayable("Grün")).isEqualTo("Grün");
        assertThat(PlotLegend.displayable("a\uE123\n")).isEqualTo("aU+E123U+000A");
    }
}
