package dev.refract.copies;

import dev.refract.augment.Draft;
import dev.refract.augment.Subject;
import java.util.concurrent.atomic.AtomicInteger;

/** A subject with several owners: closed when the last of them closes it, on whichever thread. */
public final class SharedSubject implements Subject {
    private final Subject subject;
    private final AtomicInteger owners = new AtomicInteger(1);

    /** Takes ownership of {@code subject}, for one owner. */
    public SharedSubject(Subject subject) {
        this.subject = subject;
    }

    /** The same for one more owner, who closes it. */
    public SharedSubject share() {
        owners.incrementAndGet();
        return this;
    }

    @Override
    public Draft draft() {
        return subject.draft();
    }

    @Override
    public long bytes() {
        return subject.bytes();
    }

    @Override
    public void close() {
        if (owners.decrementAndGet() == 0) {
            subject.close();
        }
    }
}
