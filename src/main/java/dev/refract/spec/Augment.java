package dev.refract.spec;

import dev.refract.augment.Mixing;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;

/** Augmentation of the training split. */
@Named(id = "augment", doc = "Augmentation of the training split; validation and test stay unchanged.")
public record Augment(
        @Param(doc = "Publish the original beside its copies.", def = "true")
        boolean keepOriginal,

        @Param(
                doc = "Copies of every training sample, 1 if left out and no policy asks for more; only without"
                        + " balance.",
                min = 0,
                max = 10000)
        Optional<Integer> copies,

        @Param(doc = "Largest number of further draws for a copy that a gate refuses.", def = "3", min = 0, max = 100)
        int maxRedraws,

        @Param(
                doc =
                        "Training records over which the copies of a sample are spread, 6000 if left out; 0 publishes them"
                                + " right behind their original.",
                min = 0,
                max = 1000000)
        Optional<Integer> spread,

        @Param(doc = "The steps, applied in order.", def = "[]")
        List<Stage> steps) {
    /** So many that a batch of 128 of a long-tailed set has distinct origins for the most part. */
    private static final int DEFAULT_SPREAD = 6000;

    public Augment {
        if (!keepOriginal && copies.equals(Optional.of(0))) {
            throw new InvalidFieldException(
                    "copies", "is 0 and keep_original is false, so nothing is published; set one of them");
        }
        steps = List.copyOf(steps);
        PolicyCopies.check(copies, steps);
    }

    /** Training records of a partition over which the copies of a sample are spread; 0 for none. */
    public int spreadOrDefault() {
        return spread.orElse(DEFAULT_SPREAD);
    }

    /** Whether copies are mixed with earlier samples, which must then be kept. */
    public boolean mixes() {
        return mixes(steps);
    }

    private static boolean mixes(List<Stage> stages) {
        return stages.stream()
                .map(Stage::part)
                .anyMatch(
                        part -> part instanceof Mixing<?> || (part instanceof Policy policy && mixes(policy.steps())));
    }

    /** Copies of every training sample of a pipeline without balance. */
    public int copiesWithoutBalance() {
        return copies.or(() -> PolicyCopies.of(steps)).orElse(1);
    }
}
