package dev.refract.cli.options;

import dev.refract.embedded.ListenerPorts;
import dev.refract.kafka.ClientProperties;
import dev.refract.kafka.KafkaConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which cluster a command talks to. Without any option it is the embedded one over {@code .refract}. */
public final class ClusterOptions {
    private static final Pattern USER_INFO = Pattern.compile("//[^/]*@");

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "<host:port,…>",
            defaultValue = "${env:REFRACT_BOOTSTRAP_SERVERS}",
            description = "Kafka cluster to use; without it, the embedded broker. [REFRACT_BOOTSTRAP_SERVERS]")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(
            names = "--registry",
            paramLabel = "<url>",
            defaultValue = "${env:REFRACT_REGISTRY}",
            description = "Schema registry that goes with --bootstrap-servers. [REFRACT_REGISTRY]")
    private Optional<String> registry = Optional.empty();

    @Option(
            names = "--client-properties",
            paramLabel = "<file>",
            defaultValue = "${env:REFRACT_CLIENT_PROPERTIES}",
            description = {
                "Settings of all Kafka clients and of the registry's (schema.registry.*): TLS, SASL, OAuth. It may",
                "name bootstrap.servers and schema.registry.url, too. [REFRACT_CLIENT_PROPERTIES]"
            })
    private Optional<Path> clientProperties = Optional.empty();

    @Option(
            names = "--broker-port",
            paramLabel = "<port>",
            description = "Port of the embedded broker; without it, any that is free.",
            converter = PositiveIntConverter.class)
    private Optional<Integer> brokerPort = Optional.empty();

    @Option(
            names = "--registry-port",
            paramLabel = "<port>",
            description = "Port of the embedded schema registry; without it, any that is free.",
            converter = PositiveIntConverter.class)
    private Optional<Integer> registryPort = Optional.empty();

    @Option(names = "--no-register", description = "Never register schemas; a missing schema is an error.")
    private boolean noRegister;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Folder of the embedded broker and of local state (${DEFAULT-VALUE}).",
            defaultValue = ".refract")
    private Path data;

    /**
     * A cluster that someone else runs.
     *
     * @param registry the registry's base address
     * @param registrySettings of the registry's client
     */
    public record Remote(KafkaConnection connection, String registry, Map<String, String> registrySettings) {
        /** A cluster without TLS and SASL. */
        public static Remote plain(KafkaConnection connection, String registry) {
            return new Remote(connection, registry, Map.of());
        }

        /** The addresses; the settings may hold secrets. */
        @Override
        public String toString() {
            return connection + ", " + registry;
        }
    }

    /**
     * The cluster that the user named; empty for the embedded one.
     *
     * @throws dev.refract.kafka.ConnectionException when the client properties cannot be read
     */
    public Optional<Remote> remote() {
        ClientProperties properties =
                clientProperties.map(ClientProperties::read).orElse(ClientProperties.NONE);
        Optional<String> servers = bootstrapServers.or(properties::bootstrapServers);
        Optional<String> url = registry.or(properties::registryUrl);
        if (url.filter(address -> USER_INFO.matcher(address).find()).isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "the registry's address holds a user and a password, which would be shown: put them into"
                            + " --client-properties, as basic.auth.credentials.source=USER_INFO and basic.auth.user.info");
        }
        if (servers.isPresent() != url.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--bootstrap-servers and --registry go together; only "
                            + (url.isPresent() ? "--registry" : "--bootstrap-servers") + " is given");
        }
        if (clientProperties.isPresent() && servers.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--client-properties are of another cluster than the embedded one; --bootstrap-servers names it");
        }
        if (servers.isPresent() && (brokerPort.isPresent() || registryPort.isPresent())) {
            throw new ParameterException(
                    command.commandLine(),
                    "--broker-port and --registry-port are of the embedded cluster; --bootstrap-servers names another");
        }
        return servers.map(at ->
                new Remote(new KafkaConnection(at, properties.kafka()), url.orElseThrow(), properties.registry()));
    }

    /** Where an embedded cluster listens that is started. */
    public ListenerPorts ports() {
        return new ListenerPorts(
                brokerPort.orElse(ListenerPorts.ANY.broker()), registryPort.orElse(ListenerPorts.ANY.registry()));
    }

    /** Folder of everything that is kept on this machine. */
    public Path data() {
        return data;
    }

    /** Whether schemas may be added to the registry. */
    public boolean registers() {
        return !noRegister;
    }

    /** A whole number of at least 1. */
    public static final class PositiveIntConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            int value = Integer.parseInt(written);
            if (value < 1) {
                throw new IllegalArgumentException("must be at least 1, found " + written);
            }
            return value;
        }
    }
}
