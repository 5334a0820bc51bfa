package dev.refract.augment;

import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.DataFault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * A finished copy.
     *
     * @param steps what made it, in order
     * @param partners ids of the samples it was mixed with, in the order of their first use
     * @param change how far the steps took it ({@link Draft#change})
     */
    public record Made(Augmented copy, List<AppliedStep> steps, List<String> partners, double change) {
        public Made {
            steps = List.copyOf(steps);
            partners = List.copyOf(partners);
        }
    }

    /** Makes one copy of {@code subject} with nobody to mix it with. */
    public Made make(Subject subject, List<Stage> stages, Address address) {
        return make(subject, stages, Partners.NONE, address);
    }

    /** Makes one copy of {@code subject}: plays {@code stages} in order, drawing at {@code address}. */
    public Made make(Subject subject, List<Stage> stages, Partners partners, Address address) {
        return make(subject, stages, partners, 1, address);
    }

    /**
     * Makes one copy of {@code subject}: plays {@code stages} in order, drawing at {@code address}.
     *
     * @param copy number of the copy among those of its origin, from 1
     */
    public Made make(Subject subject, List<Stage> stages, Partners partners, int copy, Address address) {
        try (Draft draft = subject.draft()) {
            Play play = new Play(draft, partners, copy);
            for (int i = 0; i < stages.size(); i++) {
                play.stage(stages.get(i), address.child(i));
            }
            double change = draft.change();
            return new Made(draft.finish(), play.log, List.copyOf(play.used), change);
        }
    }

    /** Makes the copy again that {@code steps} once made of an equal subject alone. */
    public Augmented replay(Subject subject, List<AppliedStep> steps) {
        return replay(subject, steps, Partners.NONE, NamedFiles.of(List.of()));
    }

    /**
     * Makes the copy again that {@code steps} once made of an equal subject and equal partners.
     *
     * @param partners all that the steps name
     * @param files of the pipeline that made it
     * @throws IllegalArgumentException when a partner is missing
     * @throws dev.refract.model.ResourceException when a file is missing
     */
    public Augmented replay(Subject subject, List<AppliedStep> steps, Partners partners, NamedFiles files) {
        try (Draft draft = subject.draft()) {
            for (AppliedStep applied : steps) {
                Step step = codec.read(applied);
                if (step instanceof MixingStep mixing) {
                    draft.mix(mixing, needed(mixing, partners));
                } else {
                    draft.apply(files.complete(step));
                }
            }
            return draft.finish();
        }
    }

    private static List<Partner> needed(MixingStep step, Partners partners) {
        return step.needs().stream()
                .map(id -> partners.named(id)
                        .orElseThrow(() -> new IllegalArgumentException("the step needs sample " + id + ": " + step)))
                .toList();
    }

    /** The making of one copy. */
    private final class Play {
        private final Draft draft;
        private final Partners partners;
        private final int copy;
        private final List<AppliedStep> log = new ArrayList<>();
        private final Set<String> used = new LinkedHashSet<>();

        Play(Draft draft, Partners partners, int copy) {
            this.draft = draft;
            this.partners = partners;
            this.copy = copy;
        }

        void stage(Stage stage, Address address) {
            UniformRandomProvider random = address.generator();
            if (stage.p() < 1 && random.nextDouble() >= stage.p()) {
                return;
            }
            if (stage.part() instanceof Enclosing<?> policy) {
                enclosed(policy, random, address);
            } else if (stage.part() instanceof Policy policy) {
                play(policy, policy.choose(copy, random), address);
            } else if (stage.part() instanceof Mixing<?> operation) {
                mixed(operation, random).ifPresent(step -> log.add(codec.write(operation, step)));
            } else if (stage.part() instanceof Augmentation<?> operation) {
                drawn(operation, random).ifPresent(step -> apply(stage, operation, step));
            } else {
                throw new IllegalStateException("neither operation nor policy: " + stage.part());
            }
        }

        private void apply(Stage stage, Augmentation<?> operation, Step step) {
            Step whole =
                    step instanceof FileStep<?> ? NamedFiles.of(List.of(stage)).complete(step) : step;
            if (draft.admits(whole)) {
                draft.apply(whole);
                log.add(codec.write(operation, step));
            }
        }

        /** Plays steps of a policy; one that comes again draws at an address of its own again. */
        private void play(Policy policy, int[] positions, Address address) {
            List<Stage> steps = policy.steps();
            int[] rounds = new int[steps.size()];
            for (int position : positions) {
                stage(steps.get(position), address.child(position + steps.size() * rounds[position]++));
            }
        }

        /** Plays every branch at an address of its own; what a branch chooses twice is drawn twice. */
        @SuppressWarnings("unchecked") // as below
        private <F extends Facts> void enclosed(Enclosing<F> policy, UniformRandomProvider random, Address address) {
            Optional<? extends Frame> drawn = policy.draw((F) draft.facts(), random);
            if (drawn.isEmpty()) {
                return;
            }
            draft.apply(drawn.get());
            log.add(codec.write(policy, drawn.get()));
            for (int branch = 0; branch < drawn.get().branches(); branch++) {
                int[] chosen = policy.chooseIn(branch, random);
                for (int i = 0; i < chosen.length; i++) {
                    stage(policy.steps().get(chosen[i]), address.child(branch).child(i));
                }
                draft.apply(new BranchEnd());
                log.add(new AppliedStep(BranchEnd.ID, "{}"));
            }
        }

        /** The step that was applied; none when a partner proves unreadable, for which no copy is to blame. */
        @SuppressWarnings("unchecked") // stages are pruned to the draft's kind, so the facts are the operation's
        private <F extends Facts> Optional<MixingStep> mixed(Mixing<F> operation, UniformRandomProvider random) {
            Optional<? extends MixingStep> drawn = operation.draw((F) draft.facts(), partners, random);
            if (drawn.isEmpty()) {
                return Optional.empty();
            }
            MixingStep step = drawn.get();
            if (!draft.admits(step)) {
                return Optional.empty();
            }
            try {
                draft.mix(step, needed(step, partners));
            } catch (DataFault unreadable) {
                return Optional.empty();
            }
            used.addAll(step.needs());
            return Optional.of(step);
        }

        @SuppressWarnings("unchecked") // as above
        private <F extends Facts> Optional<? extends Step> drawn(
                Augmentation<F> operation, UniformRandomProvider random) {
            return operation.drawFor(copy, (F) draft.facts(), random);
        }
    }
}
