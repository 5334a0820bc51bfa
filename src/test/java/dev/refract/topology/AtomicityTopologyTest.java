package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: one record is all or nothing; a fault in its last copy leaves neither output nor state. */
class AtomicityTopologyTest {
    private static final int COPIES = 3;

    @TempDir
    private Path state;

    @Test
    void aFaultOfTheDataInTheLastCopyRefusesTheWholeRecord() {
        Gate faulty = new FailsOnLastCopy(new DataFault(Reason.CANNOT_AUGMENT, "the third copy cannot be made"));
        try (PipelineRig rig = new PipelineRig(pipeline(faulty), state)) {
            rig.send(text("bad", "hello", "c"));
            rig.send(text("good", "hello", "c"));

            assertThat(rig.train())
                    .extracting(Sample::id)
                    .containsExactly("good", "good~dddddddd-1", "good~dddddddd-2", "good~dddddddd-3");
            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.CANNOT_AUGMENT);
                assertThat(letter.sampleId()).contains("bad");
                assertThat(letter.copy()).isEmpty();
            });
            assertThat(seen(rig)).as("samples remembered").isEqualTo(1);
        }
    }

    @Test
    void aDefectOfTheProgramInTheLastCopyStopsItAndLeavesNothing() {
        Gate faulty = new FailsOnLastCopy(new IllegalStateException("a defect"));
        try (PipelineRig rig = new PipelineRig(pipeline(faulty), state)) {
            assertThatThrownBy(() -> rig.send(text("bad", "hello", "c"))).hasRootCauseMessage("a defect");

            assertThat(rig.train()).isEmpty();
            assertThat(rig.rejected()).isEmpty();
            assertThat(seen(rig)).isZero();
        }
    }

    private static Pipeline pipeline(Gate gate) {
        return Pipelines.copying(COPIES).with(List.of(), List.of(gate)).build();
    }

    private static int seen(PipelineRig rig) {
        int count = 0;
        try (KeyValueIterator<Bytes, byte[]> all =
                rig.driver().<Bytes, byte[]>getKeyValueStore(Stores.SEEN).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    /** Passes every copy but the last of the sample called bad. */
    private record FailsOnLastCopy(RuntimeException fault) implements Gate {
        @Override
        public Optional<String> reject(Candidate candidate) {
            if (candidate.origin().id().equals("bad") && candidate.siblings().size() == COPIES - 1) {
                throw fault;
            }
            return Optional.empty();
        }

        @Override
        public boolean comparesSiblings() {
            return true;
        }
    }
}
