package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The files for Kubernetes agree with each other and with the pipeline that they run. That each is what Kubernetes takes
 * is checked by {@link KubernetesSchemasIT}.
 */
class KubernetesFilesTest {
    private static final Path FOLDER = Path.of("deploy", "kubernetes");
    private static final Path BASE = FOLDER.resolve("base");
    private static final int PORT = 9464;

    private final JsonNode set = Manifests.read(BASE.resolve("statefulset.yaml"));
    private final JsonNode pod = set.at("/spec/template/spec");
    private final JsonNode container = pod.at("/containers/0");
    private final Pipeline pipeline =
            PipelineFile.read(BASE.resolve("pipeline.yaml")).orElseThrow();

    @Test
    void everyDocumentSaysWhatItIs() {
        assertThat(Manifests.files(FOLDER, ".yaml"))
                .filteredOn(file -> !file.endsWith("kustomization.yaml") && !file.endsWith("pipeline.yaml"))
                .flatMap(Manifests::in)
                .isNotEmpty()
                .allSatisfy(document -> {
                    assertThat(document.at("/apiVersion").asText()).isNotEmpty();
                    assertThat(document.at("/kind").asText()).isNotEmpty();
                    assertThat(document.at("/metadata/name").asText()).isNotEmpty();
                });
    }

    @Test
    void everyFileIsNamedByItsKustomization() {
        for (String folder : List.of("base", "keda", "strimzi", "prometheus-operator")) {
            JsonNode kustomization = Manifests.read(FOLDER.resolve(folder).resolve("kustomization.yaml"));

            assertThat(Manifests.texts(kustomization.get("resources"), ""))
                    .containsExactlyInAnyOrderElementsOf(Manifests.files(FOLDER.resolve(folder), ".yaml").stream()
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml") && !name.equals("pipeline.yaml"))
                            .toList());
        }
    }

    @Test
    void theContainerHasNoRightsAndNoFilesButItsVolumes() {
        assertThat(container.at("/securityContext").toString())
                .isEqualTo("{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,"
                        + "\"capabilities\":{\"drop\":[\"ALL\"]}}");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();

        List<String> volumes = new ArrayList<>(Manifests.texts(pod.at("/volumes"), "/name"));
        volumes.addAll(Manifests.texts(set.at("/spec/volumeClaimTemplates"), "/metadata/name"));
        assertThat(Manifests.texts(container.at("/volumeMounts"), "/name"))
                .containsExactlyInAnyOrderElementsOf(volumes);
    }

    @Test
    void onePortServesProbesAndMetrics() {
        JsonNode service = Manifests.read(BASE.resolve("service.yaml"));
        JsonNode policy = Manifests.read(BASE.resolve("network-policy.yaml"));
        JsonNode monitor = Manifests.read(FOLDER.resolve("prometheus-operator").resolve("pod-monitor.yaml"));

        assertThat(container.at("/ports").toString()).isEqualTo("[{\"name\":\"http\",\"containerPort\":" + PORT + "}]");
        assertThat(Manifests.texts(container.at("/args"), "")).contains("--http-port=" + PORT);
        assertThat(service.at("/spec/ports/0/port").asInt()).isEqualTo(PORT);
        assertThat(List.of(
                        service.at("/spec/ports/0/targetPort"),
                        policy.at("/spec/ingress/0/ports/0/port"),
                        monitor.at("/spec/podMetricsEndpoints/0/port"),
                        container.at("/startupProbe/httpGet/port"),
                        container.at("/livenessProbe/httpGet/port"),
                        container.at("/readinessProbe/httpGet/port")))
                .allSatisfy(port -> assertThat(port.asText()).isEqualTo("http"));
    }

    @Test
    void everySelectorFindsThePods() {
        JsonNode labels = set.at("/spec/template/metadata/labels");

        assertThat(List.of(
                        set.at("/spec/selector/matchLabels"),
                        Manifests.read(BASE.resolve("service.yaml")).at("/spec/selector"),
                        Manifests.read(BASE.resolve("disruption-budget.yaml")).at("/spec/selector/matchLabels"),
                        Manifests.read(BASE.resolve("network-policy.yaml")).at("/spec/podSelector/matchLabels"),
                        pod.at("/topologySpreadConstraints/0/labelSelector/matchLabels")))
                .allSatisfy(selector -> assertThat(selector).isEqualTo(labels));
    }

    /** No instance is without work, and none is asked for that would be. */
    @Test
    void thereAreEnoughPartitions() {
        int threads = Manifests.texts(container.at("/args"), "").stream()
                .filter(argument -> argument.startsWith("--threads="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("--threads=".length())))
                .sum();
        JsonNode scaled = Manifests.in(FOLDER.resolve("keda").resolve("scaled-object.yaml"))
                .get(0);
        int partitions = topics().get(0).at("/spec/partitions").asInt();

        assertThat(set.at("/spec/replicas").asInt() * threads).isLessThanOrEqualTo(partitions);
        assertThat(scaled.at("/spec/maxReplicaCount").asInt() * threads).isEqualTo(partitions);
    }

    @Test
    void scalingLooksAtThePipelinesGroupAndSource() {
        JsonNode trigger = Manifests.in(FOLDER.resolve("keda").resolve("scaled-object.yaml"))
                .get(0)
                .at("/spec/triggers/0/metadata");

        assertThat(trigger.at("/consumerGroup").asText()).isEqualTo(pipeline.applicationId());
        assertThat(trigger.at("/topic").asText()).isEqualTo(pipeline.source().topic());
    }

    @Test
    void theTopicsAreThoseOfThePipeline() {
        Sinks sinks = pipeline.sink();

        assertThat(topics())
                .extracting(topic -> topic.at("/metadata/name").asText())
                .containsExactly(
                        pipeline.source().topic(),
                        sinks.train(),
                        sinks.validation(),
                        sinks.test(),
                        sinks.rejected(),
                        "refract-claims");
        assertThat(topics().subList(0, 5)).allSatisfy(topic -> {
            assertThat(topic.at("/spec/config/max.message.bytes").asInt())
                    .isGreaterThanOrEqualTo(pipeline.limits().maxRecordBytes());
            assertThat(topic.at("/spec/config/retention.ms").asInt()).isEqualTo(-1);
            assertThat(topic.at("/spec/replicas").asInt())
                    .isGreaterThan(topic.at("/spec/config/min.insync.replicas").asInt());
        });
    }

    private static List<JsonNode> topics() {
        return Manifests.in(FOLDER.resolve("strimzi").resolve("topics.yaml"));
    }
}
