package dev.refract.augment;

import dev.refract.sample.Kind;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A declared operation: a record with {@link dev.refract.declare.Named} and {@link
 * dev.refract.declare.Param} annotations, validated when made.
 *
 * @param <F> the facts of the medium it works on
 */
public interface Augmentation<F extends Facts> extends Transform {

    /** The kind of data it works on; records of other kinds pass it by. */
    Kind kind();

    /**
     * Draws one change. All randomness of the operation is here, and all of it comes from {@code
     * random}.
     *
     * <p>Implementations declare the very type of their step ({@code Optional<Turn>}); that is how a
     * lineage is read back.
     *
     * @return empty when the operation has nothing to change in such a subject (no synonym, no number)
     */
    Optional<? extends Step> draw(F facts, UniformRandomProvider random);

    /**
     * Draws the change of one copy, for the few operations that go through their possibilities copy by copy.
     *
     * @param copy number of the copy among those of its origin, from 1
     */
    default Optional<? extends Step> drawForCopy(int copy, F facts, UniformRandomProvider random) {
        return draw(facts, random);
    }

    /** Whether a copy may be a mirror image, in which left is right. */
    default boolean mirrors() {
        return false;
    }

    /** Whether it may cover a part of the data with other data, so that objects are seen less. */
    default boolean covers() {
        return false;
    }

    /** What labels do not follow in copies of this operation, as it is set; one sentence each. */
    default List<String> cautions() {
        return List.of();
    }
}
