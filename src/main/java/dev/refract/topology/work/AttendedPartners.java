package dev.refract.topology.work;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Partners that a task reads from its stores, closed to work that was left behind. */
final class AttendedPartners implements Partners {
    private final Partners partners;
    private boolean closed;

    AttendedPartners(Partners partners) {
        this.partners = partners;
    }

    /** Waits for a look at the stores that is under way, and allows no other. */
    synchronized void close() {
        closed = true;
    }

    private synchronized <T> T attended(Supplier<T> look) {
        if (closed) {
            throw new CancellationException("the work took too long");
        }
        return look.get();
    }

    @Override
    public List<String> groups() {
        return attended(partners::groups);
    }

    @Override
    public List<Partner> ofGroup(String group) {
        return attended(() -> wrapped(partners.ofGroup(group)));
    }

    @Override
    public List<Partner> ofClass(String category) {
        return attended(() -> wrapped(partners.ofClass(category)));
    }

    @Override
    public Optional<Partner> byId(String id) {
        return attended(() -> partners.byId(id).map(Attended::new));
    }

    private List<Partner> wrapped(List<Partner> some) {
        return some.stream().<Partner>map(Attended::new).toList();
    }

    /** Its data are read when they are looked at. */
    private final class Attended implements Partner {
        private final Partner partner;

        Attended(Partner partner) {
            this.partner = partner;
        }

        @Override
        public String id() {
            return partner.id();
        }

        @Override
        public Payload payload() {
            return attended(partner::payload);
        }

        @Override
        public Label label() {
            return attended(partner::label);
        }
    }
}
