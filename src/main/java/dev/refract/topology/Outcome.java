package dev.refract.topology;

import dev.refract.sample.Sample;
import dev.refract.topology.record.SinkRecord;
import java.util.List;
import java.util.Optional;

/** What becomes of one source record; nothing of it has happened yet. */
sealed interface Outcome {

    /** What is to be forwarded, in order. */
    List<SinkRecord> records();

    /**
     * The sample goes out: untouched to validation or test, or with its copies to training.
     *
     * @param granted what training granted it; empty in validation and test
     */
    record Accepted(Sample sample, List<SinkRecord> records, Optional<Ration.Granted> granted) implements Outcome {
        public Accepted {
            records = List.copyOf(records);
        }
    }

    /** The record goes to the dead-letter topic, whole. */
    record Refused(SinkRecord letter) implements Outcome {
        @Override
        public List<SinkRecord> records() {
            return List.of(letter);
        }
    }

    /** The sample has been through before; nothing goes out. */
    record Repeated() implements Outcome {
        @Override
        public List<SinkRecord> records() {
            return List.of();
        }
    }
}
