package dev.refract.augment.engine;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.BranchEnd;
import dev.refract.augment.BranchStart;
import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.FileStep;
import dev.refract.augment.Mixing;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
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
 * Runs stages on drafts: draws steps, applies them and records them.
 *
 * <p>Each stage draws at an address of its own, (copy address, position in the list, …), so that what
 * one stage draws does not depend on how many numbers another one used.
 */
public final class Augmenter {
    private final StepCodec codec;

    /** @param codec writes and reads the steps of every operation that is used */
    public Augmenter(StepCodec codec) {
        this.codec = codec;
    }

    /**
     * A finished copy.
     *
     * @param steps what made it, in order
     * @param partners ids of the samples it was mixed with, in the order of their first use
     * @param distance how far the steps took it ({@link Draft#distance})
     */
    public record Result(Augmented copy, List<AppliedStep> steps, List<String> partners, double distance) {
        public Result {
            steps = List.copyOf(steps);
            partners = List.copyOf(partners);
        }
    }

    /** Makes one copy of {@code subject} without partners. */
    public Result make(Subject subject, List<Stage> stages, Address address) {
        return make(subject, stages, Partners.NONE, address);
    }

    /** Makes one copy of {@code subject}: runs {@code stages} in order, drawing at {@code address}. */
    public Result make(Subject subject, List<Stage> stages, Partners partners, Address address) {
        return make(subject, stages, partners, 1, address);
    }

    /**
     * Makes one copy of {@code subject}: runs {@code stages} in order, drawing at {@code address}.
     *
     * @param copy number of the copy among those of its origin, from 1
     */
    public Result make(Subject subject, List<Stage> stages, Partners partners, int copy, Address address) {
        try (Draft draft = subject.draft()) {
            Execution play = new Execution(draft, partners, copy);
            for (int i = 0; i < stages.size(); i++) {
                play.runStage(stages.get(i), address.child(i));
            }
            double change = draft.distance();
            return new Result(draft.finish(), play.steps, List.copyOf(play.used), change);
        }
    }

    /** Makes the copy again that {@code steps} once made of an equal subject alone. */
    public Augmented replay(Subject subject, List<AppliedStep> steps) {
        return replay(subject, steps, Partners.NONE, ResourceIndex.of(List.of()));
    }

    /**
     * Makes the copy again that {@code steps} once made of an equal subject and equal partners.
     *
     * @param partners all that the steps name
     * @param files of the pipeline that made it
     * @throws IllegalArgumentException when a partner is missing
     * @throws dev.refract.model.ResourceException when a file is missing
     */
    public Augmented replay(Subject subject, List<AppliedStep> steps, Partners partners, ResourceIndex files) {
        try (Draft draft = subject.draft()) {
            for (AppliedStep applied : steps) {
                Step step = codec.read(applied);
                if (step instanceof MixingStep mixing) {
                    draft.mix(mixing, needed(mixing, partners));
                } else {
                    draft.apply(files.resolve(step));
                }
            }
            return draft.finish();
        }
    }

    private static List<Partner> needed(MixingStep step, Partners partners) {
        return step.partnerIds().stream()
                .map(id -> partners.byId(id)
                        .orElseThrow(() -> new IllegalArgumentException("the step needs sample " + id + ": " + step)))
                .toList();
    }

    /** The making of one copy. */
    private final class Execution {
        private final Draft draft;
        private final Partners partners;
        private final int copy;
        private final List<AppliedStep> steps = new ArrayList<>();
        private final Set<String> used = new LinkedHashSet<>();

        Execution(Draft draft, Partners partners, int copy) {
            this.draft = draft;
            this.partners = partners;
            this.copy = copy;
        }

        void runStage(Stage stage, Address address) {
            UniformRandomProvider random = address.generator();
            if (stage.p() < 1 && random.nextDouble() >= stage.p()) {
                return;
            }
            if (stage.part() instanceof BranchingPolicy<?> policy) {
                runBranches(policy, random, address);
            } else if (stage.part() instanceof Policy policy) {
                runPolicy(policy, policy.select(copy, random), address);
            } else if (stage.part() instanceof Mixing<?> operation) {
                mix(operation, random).ifPresent(step -> steps.add(codec.write(operation, step)));
            } else if (stage.part() instanceof Augmentation<?> operation) {
                draw(operation, random).ifPresent(step -> apply(stage, operation, step));
            } else {
                throw new IllegalStateException("neither operation nor policy: " + stage.part());
            }
        }

        private void apply(Stage stage, Augmentation<?> operation, Step step) {
            Step whole = step instanceof FileStep<?>
                    ? ResourceIndex.of(List.of(stage)).resolve(step)
                    : step;
            if (draft.accepts(whole)) {
                draft.apply(whole);
                steps.add(codec.write(operation, step));
            }
        }

        /** Runs steps of a policy; a repeated step draws at another address. */
        private void runPolicy(Policy policy, int[] positions, Address address) {
            List<Stage> steps = policy.steps();
            int[] rounds = new int[steps.size()];
            for (int position : positions) {
                runStage(steps.get(position), address.child(position + steps.size() * rounds[position]++));
            }
        }

        /** Runs every branch at its own address; a step that a branch selects twice is drawn twice. */
        @SuppressWarnings("unchecked") // as below
        private <F extends Facts> void runBranches(
                BranchingPolicy<F> policy, UniformRandomProvider random, Address address) {
            Optional<? extends BranchStart> drawn = policy.draw((F) draft.facts(), random);
            if (drawn.isEmpty()) {
                return;
            }
            draft.apply(drawn.get());
            steps.add(codec.write(policy, drawn.get()));
            for (int branch = 0; branch < drawn.get().branches(); branch++) {
                int[] chosen = policy.selectIn(branch, random);
                for (int i = 0; i < chosen.length; i++) {
                    runStage(
                            policy.steps().get(chosen[i]), address.child(branch).child(i));
                }
                draft.apply(new BranchEnd());
                steps.add(new AppliedStep(BranchEnd.ID, "{}"));
            }
        }

        /** The step that was applied; none when a partner cannot be opened, which is not a fault of the copy. */
        @SuppressWarnings("unchecked") // stages are pruned to the draft's kind, so the facts are the operation's
        private <F extends Facts> Optional<MixingStep> mix(Mixing<F> operation, UniformRandomProvider random) {
            Optional<? extends MixingStep> drawn = operation.draw((F) draft.facts(), partners, random);
            if (drawn.isEmpty()) {
                return Optional.empty();
            }
            MixingStep step = drawn.get();
            if (!draft.accepts(step)) {
                return Optional.empty();
            }
            try {
                draft.mix(step, needed(step, partners));
            } catch (DataFault unreadable) {
                return Optional.empty();
            }
            used.addAll(step.partnerIds());
            return Optional.of(step);
        }

        @SuppressWarnings("unchecked") // as above
        private <F extends Facts> Optional<? extends Step> draw(
                Augmentation<F> operation, UniformRandomProvider random) {
            return operation.drawForCopy(copy, (F) draft.facts(), random);
        }
    }
}
