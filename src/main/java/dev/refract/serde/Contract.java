package dev.refract.serde;

import dev.refract.serde.registry.RegistryRejectedException;
import dev.refract.serde.registry.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The schemas as they stand in {@code schemas/}: what is registered and looked up, for Refract and for every foreign
 * producer alike. The generated classes carry Java properties, which make them other schemas.
 */
public final class Contract {
    /** Values of the source and of the sinks for samples. */
    public static final Schema SAMPLE = read("sample.avsc");

    /** Values of the dead-letter topic. */
    public static final Schema DEAD_LETTER = read("dead_letter.avsc");

    /** Values of the topic of retractions. */
    public static final Schema RETRACTION = read("retraction.avsc");

    private Contract() {}

    /**
     * Registers, or looks up, what the topics of a pipeline hold, so that each has its subject before its first record.
     * The validation and test topics pass records on as they came, so no encoder does it for them.
     *
     * @param samples topics of samples
     * @param deadLetters topic of dead letters
     * @param retractions topic of retractions, where there is one
     * @throws RegistryRejectedException when a schema is not registered and may not be, or is not compatible
     */
    public static void register(
            SchemaRegistry registry, List<String> samples, String deadLetters, Optional<String> retractions) {
        samples.forEach(topic -> registry.idOf(subject(topic), SAMPLE));
        registry.idOf(subject(deadLetters), DEAD_LETTER);
        retractions.ifPresent(topic -> registry.idOf(subject(topic), RETRACTION));
    }

    /** The subject of a topic's values. */
    static String subject(String topic) {
        return topic + "-value";
    }

    private static Schema read(String file) {
        try (InputStream in = Contract.class.getResourceAsStream("schemas/" + file)) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the program does not hold " + file, e);
        }
    }
}
