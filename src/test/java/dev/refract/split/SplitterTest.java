package dev.refract.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leak-free: a sample's split is a pure function of its group. */
class SplitterTest {
    private final Splitter splitter = new Splitter("cells", new Grouping.ByGroup(), 0.8, 0.1, 0.1);

    @Test
    void givesOneGroupOneSplit() {
        for (int group = 0; group < 1000; group++) {
            Split first = splitter.of(sample("first" + group).withGroup("g" + group));
            assertThat(splitter.of(sample("second" + group).withGroup("g" + group)))
                    .isEqualTo(first);
        }
    }

    /** Of 10,000 groups; three standard deviations are 120 and 90. */
    @Test
    void keepsTheSharesAsked() {
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        for (int i = 0; i < 10_000; i++) {
            counts.merge(splitter.of(sample("s" + i)), 1, Integer::sum);
        }
        assertThat(counts.get(Split.TRAIN)).isBetween(7_880, 8_120);
        assertThat(counts.get(Split.VALIDATION)).isBetween(910, 1_090);
        assertThat(counts.get(Split.TEST)).isBetween(910, 1_090);
    }

    @Test
    void leavesAnAssignedSampleWhereItIs() {
        for (Split split : List.of(Split.TRAIN, Split.VALIDATION, Split.TEST)) {
            assertThat(splitter.of(sample("s").withSplit(split))).isEqualTo(split);
        }
    }

    @Test
    void putsEverythingInTrainingWhenAskedTo() {
        Splitter all = new Splitter("cells", new Grouping.ById(), 1, 0, 0);
        for (int i = 0; i < 1000; i++) {
            assertThat(all.of(sample("s" + i))).isEqualTo(Split.TRAIN);
        }
    }

    @Test
    void holdsTogetherWhatSharesAnAttribute() {
        Splitter bySpeaker = new Splitter("digits", new Grouping.ByAttribute("speaker"), 0.5, 0.25, 0.25);
        Split jackson = bySpeaker.of(sample("a").withAttributes(Map.of("speaker", "jackson")));

        assertThat(bySpeaker.of(sample("b").withAttributes(Map.of("speaker", "jackson"))))
                .isEqualTo(jackson);
        assertThatThrownBy(() -> bySpeaker.of(sample("c")))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.NO_GROUP));
    }

    @Test
    void refusesSharesThatDoNotSumToOne() {
        assertThatThrownBy(() -> new Splitter("x", new Grouping.ById(), 0.8, 0.1, 0.2))
                .hasMessageContaining("sum to 1");
    }

    private static Sample sample(String id) {
        return Sample.original(id, 0, new Payload.Text("x"), Label.NONE);
    }
}
