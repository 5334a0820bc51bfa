package dev.refract.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of client properties, as every tool of Kafka takes it: one file for all clients of a cluster and of its schema
 * registry. Values may name a place instead of a secret, {@code ${file:/run/secrets/kafka:password}}, as KIP-297 defines
 * it; {@code config.providers} names the providers.
 *
 * @param kafka properties of Kafka's clients, secrets filled in
 * @param registry properties of the registry's client, secrets filled in. It inherits those of Kafka on request
 *     ({@code SASL_INHERIT}), so those are among them
 */
public record ClientProperties(Map<String, String> kafka, Map<String, String> registry) {
    /** No file: a cluster without TLS and SASL. */
    public static final ClientProperties NONE = new ClientProperties(Map.of(), Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(ClientProperties.class);
    private static final String SERVERS = "bootstrap.servers";
    private static final String REGISTRY = "schema.registry.";
    private static final String REGISTRY_URL = REGISTRY + "url";
    private static final String PROVIDERS = "config.providers";

    /** What a provider did not replace. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}:]+:[^}]*}");

    /** What a client does, as opposed to how it connects: Refract decides it for each. */
    private static final Set<String> DECIDED = Set.of(
            "group.id",
            "group.instance.id",
            "group.protocol",
            "application.id",
            "processing.guarantee",
            "transactional.id",
            "isolation.level",
            "enable.auto.commit",
            "auto.offset.reset",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer");

    public ClientProperties {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /**
     * Reads {@code file} and fills in what its providers hold.
     *
     * @throws ConnectionException when the file or a secret cannot be read
     */
    public static ClientProperties read(Path file) {
        Map<String, String> all = resolve(file, load(file));
        Map<String, String> kafka = new TreeMap<>();
        Map<String, String> registry = new TreeMap<>();
        all.forEach((name, value) -> {
            if (DECIDED.contains(name)) {
                LOG.warn("{}: {} is left out: Refract decides it for each of its clients", file, name);
            } else {
                registry.put(name, value);
                if (!isOfRegistry(name)) {
                    kafka.put(name, value);
                }
            }
        });
        return new ClientProperties(kafka, registry);
    }

    /** The cluster, when the file names one. */
    public Optional<String> bootstrapServers() {
        return Optional.ofNullable(kafka.get(SERVERS));
    }

    /** The registry's address, when the file names one. */
    public Optional<String> registryUrl() {
        return Optional.ofNullable(registry.get(REGISTRY_URL));
    }

    /** The names of the properties, without the values. */
    @Override
    public String toString() {
        return String.join(", ", new TreeSet<>(registry.keySet()));
    }

    private static boolean isOfRegistry(String name) {
        return Stream.of(REGISTRY, "basic.auth.", "bearer.auth.").anyMatch(name::startsWith);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConnectionException("cannot read the client properties " + file + ": " + e, e);
        }
    }

    /** Kafka's own way with providers, so that a file means here what it means to Kafka's tools. */
    private static Map<String, String> resolve(Path file, Properties written) {
        Map<String, String> values = new TreeMap<>();
        try {
            new AbstractConfig(new ConfigDef(), written, false)
                    .originals()
                    .forEach((name, value) -> values.put(name, String.valueOf(value)));
        } catch (KafkaException e) {
            throw new ConnectionException(file + ": a secret cannot be read: " + rootMessage(e), e);
        }
        values.keySet().removeIf(name -> name.equals(PROVIDERS) || name.startsWith(PROVIDERS + "."));
        values.forEach((name, value) -> {
            if (VARIABLE.matcher(value).find()) {
                throw new ConnectionException(file + ": " + name
                        + " names a secret that no provider knows: see config.providers, and the place it names");
            }
        });
        return values;
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
