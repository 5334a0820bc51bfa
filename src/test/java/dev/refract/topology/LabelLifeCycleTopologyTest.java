package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Retraction;
import dev.refract.sample.Sample;
import dev.refract.serde.RetractionSerde;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exactly once: samples are unlabeled, labeled, corrected and deleted in one stream, on every side of the split, and a
 * reader that knows the topics alone holds each in its last state, once.
 */
class LabelLifeCycleTopologyTest {
    private static final int SAMPLES = 300;
    private static final List<String> SIDES = List.of("train", "validation", "test");

    @TempDir
    private Path state;

    /** A step in the life of a sample; the number of steps a sample goes is its number modulo five. */
    private enum Step {
        UNLABELED,
        LABELED,
        REPEATED,
        CORRECTED,
        DELETED
    }

    private record Event(int sample, Step step, double at) {
        String id() {
            return "s" + sample;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"augment: {copies: 2}", "balance: {target: uniform}", "balance: {target: uniform, top_up: {}}"})
    void everySampleStandsInItsLastState(String how) {
        try (PipelineRig rig = rig(how)) {
            for (Event event : events()) {
                send(rig, event);
            }
            Reader reader = new Reader(rig);

            assertThat(rig.rejected()).isEmpty();
            assertThat(reader.repeated).isEmpty();
            for (int i = 0; i < SAMPLES; i++) {
                check(reader, i, how.contains("copies"));
            }
            assertThat(reader.sides()).containsExactlyInAnyOrderElementsOf(SIDES);
        }
    }

    private static void check(Reader reader, int number, boolean counted) {
        List<Reader.Standing> standing = reader.of("s" + number);
        Step last = Step.values()[number % Step.values().length];
        if (last == Step.UNLABELED || last == Step.DELETED) {
            assertThat(standing).isEmpty();
            return;
        }
        String label = last == Step.CORRECTED ? corrected(number) : first(number);
        int revision = last == Step.CORRECTED ? 1 : 0;
        assertThat(standing).allSatisfy(one -> {
            assertThat(one.sample().label()).isEqualTo(Label.of(label));
            assertThat(one.sample().revision()).isEqualTo(revision);
        });
        assertThat(standing.stream().map(Reader.Standing::topic).distinct()).hasSizeLessThanOrEqualTo(1);
        if (counted) {
            boolean training = !standing.isEmpty() && standing.get(0).topic().equals("train");
            assertThat(standing).hasSize(training ? 3 : 1);
        }
    }

    /** Lives of all samples, shuffled into one another; within a life in order. */
    private static List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            double at = Address.of(7, "life", "s" + i).uniform();
            for (Step step : Step.values()) {
                if (step.compareTo(Step.values()[i % Step.values().length]) <= 0) {
                    events.add(new Event(i, step, at));
                    at += 0.5 * Address.of(7, step.name(), "s" + i).uniform();
                }
            }
        }
        events.sort(Comparator.comparingDouble(Event::at));
        return events;
    }

    private static void send(PipelineRig rig, Event event) {
        if (event.step() == Step.DELETED) {
            rig.send(event.id().getBytes(UTF_8), null);
            return;
        }
        Label label = switch (event.step()) {
            case UNLABELED -> Label.NONE;
            case CORRECTED -> Label.of(corrected(event.sample()));
            default -> Label.of(first(event.sample()));
        };
        rig.send(Sample.original(event.id(), 1_700_000_000_000L, new Payload.Text("text of " + event.id()), label));
    }

    private static String first(int sample) {
        return sample % 3 == 0 ? "scarce" : "common";
    }

    private static String corrected(int sample) {
        return sample % 3 == 0 ? "common" : "scarce";
    }

    /** Reads all topics and applies retractions as the schema says, with none of the product's own code for that. */
    private static final class Reader {
        private final Map<String, Integer> retracted = new HashMap<>();
        private final List<Standing> standing = new ArrayList<>();
        private final Set<String> repeated = new TreeSet<>();

        record Standing(String topic, Sample sample) {}

        Reader(PipelineRig rig) {
            RetractionSerde serde = new RetractionSerde(rig.registry);
            rig.read("retractions").forEach(record -> {
                Retraction retraction = serde.decode(record.value());
                for (String id : retraction.samples()) {
                    retracted.merge(id, retraction.revision(), Math::max);
                }
            });
            Predicate<Sample> holds = sample -> sample.revision() > retracted.getOrDefault(sample.id(), -1);
            Set<String> ids = new TreeSet<>();
            for (String topic : SIDES) {
                rig.read(topic).stream()
                        .map(record -> rig.samples.decode(record.value()))
                        .filter(holds)
                        .forEach(sample -> {
                            standing.add(new Standing(topic, sample));
                            if (!ids.add(sample.id())) {
                                repeated.add(sample.id());
                            }
                        });
            }
        }

        List<Standing> of(String origin) {
            return standing.stream()
                    .filter(one -> one.sample().originId().equals(origin))
                    .toList();
        }

        Set<String> sides() {
            return standing.stream().map(Standing::topic).collect(Collectors.toSet());
        }
    }

    private PipelineRig rig(String how) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("life.yaml"), """
                    pipeline: life
                    source: {topic: in, revisions: supersede, tombstones: forward}
                    split: {train: 0.6, validation: 0.2, test: 0.2}
                    sink: {train: train, validation: validation, test: test, rejected: rejected,
                           unlabeled: unlabeled, retractions: retractions}
                    %s
                    """.formatted(how))
                .orElseThrow();
        return new PipelineRig(pipeline, Plan.of(pipeline), state);
    }
}
