package dev.refract.topology.application;

import dev.refract.copies.Plan;
import dev.refract.kafka.KafkaConnection;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.PipelineTopology;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;

/** What a plan becomes on Kafka, for a person: its topics, its stores, and the nodes between them. */
public final class Description {
    private Description() {}

    /** The description; a pure function of the plan, which needs no cluster. */
    public static String of(Plan plan) {
        Pipeline pipeline = plan.pipeline();
        Sinks sinks = pipeline.sink();
        StringBuilder text = new StringBuilder();
        text.append("application ").append(pipeline.applicationId()).append('\n');
        text.append("\ntopics\n");
        topic(text, "source", pipeline.source().topic());
        topic(text, "train", sinks.train());
        topic(text, "validation", sinks.validation());
        topic(text, "test", sinks.test());
        sinks.unlabeled().ifPresent(topic -> topic(text, "unlabeled", topic));
        topic(text, "rejected", sinks.rejected());
        boolean shared = false;
        if (RoundSource.of(pipeline) instanceof RoundSource.Live live) {
            topic(text, "counts", live.topics().counts());
            topic(text, "rounds", live.topics().control());
            topic(text, "round log", live.topics().log());
            shared = true;
        }
        List<String> stores = Stores.of(pipeline, shared).stream()
                .map(StoreBuilder::name)
                .sorted()
                .toList();
        for (String store : stores) {
            topic(text, "changelog", pipeline.applicationId() + "-" + store + "-changelog");
        }
        text.append("\nstores\n");
        stores.forEach(store -> text.append("  ").append(store).append('\n'));
        return text.append('\n').append(topology(plan).describe()).toString();
    }

    private static void topic(StringBuilder text, String role, String name) {
        text.append("  %-10s  %s%n".formatted(role, name));
    }

    private static Topology topology(Plan plan) {
        Deployment nowhere =
                new Deployment(KafkaConnection.plain("nowhere:0"), Path.of("."), "described", 1, (short) 1, Map.of());
        StreamsConfig settings =
                new StreamsConfig(StreamsSettings.of(plan.pipeline().applicationId(), nowhere));
        return PipelineTopology.of(plan, new InMemoryRegistry(), settings, Integer.MAX_VALUE);
    }
}
