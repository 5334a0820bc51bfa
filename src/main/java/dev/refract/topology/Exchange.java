package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rounds.RoundStart;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.sample.Coordinates;
import dev.refract.topology.record.SinkNodes;
import dev.refract.topology.record.SourceRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The part of one task in a balance of all partitions. */
sealed interface Exchange {

    /** What comes on the control topic goes by no event's time: it holds as soon as it is there. */
    long AT_ONCE = 0;

    /** Takes the record if it is news of the others, and no sample. */
    boolean takes(SourceRecord in);

    /** Just before a sample is decided about. */
    void before(Coordinates sample);

    /** After what was decided is written down. */
    void after(Coordinates sample);

    /** The part of a task whose ration is {@code ration}. */
    static Exchange of(RoundSource source, Ration ration, ProcessorContext<byte[], byte[]> context) {
        if (source instanceof RoundSource.Live live) {
            return new Live((LedgerRation) ration, context, live.topics().control(), live.mode());
        }
        return source instanceof RoundSource.Pinned pinned
                ? new Pinned((LedgerRation) ration, pinned.log())
                : new None();
    }

    /** Every partition on its own. */
    record None() implements Exchange {
        @Override
        public boolean takes(SourceRecord in) {
            return false;
        }

        @Override
        public void before(Coordinates sample) {}

        @Override
        public void after(Coordinates sample) {}
    }

    /**
     * Tells and listens. What it tells goes out in the transaction of the record it follows. All it
     * remembers is what it has told; after a restart it may say the same again, which changes nothing.
     */
    final class Live implements Exchange {
        private final LedgerRation ration;
        private final ProcessorContext<byte[], byte[]> context;
        private final String control;
        private final BalanceMode.Shared mode;
        private long logged;
        private long counted;

        Live(LedgerRation ration, ProcessorContext<byte[], byte[]> context, String control, BalanceMode.Shared mode) {
            this.ration = ration;
            this.context = context;
            this.control = control;
            this.mode = mode;
            this.counted = ration.ledger().records();
        }

        @Override
        public boolean takes(SourceRecord in) {
            if (!in.from().topic().equals(control)) {
                return false;
            }
            ration.startRound(CountRound.decode(in.value()), in.from().partition());
            return true;
        }

        @Override
        public void before(Coordinates sample) {
            ration.ledger().round().filter(round -> round.number() != logged).ifPresent(round -> {
                RoundStart start = new RoundStart(sample.partition(), sample.offset(), round);
                forward(SinkNodes.ROUND_LOG, sample, start.encode());
                logged = round.number();
            });
        }

        @Override
        public void after(Coordinates sample) {
            long records = ration.ledger().records();
            if (records == counted) {
                return;
            }
            counted = records;
            if (mode.reportsAt(records)) {
                forward(
                        SinkNodes.COUNTS,
                        sample,
                        ration.ledger().counts(sample.partition()).encode());
                context.commit(); // the others read what is committed; waiting for the interval would age it
            }
        }

        private void forward(String sink, Coordinates sample, byte[] value) {
            byte[] key = Integer.toString(sample.partition()).getBytes(UTF_8);
            context.forward(new Record<>(key, value, AT_ONCE), sink);
        }
    }

    /** Takes rounds from the log of an earlier run and reports no counts. */
    record Pinned(LedgerRation ration, RoundLog log) implements Exchange {
        @Override
        public boolean takes(SourceRecord in) {
            return false;
        }

        @Override
        public void before(Coordinates sample) {
            log.inForce(sample.partition(), sample.offset())
                    .ifPresent(round -> ration.startRound(round, sample.partition()));
        }

        @Override
        public void after(Coordinates sample) {}
    }
}
