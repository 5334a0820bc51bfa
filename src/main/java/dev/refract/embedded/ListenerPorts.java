package dev.refract.embedded;

/**
 * Where an embedded cluster listens on 127.0.0.1.
 *
 * @param broker port of the Kafka broker, or 0 for any that is free
 * @param registry port of the schema registry, or 0 for any that is free
 */
public record ListenerPorts(int broker, int registry) {
    /** Ports that are free at the start. */
    public static final ListenerPorts ANY = new ListenerPorts(0, 0);

    private static final int LARGEST = 65_535;

    /** @throws EmbeddedException if a port is not from 0 to 65535, or both are the same */
    public ListenerPorts {
        require("broker", broker);
        require("registry", registry);
        if (broker != 0 && broker == registry) {
            throw new EmbeddedException("The embedded broker and registry cannot both listen on port " + broker);
        }
    }

    private static void require(String of, int port) {
        if (port < 0 || port > LARGEST) {
            throw new EmbeddedException(
                    "The port of the embedded " + of + " is set to " + port + "; 0 to " + LARGEST + " are possible");
        }
    }
}
