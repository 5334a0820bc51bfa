package dev.refract.augment;

import dev.refract.declare.Family;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;

/**
 * How one kind of data is opened and closed: a declared record, whose fields are the user's settings
 * for that kind (output format, limits). Shared by all threads, so it holds no mutable state.
 */
@Family(noun = "a kind of data")
public interface Medium {

    Kind kind();

    /**
     * This medium as it opens data for a pipeline that plays {@code stages}: an equal result may be had
     * cheaper when it is known what is to come. Replay uses the same stages.
     *
     * @param stages what is played on data of this kind
     */
    default Medium preparedFor(List<Stage> stages) {
        return this;
    }

    /**
     * Decodes a payload.
     *
     * @throws dev.refract.sample.DataFault when the payload is damaged, too large, or contradicts its
     *     label
     */
    Subject open(Payload payload, Label label);
}
