package dev.refract.cli.options;

import dev.refract.embedded.ListenerPorts;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which cluster a command talks to. Without any option it is the embedded one over {@code .refract}. */
public final class ClusterOptions {
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

    /** Addresses of a cluster that someone else runs. */
    public record Remote(String bootstrapServers, String registry) {}

    /** The cluster that the user named; empty for the embedded one. */
    public Optional<Remote> remote() {
        if (bootstrapServers.isPresent() != registry.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--bootstrap-servers and --registry go together; only "
                            + (registry.isPresent() ? "--registry" : "--bootstrap-servers") + " is given");
        }
        if (bootstrapServers.isPresent() && (brokerPort.isPresent() || registryPort.isPresent())) {
            throw new ParameterException(
                    command.commandLine(),
                    "--broker-port and --registry-port are of the embedded cluster; --bootstrap-servers names another");
        }
        return bootstrapServers.map(servers -> new Remote(servers, registry.orElseThrow()));
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
