package dev.refract.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;

/**
 * The Docker engine, the images that were built for these tests, and the sweeping after them. Everything that is
 * started carries the process that it belongs to; what belongs to a process that is gone is removed before a run. So
 * nothing stays where Testcontainers' own cleaner, a container with rights over the engine, is switched off.
 */
final class Engine {
    private static final Path IMAGES = Path.of("target", "image", "images.properties");
    private static final String OWNER = "dev.refract.test-pid";
    private static final String SINCE = "dev.refract.test-since";

    private Engine() {}

    /** Why container tests cannot run here; empty if they can. */
    static Optional<String> missing() {
        if (!Files.exists(IMAGES)) {
            return Optional.of("no images are built: deploy/image/build slim kafka tools");
        }
        Properties images = images();
        if (!images.containsKey("slim") || !images.containsKey("kafka")) {
            return Optional.of(images.getProperty("absent", "the images slim and kafka are not built"));
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("no Docker engine answers");
    }

    /**
     * An image by the name it has in {@code deploy/image/build}.
     *
     * @throws IllegalStateException if it is not built
     */
    static DockerImageName image(String kind) {
        String id = images().getProperty(kind);
        if (id == null) {
            throw new IllegalStateException("there is no image " + kind + " in " + IMAGES);
        }
        return DockerImageName.parse(id);
    }

    /** Whether an image is built. */
    static boolean hasImage(String kind) {
        return images().containsKey(kind);
    }

    private static Properties images() {
        Properties images = new Properties();
        try (Reader reader = Files.newBufferedReader(IMAGES)) {
            images.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return images;
    }

    static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    /** A container of an image that is removed with this process, or after it. */
    static GenericContainer<?> container(String image) {
        GenericContainer<?> container = new GenericContainer<>(image(image));
        return container.withLabels(labels());
    }

    /** A network that is removed with this process, or after it. */
    static Network network() {
        return Network.builder()
                .createNetworkCmdModifier(command -> command.withLabels(labels()))
                .build();
    }

    /** By which a later run knows what this process has left. */
    static Map<String, String> labels() {
        ProcessHandle self = ProcessHandle.current();
        return Map.of(OWNER, Long.toString(self.pid()), SINCE, since(self));
    }

    /** Removes what processes have left that are gone. */
    static void sweep() {
        DockerClient client = client();
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(OWNER))
                .exec()) {
            if (isOrphan(container.getLabels())) {
                client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            }
        }
        client.listNetworksCmd().withFilter("label", List.of(OWNER)).exec().stream()
                .filter(network -> isOrphan(network.getLabels()))
                .forEach(network -> client.removeNetworkCmd(network.getId()).exec());
        client.listVolumesCmd().withFilter("label", List.of(OWNER)).exec().getVolumes().stream()
                .filter(volume -> isOrphan(volume.getLabels()))
                .forEach(volume -> client.removeVolumeCmd(volume.getName()).exec());
    }

    /** A number of a process is given again; with the time of its start it is one process. */
    private static boolean isOrphan(Map<String, String> labels) {
        return ProcessHandle.of(Long.parseLong(labels.get(OWNER)))
                .filter(process -> since(process).equals(labels.get(SINCE)))
                .isEmpty();
    }

    private static String since(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }
}
