package dev.refract.augment;

import dev.refract.augment.view.Presentation;
import dev.refract.declare.Family;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Optional;

/**
 * How one kind of data is opened and closed: a declared record, whose fields are the user's settings
 * for that kind (output format, limits). Shared by all threads, so it holds no mutable state.
 */
@Family(noun = "a kind of data")
public interface Medium {

    /** The kind of data it opens. */
    Kind kind();

    /**
     * This medium as it opens data for a pipeline with {@code stages}: knowing the steps, it may reach an equal
     * result at lower cost. Replay uses the same stages.
     *
     * @param stages what is applied to data of this kind
     */
    default Medium preparedFor(List<Stage> stages) {
        return this;
    }

    /**
     * This medium with what it learns from samples of the training split, for example a profile of columns.
     *
     * @param samples of its kind; others are passed over
     */
    default Medium fit(Iterable<Sample> samples) {
        return this;
    }

    /** How its data is shown to people. */
    Presentation presentation();

    /**
     * Decodes a payload.
     *
     * @throws DataFault when the payload is not of its kind, damaged, too large, or contradicts its
     *     label
     */
    Subject open(Payload payload, Label label);

    /**
     * Checks that a payload can be opened and agrees with its label. Every sample is checked, whatever its split and
     * whether or not a copy is made of it.
     *
     * @return the opened payload, where checking had to open it; the caller closes it
     * @throws DataFault as {@link #open}
     */
    default Optional<Subject> check(Payload payload, Label label) {
        return Optional.of(open(payload, label));
    }

    /**
     * A payload as the type that this medium opens.
     *
     * @throws DataFault when it is of another type
     */
    default <P extends Payload> P expect(Class<P> type, Payload payload) {
        if (!type.isInstance(payload)) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "expected " + kind().id() + " data, found " + payload.kind().id());
        }
        return type.cast(payload);
    }
}
