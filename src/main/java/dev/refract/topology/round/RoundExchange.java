package dev.refract.topology.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rounds.RoundStart;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.sample.Coordinates;
import dev.refract.topology.allocation.LedgerAllocator;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.SinkRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** The part of one task in a balance of all partitions. */
public sealed interface RoundExchange {
    /** Rounds go by no event's time: each is in force as soon as it arrives. */
    long NO_TIME = 0;

    /** Takes a round that all partitions receive. */
    default void receive(CountRound round, int partition) {}

    /** Just before a training sample is decided. */
    default void beforeSample(Coordinates sample) {}

    /** After a training sample is booked, or refused. */
    default void afterSample(Coordinates sample) {}

    /** The part of a task that allocates by {@code allocator}. */
    static RoundExchange of(RoundSource source, LedgerAllocator allocator, ProcessorContext<byte[], InFlight> context) {
        if (source instanceof RoundSource.Live live) {
            return new Live(allocator, context, live.mode());
        }
        return source instanceof RoundSource.Pinned pinned ? new Pinned(allocator, pinned.log()) : new None();
    }

    /** Every partition on its own. */
    record None() implements RoundExchange {}

    /**
     * Sends counts and receives rounds. What it sends goes out in the transaction of the sample it follows. It
     * remembers only what it has sent; after a restart it may send the same again, which changes nothing.
     */
    final class Live implements RoundExchange {
        private final LedgerAllocator allocator;
        private final ProcessorContext<byte[], InFlight> context;
        private final BalanceMode.Shared mode;
        private long logged;
        private long counted;

        Live(LedgerAllocator allocator, ProcessorContext<byte[], InFlight> context, BalanceMode.Shared mode) {
            this.allocator = allocator;
            this.context = context;
            this.mode = mode;
            this.counted = allocator.ledger().records();
        }

        @Override
        public void receive(CountRound round, int partition) {
            allocator.startRound(round, partition);
        }

        @Override
        public void beforeSample(Coordinates sample) {
            allocator.ledger().round().filter(round -> round.number() != logged).ifPresent(round -> {
                RoundStart start = new RoundStart(sample.partition(), sample.offset(), round);
                send(RoundNodes.LOG_ROUND, sample, start.encode());
                logged = round.number();
            });
        }

        @Override
        public void afterSample(Coordinates sample) {
            long records = allocator.ledger().records();
            if (records == counted) {
                return;
            }
            counted = records;
            if (mode.reportsAt(records)) {
                send(
                        RoundNodes.SEND_COUNTS,
                        sample,
                        allocator.ledger().counts(sample.partition()).encode());
                context.commit(); // the others read what is committed; the commit interval would age the counts
            }
        }

        private void send(String sink, Coordinates sample, byte[] value) {
            byte[] key = Integer.toString(sample.partition()).getBytes(UTF_8);
            context.forward(new SinkRecord(sink, key, value, new RecordHeaders(), NO_TIME).forwarded(), sink);
        }
    }

    /** Starts rounds by the log of an earlier run, and sends nothing. */
    record Pinned(LedgerAllocator allocator, RoundLog log) implements RoundExchange {
        @Override
        public void beforeSample(Coordinates sample) {
            log.inForce(sample.partition(), sample.offset())
                    .ifPresent(round -> allocator.startRound(round, sample.partition()));
        }
    }
}
