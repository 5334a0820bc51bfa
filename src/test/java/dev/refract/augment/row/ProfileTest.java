package dev.refract.augment.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.random.Address;
import dev.refract.random.Normal;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: the same samples give the same profile, byte for byte, in any order and in any parts. */
class ProfileTest {

    private static List<Sample> samples(int rows) {
        UniformRandomProvider random = Address.of(5, "", "").generator();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Map<String, Cell> cells = Map.of(
                    "wide", new Cell.Numeric(Normal.draw(random) * Math.scalb(1.0, random.nextInt(200) - 100)),
                    "whole", new Cell.Numeric(random.nextInt(10)),
                    "word", new Cell.Category("w" + random.nextInt(5)),
                    "mixed",
                            i % 3 == 0
                                    ? new Cell.Missing()
                                    : i % 3 == 1 ? new Cell.Numeric(i) : new Cell.Category("c"));
            samples.add(Sample.original("row " + i, 0, new Payload.Row(cells), Label.NONE));
        }
        return samples;
    }

    private static RowMedium profile(List<Sample> samples) {
        ProfileBuilder builder = new ProfileBuilder();
        samples.forEach(builder::add);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255, 256, 257, 3_000})
    void orderLeavesNoTrace(int rows) {
        List<Sample> samples = samples(rows);
        RowMedium whole = profile(samples);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(samples, new Random(seed));
            assertThat(profile(samples).profile()).isEqualTo(whole.profile());
        }
    }

    @Test
    void saysWhatIsInTheColumn() {
        List<Sample> samples = new ArrayList<>();
        double[] values = {1, 2, 3, 4, 10};
        for (int i = 0; i < values.length; i++) {
            samples.add(
                    Sample.original("r" + i, 0, new Payload.Row(Map.of("x", new Cell.Numeric(values[i]))), Label.NONE));
        }
        samples.add(Sample.original("r5", 0, new Payload.Row(Map.of("x", new Cell.Category("n/a"))), Label.NONE));
        samples.add(Sample.original("r6", 0, new Payload.Row(Map.of("x", new Cell.Missing())), Label.NONE));
        samples.add(Sample.original("r7", 0, new Payload.Row(Map.of()), Label.NONE));
        samples.add(Sample.original("text", 0, new Payload.Text("no row"), Label.NONE));
        assertThat(profile(samples).columns())
                .containsExactly(Map.entry(
                        "x",
                        new ColumnProfile(
                                Optional.of(Math.sqrt(10)),
                                Optional.of(1.0),
                                Optional.of(10.0),
                                true,
                                List.of(1.0, 2.0, 3.0, 4.0, 10.0),
                                List.of("n/a"))));
    }

    @Test
    void sampleIsLikeTheColumn() {
        ColumnProfile column = profile(samples(3_000)).columns().get("whole");
        assertThat(column.numbers()).hasSize(ProfileBuilder.SAMPLE_SIZE);
        assertThat(column.numbers().stream().mapToDouble(v -> v).average().orElseThrow())
                .isCloseTo(4.5, within(0.6));
    }

    @Test
    void smallNumbersFarFromZeroKeepTheirSpread() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            samples.add(Sample.original(
                    "r" + i, 0, new Payload.Row(Map.of("x", new Cell.Numeric(1e9 + i % 2 * 1e-6))), Label.NONE));
        }
        double step = 1e9 + 1e-6 - 1e9;
        assertThat(profile(samples).columns().get("x").std().orElseThrow()).isEqualTo(step / 2);
    }

    @Test
    void aPipelineThatNamesTheFileHoldsTheProfile(@TempDir Path folder) throws IOException {
        RowMedium whole = profile(samples(300));
        Files.writeString(folder.resolve("profile.json"), whole.profile());
        ParseResult parsed = PipelineFile.reader().parse(folder.resolve("rows.yaml"), """
            pipeline: rows
            source: {topic: rows}
            sink: {train: t, validation: v, test: s, rejected: r}
            augment:
              copies: 1
              steps: [swap_noise, gaussian_jitter]
            media: [{row: {columns: profile.json}}]
            """);
        assertThat(whole.profile()).startsWith("{\n\"mixed\":{\"std\":");
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        ParseResult.Valid.class,
                        valid -> assertThat(valid.pipeline().media()).containsExactly(whole));
    }
}
