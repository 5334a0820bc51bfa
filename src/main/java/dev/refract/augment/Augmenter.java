package dev.refract.augment;

import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Plays stages on drafts: draws, applies, and writes down what was applied.
 *
 * <p>Each stage draws at an address of its own, (copy address, position in the list, …), so that what
 * one stage draws does not depend on how many numbers another one used.
 */
public final class Augmenter {
    private final StepCodec codec;

    public Augmenter(StepCodec codec) {
        this.codec = codec;
    }

    /** A finished copy, the steps that made it and how far they took it ({@link Draft#change}). */
    public record Made(Augmented copy, List<AppliedStep> steps, double change) {}

    /** Makes one copy of {@code subject}: plays {@code stages} in order, drawing at {@code address}. */
    public Made make(Subject subject, List<Stage> stages, Address address) {
        List<AppliedStep> log = new ArrayList<>();
        try (Draft draft = subject.draft()) {
            for (int i = 0; i < stages.size(); i++) {
                play(stages.get(i), draft, address.child(i), log);
            }
            double change = draft.change();
            return new Made(draft.finish(), List.copyOf(log), change);
        }
    }

    /** Makes the copy again that {@code steps} once made of an equal subject. */
    public Augmented replay(Subject subject, List<AppliedStep> steps) {
        try (Draft draft = subject.draft()) {
            for (AppliedStep step : steps) {
                draft.apply(codec.read(step));
            }
            return draft.finish();
        }
    }

    private void play(Stage stage, Draft draft, Address address, List<AppliedStep> log) {
        UniformRandomProvider random = address.generator();
        if (stage.p() < 1 && random.nextDouble() >= stage.p()) {
            return;
        }
        if (stage.part() instanceof Policy policy) {
            for (int position : policy.choose(random)) {
                play(policy.steps().get(position), draft, address.child(position), log);
            }
        } else if (stage.part() instanceof Augmentation<?> operation) {
            drawFor(operation, draft, random).ifPresent(step -> {
                draft.apply(step);
                log.add(codec.write(operation, step));
            });
        } else {
            throw new IllegalStateException("neither operation nor policy: " + stage.part());
        }
    }

    @SuppressWarnings("unchecked") // stages are pruned to the draft's kind, so the facts are the operation's
    private static <F extends Facts> Optional<? extends Step> drawFor(
            Augmentation<F> operation, Draft draft, UniformRandomProvider random) {
        return operation.draw((F) draft.facts(), random);
    }
}
