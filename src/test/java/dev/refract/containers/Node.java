package dev.refract.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import org.testcontainers.containers.GenericContainer;

/**
 * A container, and what may happen to it. Its disk and its ports stay when it crashes, as those of a machine do;
 * {@link #close} removes it.
 */
final class Node implements AutoCloseable {
    /** Seconds between SIGTERM and SIGKILL: enough for an orderly end. */
    private static final int GRACE = 60;

    private final String name;
    private final GenericContainer<?> container;

    Node(String name, GenericContainer<?> container) {
        this.name = name;
        this.container = container;
    }

    /** Starts it for the first time, or again after {@link #stop} and {@link #kill}. */
    void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else if (!isRunning()) {
            client().startContainerCmd(id()).exec();
        }
    }

    /** The container, for those that start several at once. */
    GenericContainer<?> container() {
        return container;
    }

    /** An orderly end: SIGTERM, and as long as it takes. */
    void stop() {
        try {
            client().stopContainerCmd(id()).withTimeout(GRACE).exec();
        } catch (NotModifiedException e) {
            // it is down already
        }
    }

    /** A crash. */
    void kill() {
        signal("KILL");
    }

    /** It does nothing any more, and does not know it. */
    void freeze() {
        signal("STOP");
    }

    /** It goes on where it was. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        client().killContainerCmd(id()).withSignal(name).exec();
    }

    boolean isRunning() {
        return Boolean.TRUE.equals(inspect().getState().getRunning());
    }

    /** How it ended last. */
    long exitCode() {
        return inspect().getState().getExitCodeLong();
    }

    String logs() {
        return container.getLogs();
    }

    /** Neither hears from the other; both reach all others. */
    void cutOff(Node other) {
        firewall("-A", other);
        other.firewall("-A", this);
    }

    /** Undoes {@link #cutOff}. */
    void reconnect(Node other) {
        firewall("-D", other);
        other.firewall("-D", this);
    }

    /** From a container of its own in this one's network: the images have no firewall, and no right to one. */
    private void firewall(String change, Node from) {
        String command = client().createContainerCmd(Engine.image("tools").asCanonicalNameString())
                .withHostConfig(HostConfig.newHostConfig()
                        .withNetworkMode("container:" + id())
                        .withCapAdd(Capability.NET_ADMIN))
                .withLabels(Engine.labels())
                .withCmd("iptables", change, "INPUT", "-s", from.address(), "-j", "DROP")
                .exec()
                .getId();
        client().startContainerCmd(command).exec();
        int status = client().waitContainerCmd(command).start().awaitStatusCode();
        client().removeContainerCmd(command).exec();
        if (status != 0) {
            throw new IllegalStateException("iptables ended with " + status + " at " + name);
        }
    }

    private String address() {
        return inspect()
                .getNetworkSettings()
                .getNetworks()
                .values()
                .iterator()
                .next()
                .getIpAddress();
    }

    private InspectContainerResponse inspect() {
        return client().inspectContainerCmd(id()).exec();
    }

    private String id() {
        return container.getContainerId();
    }

    private static DockerClient client() {
        return Engine.client();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        container.stop();
    }
}
