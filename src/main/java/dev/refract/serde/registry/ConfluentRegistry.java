package dev.refract.serde.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaReference;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * Any registry that speaks Confluent's REST protocol, through Confluent's own client: Confluent
 * Schema Registry, Apicurio under {@code /apis/ccompat/v7}, or the embedded one.
 *
 * <p>The client carries a private copy of Avro, so schemas cross over as their JSON text. Whoever
 * registers a subject first sets its compatibility to BACKWARD: a consumer with the new schema can
 * read everything written before.
 */
final class ConfluentRegistry implements SchemaRegistry {

    /** Schemas remembered, in each direction. */
    private static final int CACHED_SCHEMAS = 1000;

    private static final String COMPATIBILITY = "BACKWARD";

    /**
     * The client's own minute would keep a thread that has to stop; a caller that waits tries again. A
     * setting of the caller has precedence.
     */
    private static final Map<String, Integer> TIMEOUTS =
            Map.of("http.connect.timeout.ms", 5_000, "http.read.timeout.ms", 10_000);

    private final String url;
    private final Registration registration;
    private final RestService rest;
    private final CachedSchemaRegistryClient client;
    private final BoundedCache<Integer, Schema> schemas = new BoundedCache<>(CACHED_SCHEMAS);
    private final BoundedCache<SubjectSchema, Integer> ids = new BoundedCache<>(CACHED_SCHEMAS);

    private record SubjectSchema(String subject, Schema schema) {}

    /**
     * Opens a client; nothing is sent before the first request.
     *
     * @param url base address, or several separated by commas that are tried in turn
     * @param registration whether missing schemas are registered
     * @param settings the client's own settings (authentication, TLS, time-outs), named as Confluent does
     */
    ConfluentRegistry(String url, Registration registration, Map<String, ?> settings) {
        this.url = url;
        this.registration = registration;
        this.rest = new RestService(url);
        this.client = new CachedSchemaRegistryClient(
                rest, CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), withTimeouts(settings), Map.of());
    }

    private static Map<String, Object> withTimeouts(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(TIMEOUTS);
        all.putAll(settings);
        return all;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        var key = new SubjectSchema(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        var confluent = new AvroSchema(schema.toString());
        int id = lookUp(subject, confluent).orElseGet(() -> register(subject, confluent));
        ids.put(key, id);
        return id;
    }

    @Override
    public Optional<Schema> byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Schema> fetched = fetch(id);
        fetched.ifPresent(schema -> schemas.put(id, schema));
        return fetched;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new RegistryUnavailableException(
                    "Schema registry " + url + " could not be closed: " + e.getMessage(), e);
        }
    }

    private Optional<Integer> lookUp(String subject, AvroSchema schema) {
        try {
            return Optional.of(client.getId(subject, schema));
        } catch (RestClientException e) {
            if (ErrorCode.isNotRegistered(e) && registration == Registration.AUTOMATIC) {
                return Optional.empty();
            }
            throw ErrorCode.isNotRegistered(e) ? notRegistered(subject, e) : failure("looking up " + subject, e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private RegistryRejectedException notRegistered(String subject, RestClientException cause) {
        return new RegistryRejectedException(
                "Subject %s in schema registry %s does not hold the schema to be written, and automatic registration"
                                .formatted(subject, url)
                        + " is off: register it under this subject, or turn automatic registration on",
                cause);
    }

    private int register(String subject, AvroSchema schema) {
        try {
            boolean first = isNew(subject);
            int id = client.register(subject, schema);
            if (first) {
                client.updateCompatibility(subject, COMPATIBILITY);
            }
            return id;
        } catch (RestClientException e) {
            throw failure("registering a schema for " + subject, e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private boolean isNew(String subject) throws IOException, RestClientException {
        try {
            return client.getAllVersions(subject).isEmpty();
        } catch (RestClientException e) {
            if (ErrorCode.isNotRegistered(e)) {
                return true;
            }
            throw e;
        }
    }

    private Optional<Schema> fetch(int id) {
        try {
            SchemaString found = rest.getId(id);
            if (!AvroSchema.TYPE.equals(found.getSchemaType())) {
                return Optional.empty();
            }
            for (SchemaReference reference : found.getReferences()) {
                // the parser takes every failure for a broken schema, a registry that is away too
                rest.getVersion(reference.getSubject(), reference.getVersion());
            }
            return parse(found);
        } catch (RestClientException e) {
            if (ErrorCode.isUnknown(e)) {
                return Optional.empty();
            }
            throw failure("fetching schema " + id, e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** Empty for a text that is no Avro schema, whatever a registry took it for: the record is at fault. */
    private Optional<Schema> parse(SchemaString found) {
        try {
            return client.parseSchema(found.getSchemaType(), found.getSchemaString(), found.getReferences())
                    .map(parsed -> new Schema.Parser().parse(parsed.rawSchema().toString()));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private RegistryException failure(String doing, RestClientException e) {
        String message = "Schema registry %s answered %d (code %d) when %s: %s"
                .formatted(url, e.getStatus(), e.getErrorCode(), doing, firstLine(e.getMessage()));
        if (ErrorCode.mayPass(e)) {
            return new RegistryUnavailableException(message, e);
        }
        String remedy = e.getStatus() == ErrorCode.INCOMPATIBLE
                ? "; delete the version in the way or set the subject's compatibility to NONE, or use another topic"
                : "";
        return new RegistryRejectedException(message + remedy, e);
    }

    private RegistryUnavailableException unreachable(IOException e) {
        return new RegistryUnavailableException(
                "Schema registry " + url + " does not answer: " + firstLine(e.toString()), e);
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    /** What the protocol's error codes mean to us. */
    private static final class ErrorCode {
        private static final int INCOMPATIBLE = 409;
        private static final int SUBJECT_NOT_FOUND = 40401;
        private static final int VERSION_NOT_FOUND = 40402;
        private static final int SCHEMA_NOT_FOUND = 40403;
        private static final int NOT_JSON = 50005;

        /** An id, or a version that the schema of an id refers to. */
        private static boolean isUnknown(RestClientException e) {
            return e.getErrorCode() == SCHEMA_NOT_FOUND || e.getErrorCode() == VERSION_NOT_FOUND;
        }

        private static boolean isNotRegistered(RestClientException e) {
            return e.getErrorCode() == SUBJECT_NOT_FOUND || e.getErrorCode() == SCHEMA_NOT_FOUND;
        }

        /** Overload, internal errors, and a greeting of something that is not a registry. */
        private static boolean mayPass(RestClientException e) {
            boolean overloaded = e.getStatus() >= 500 || e.getStatus() == 408 || e.getStatus() == 429;
            return overloaded || (e.getErrorCode() == NOT_JSON && e.getStatus() < 400);
        }
    }
}
