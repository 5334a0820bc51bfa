package dev.refract.serde.registry;

import dev.refract.declare.Library;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The shared directory of schemas: it gives every schema a number that travels with each record.
 *
 * <p>Two kinds of failure must never be mixed up. An id nobody registered is a fault of the record
 * that carries it, and is an empty answer here. A registry that does not answer says nothing about
 * the record, and is a {@link RegistryException}: the application stops or tries again, and no record
 * is rejected for it.
 *
 * <p>Implementations are safe for use by several threads and remember what they were told.
 */
public interface SchemaRegistry extends AutoCloseable {

    /**
     * A registry that speaks Confluent's REST protocol; nothing is sent before the first request.
     *
     * @param url base address, or several separated by commas that are tried in turn
     * @param registration whether missing schemas are registered
     * @param settings the client's own settings (authentication, TLS, time-outs), named as Confluent does
     * @throws dev.refract.declare.MissingLibraryException when Confluent's client is not on the class path
     */
    static SchemaRegistry confluent(String url, Registration registration, Map<String, ?> settings) {
        Library.CONFLUENT_REGISTRY.require("the schema registry at " + url);
        return new ConfluentRegistry(url, registration, settings);
    }

    /**
     * The id of a schema under a subject; registers it first if the registry was opened with {@link
     * Registration#AUTOMATIC}.
     *
     * @param subject the name under which versions of one schema are kept, usually {@code <topic>-value}
     * @throws RegistryRejectedException if the schema is not registered and may not be, or is not compatible with
     *     the versions before it
     * @throws RegistryUnavailableException if the registry gave no usable answer
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema behind an id read from a record.
     *
     * @return empty if the registry knows no Avro schema under this id: the record is at fault
     * @throws RegistryRejectedException if the registry answered but would not tell, for example without permission
     * @throws RegistryUnavailableException if the registry gave no usable answer
     */
    Optional<Schema> byId(int id);

    /** Releases connections; the registry cannot be used afterwards. */
    @Override
    void close();
}
