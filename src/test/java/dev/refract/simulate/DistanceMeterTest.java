package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.rules.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Balanced: what is measured is what the words say, on streams small enough to count by hand. */
class DistanceMeterTest {
    @Test
    void distancesAreOfInputWindowAndAllOutput() {
        DistanceMeter meter = new DistanceMeter(LabelStream.of(List.of("a", "a", "a", "b")), new Target.Uniform());
        for (int copies : new int[] {1, 0, 0}) {
            meter.emit("a", copies);
            meter.next();
        }
        meter.emit("b", 2);
        meter.repeat("a");
        meter.next();

        assertThat(meter.checks()).hasSize(4);
        DistanceMeter.Check last = meter.checks().get(3);
        assertThat(last).isEqualTo(new DistanceMeter.Check(4, .25, 0, 0));
        assertThat(meter.checks().get(2).window()).isZero();
        assertThat(meter.volume()).isEqualTo(1);
        assertThat(meter.burst()).isEqualTo(2);
        assertThat(meter.repeats()).isEqualTo(.5);
    }

    /** 3,000 of one class leave the window when 2,000 of another have followed; not what was made in all. */
    @Test
    void theWindowForgetsWhatIsTwoThousandSamplesOld() {
        List<String> labels = new ArrayList<>(Collections.nCopies(3_000, "a"));
        labels.addAll(Collections.nCopies(2_000, "b"));
        DistanceMeter meter = new DistanceMeter(LabelStream.of(labels), new Target.Uniform());
        for (String label : labels) {
            meter.emit(label, 1);
            meter.next();
        }

        DistanceMeter.Check last = meter.checks().get(meter.checks().size() - 1);
        assertThat(last.records()).isEqualTo(5_000);
        assertThat(last.window()).isEqualTo(.5);
        assertThat(last.cumulative()).isCloseTo(.1, within(1e-12));
    }

    @Test
    void recoveryCountsFromTheEventToTheFirstOfTenGoodChecks() {
        List<String> labels = Collections.nCopies(10_000, "a");
        LabelStream stream = new LabelStream(labels, (record, soFar) -> soFar, OptionalInt.of(5_000));
        DistanceMeter meter = new DistanceMeter(stream, new Target.Uniform());
        for (int t = 0; t < labels.size(); t++) {
            meter.emit(t < 5_010 ? "b" : "a", 1);
            meter.next();
        }

        // the window is pure when 2,000 have followed record 5,010, and within .05 a hundred records sooner
        assertThat(meter.recovery()).hasValue(1_920);
    }

    /** A distance takes time in proportion to the classes, so many classes are measured less often. */
    @Test
    void manyClassesAreMeasuredLessOften() {
        List<String> labels =
                IntStream.range(0, 120_000).mapToObj(i -> "c" + i % 100_000).toList();
        DistanceMeter meter = new DistanceMeter(LabelStream.of(labels), new Target.Uniform());

        for (String label : labels) {
            meter.emit(label, 1);
            meter.next();
        }

        assertThat(meter.checks()).hasSize(20);
        assertThat(meter.checks().get(19).cumulative()).isCloseTo(.1333, within(1e-4));
    }
}
