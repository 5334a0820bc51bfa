package dev.refract.spec;

import dev.refract.augment.Medium;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Gate;
import java.util.List;
import java.util.regex.Pattern;

/** Everything a user says about one pipeline, validated and immutable. */
@Named(id = "pipeline", doc = "One labelled sample in; a balanced, leak-free, reproducible training stream out.")
public record Pipeline(
        @Param(doc = "Name of the pipeline; names the application, its stores and its topics.")
        String pipeline,

        @Param(doc = "Version; a breaking change takes a new one and starts with empty state.", def = "1", min = 1)
        int version,

        @Param(doc = "Seed of every draw.", def = "0") long seed,
        @Param(doc = "Where samples come from.") Source source,

        @Param(doc = "How samples part into training, validation and test.", def = "{}")
        Splitting split,

        @Param(doc = "What is done to the training split.", def = "{}")
        Augment augment,

        @Param(doc = "What a copy must satisfy to be published.", def = "[]")
        List<Gate> gate,

        @Param(doc = "Settings of kinds of data; those not named keep their defaults.", def = "[]")
        List<Medium> media,

        @Param(doc = "Where samples go.") Sinks sink,

        @Param(doc = "Where the pipeline stops taking things in good faith.", def = "{}")
        Limits limits) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public Pipeline {
        if (!NAME.matcher(pipeline).matches()) {
            throw new IllegalArgumentException(
                    "pipeline must be lower-case letters, digits and dashes and begin with a letter, found "
                            + pipeline);
        }
        if (List.of(sink.train(), sink.validation(), sink.test(), sink.rejected())
                .contains(source.topic())) {
            throw new IllegalArgumentException("source topic " + source.topic() + " is a sink as well");
        }
        gate = List.copyOf(gate);
        media = List.copyOf(media);
    }

    /** The id of the Kafka Streams application: {@code blood-cells-v1}. */
    public String applicationId() {
        return pipeline + "-v" + version;
    }
}
