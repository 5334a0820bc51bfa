package dev.refract.copies;

import dev.refract.augment.Augmented;
import dev.refract.augment.CopyFault;
import dev.refract.augment.Medium;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.ResourceIndex;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Address;
import dev.refract.sample.DataFault;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the copies of one training sample, gates included, and makes any copy again from its lineage.
 * Pure, and safe for use by several threads.
 *
 * <p>Copy {@code n} of a sample draws at the address (seed, digest, sample id, n, attempt), so that it
 * is the same whether three copies are asked for or thirty.
 */
public final class CopyMaker {
    private static final int SHORT_DIGEST = 8;

    private final Plan plan;

    public CopyMaker(Plan plan) {
        this.plan = plan;
    }

    /**
     * The copies of {@code origin} that {@code order} wants, in order.
     *
     * @param partners samples that they may be mixed with; all of the training split
     * @throws DataFault when the payload cannot be opened or an operation cannot work on it
     */
    public List<Copy> copies(Sample origin, CopyOrder order, Partners partners) {
        if (order.count() == 0) {
            return List.of();
        }
        List<Copy> copies = new ArrayList<>(order.count());
        List<Payload> siblings = new ArrayList<>();
        try (Subject subject = open(origin)) {
            for (CopyOrder one : order.each()) {
                Copy copy = copy(origin, subject, one, partners, siblings);
                copies.add(copy);
                copy.payload().ifPresent(siblings::add);
            }
        }
        return copies;
    }

    /**
     * One copy of an opened sample.
     *
     * @param opened what {@link #open} gave, which stays open
     * @param order its number is {@code first}; {@code count} is not looked at
     * @param siblings payloads of the copies that were made before it
     */
    public Copy copy(Sample origin, Subject opened, CopyOrder order, Partners partners, List<Payload> siblings) {
        int number = order.first();
        List<Stage> stages = plan.stagesFor(origin.payload().kind());
        Subject subject =
                stages.isEmpty() ? new UnopenedSubject(new Augmented(origin.payload(), origin.label())) : opened;
        Address place = plan.address(origin).child(number);
        int last = plan.pipeline().augment().maxRedraws();
        for (int attempt = 0; ; attempt++) {
            Augmenter.Result made;
            try {
                made = plan.augmenter().make(subject, stages, partners, number, place.child(attempt));
            } catch (CopyFault fault) {
                return new Copy.Refused(number, fault.reason(), fault.getMessage());
            }
            Optional<String> refusal = refuse(origin, made, siblings);
            if (refusal.isEmpty()) {
                return new Copy.Made(sample(origin, order, made));
            }
            if (attempt == last) {
                return new Copy.Refused(
                        number, Reason.GATE_REFUSED, refusal.get(), Optional.of(sample(origin, order, made)));
            }
        }
    }

    private Sample sample(Sample origin, CopyOrder order, Augmenter.Result made) {
        return origin.weighted(order.weight())
                .copy(
                        copyId(origin, order.first()),
                        order.first(),
                        made.copy().payload(),
                        made.copy().label(),
                        lineage(origin, made, order.round()));
    }

    /**
     * Makes a copy again.
     *
     * @param parents the samples it was made of, as its lineage names them: the origin first
     * @param lineage the copy's lineage
     * @throws DataFault when the origin cannot be opened
     * @throws IllegalArgumentException when the lineage names operations that do not exist here
     * @throws dev.refract.model.ResourceException when a file that made the copy is not what it was
     */
    public Augmented replay(List<Sample> parents, Lineage lineage) {
        Sample origin = parents.get(0);
        if (lineage.steps().isEmpty()) {
            return new Augmented(origin.payload(), origin.label());
        }
        Medium medium = plan.media().get(origin.payload().kind());
        if (medium == null) {
            throw new IllegalArgumentException("nothing on the class path opens data of kind "
                    + origin.payload().kind().id());
        }
        try (Subject subject = medium.open(origin.payload(), origin.label())) {
            Partners partners = Partners.of(parents.stream()
                    .skip(1)
                    .map(parent -> new Partner.InMemory(parent.id(), parent.payload(), parent.label()))
                    .toList());
            return plan.augmenter()
                    .replay(
                            subject,
                            lineage.steps(),
                            partners,
                            ResourceIndex.of(plan.stagesFor(origin.payload().kind())));
        }
    }

    /** The id of copy {@code number}: a pure function of its origin, the pipeline and the number. */
    public String copyId(Sample origin, int number) {
        return copyId(origin.id(), number);
    }

    /** The same by the id of the origin. */
    public String copyId(String originId, int number) {
        return originId + "~" + plan.digest().substring(0, SHORT_DIGEST) + "-" + number;
    }

    /**
     * Opens a sample's payload, for as many copies as are wanted; the caller closes it.
     *
     * @throws DataFault when it cannot be opened
     */
    public Subject open(Sample origin) {
        return open(origin, plan.stagesFor(origin.payload().kind()));
    }

    private Subject open(Sample origin, List<Stage> stages) {
        Medium medium = plan.media().get(origin.payload().kind());
        return stages.isEmpty() || medium == null
                ? new UnopenedSubject(new Augmented(origin.payload(), origin.label()))
                : medium.open(origin.payload(), origin.label());
    }

    private Optional<String> refuse(Sample origin, Augmenter.Result made, List<Payload> siblings) {
        if (plan.pipeline().gate().isEmpty()) {
            return Optional.empty();
        }
        Candidate candidate =
                new Candidate(origin, made.copy().payload(), made.copy().label(), made.distance(), siblings);
        for (Gate gate : plan.pipeline().gate()) {
            Optional<String> refusal = gate.reject(candidate);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Lineage lineage(Sample origin, Augmenter.Result made, long round) {
        List<String> parents = new ArrayList<>();
        parents.add(origin.id());
        parents.addAll(made.partners());
        return new Lineage(
                plan.pipeline().pipeline(), plan.pipeline().version(), plan.digest(), parents, made.steps(), round);
    }
}
