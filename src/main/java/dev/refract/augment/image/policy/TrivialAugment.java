package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Applies one operation at a random magnitude: Müller and Hutter, "TrivialAugment", ICCV 2021, the wide
 * space.
 */
@Named(id = "trivial_augment", doc = "Applies one of fourteen operations at a random magnitude (TrivialAugment).")
public record TrivialAugment() implements ImagePolicy {

    @Override
    public List<Stage> steps() {
        return MagnitudeSpace.RAND_AUGMENT_OPS.stream()
                .map(op -> MagnitudeSpace.WIDE.upTo(op, 1))
                .toList();
    }

    @Override
    public TrivialAugment map(UnaryOperator<List<Stage>> change) {
        return this;
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return new int[] {random.nextInt(MagnitudeSpace.RAND_AUGMENT_OPS.size())};
    }
}
