package dev.refract.topology.record;

import dev.refract.augment.Subject;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The sample of owed copies, in memory: decoded, and opened once the first copy is made of it. For one thread. */
public final class OpenOrigin implements AutoCloseable {
    /** Bytes of a decoded sample beside those of its record: objects, strings, headers. */
    private static final int OVERHEAD = 512;

    private final SourceRecord source;
    private final Sample sample;
    private final int recordBytes;
    private final List<Payload> siblings = new ArrayList<>();
    private int tried;
    private Optional<SharedSubject> subject;

    /**
     * A sample that waits for its copies.
     *
     * @param source its record, whose value is not needed any more
     * @param subject its payload, where it is open already; closed with this
     */
    public OpenOrigin(SourceRecord source, Sample sample, Optional<SharedSubject> subject) {
        this.source = new SourceRecord(source.key(), null, source.headers(), source.from());
        this.sample = sample;
        this.recordBytes = source.value().length;
        this.subject = subject;
    }

    /** Its record, without its value. */
    public SourceRecord source() {
        return source;
    }

    /** What the record's value says. */
    public Sample sample() {
        return sample;
    }

    /** Its payload, opened by {@code opener} the first time; stays open until this is closed. */
    public SharedSubject subject(Function<Sample, Subject> opener) {
        if (subject.isEmpty()) {
            subject = Optional.of(new SharedSubject(opener.apply(sample)));
        }
        return subject.get();
    }

    /**
     * Payloads of the copies with lower numbers than {@code number}, without those that were refused. After a restart
     * they are made again.
     *
     * @param maker makes the copy of a number; empty when it is refused
     */
    public List<Payload> siblings(int number, IntFunction<Optional<Payload>> maker) {
        while (tried < number - 1) {
            int next = tried + 1;
            note(next, maker.apply(next));
        }
        return siblings;
    }

    /** Notes a copy that was just made after those of lower numbers; empty when it was refused. */
    public void note(int number, Optional<Payload> copy) {
        if (tried == number - 1) {
            copy.ifPresent(siblings::add);
            tried = number;
        }
    }

    /** Whether its payload is open. */
    public boolean isOpen() {
        return subject.isPresent();
    }

    /** Bytes of heap that it takes without its open payload, about. */
    public long recordBytes() {
        return OVERHEAD + (1 + siblings.size()) * (long) recordBytes;
    }

    /** Bytes of memory that its open payload takes; 0 while it is not open. */
    public long openBytes() {
        return subject.map(SharedSubject::bytes).orElse(0L);
    }

    /** Closes its payload; it can be opened again. */
    @Override
    public void close() {
        subject.ifPresent(SharedSubject::close);
        subject = Optional.empty();
    }
}
