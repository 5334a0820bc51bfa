package dev.refract.topology.record;

import dev.refract.augment.Draft;
import dev.refract.augment.Subject;

/** A subject with several owners on one thread: closed when the last of them closes it. */
public final class SharedSubject implements Subject {
    private final Subject subject;
    private int owners = 1;

    /** Takes ownership of {@code subject}, for one owner. */
    public SharedSubject(Subject subject) {
        this.subject = subject;
    }

    /** The same for one more owner, who closes it. */
    public SharedSubject share() {
        owners++;
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
        if (--owners == 0) {
            subject.close();
        }
    }
}
