package dev.refract.topology;

import dev.refract.copies.Plan;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Sinks;
import dev.refract.topology.processor.Stages;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.RecordTime;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.round.RoundNodes;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.sink.SinkNodes;
import dev.refract.topology.store.Stores;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/**
 * A plan as a Kafka Streams topology: the {@link Stages} in one sub-topology between the source and the sinks, and
 * what {@link RoundNodes} adds when all partitions are balanced together.
 */
public final class PipelineTopology {
    private static final String SOURCE = "source";

    private PipelineTopology() {}

    /**
     * Builds the topology; a pure function of its arguments.
     *
     * @param settings of the application; says that unnamed internal topics are an error
     * @param maxLetterBytes largest record, in bytes, that the dead-letter topic takes
     */
    public static Topology of(Plan plan, SchemaRegistry registry, StreamsConfig settings, int maxLetterBytes) {
        return of(plan, RoundSource.of(plan.pipeline()), registry, settings, Rejections.failing(maxLetterBytes));
    }

    /** The same with count rounds from {@code rounds}. */
    public static Topology of(
            Plan plan, RoundSource rounds, SchemaRegistry registry, StreamsConfig settings, Rejections rejections) {
        return of(plan, rounds, new Stages(plan, registry), settings, rejections);
    }

    /** The same of stages that are there. */
    public static Topology of(
            Plan plan, RoundSource rounds, Stages stages, StreamsConfig settings, Rejections rejections) {
        Topology topology = new Topology(new TopologyConfig(settings));
        addTo(topology, plan, rounds, stages, rejections);
        return topology;
    }

    /** Adds all nodes of a plan to {@code topology}, under the names of {@link Node} and {@link SinkNodes}. */
    public static void addTo(Topology topology, Plan plan, RoundSource rounds, Stages stages, Rejections rejections) {
        String reject = Node.REJECT.id();
        String split = Node.SPLIT.id();
        String rebalance = Node.REBALANCE.id();
        String augment = Node.AUGMENT.id();
        String publish = Node.PUBLISH.id();
        String decode = Node.DECODE.id();
        topology.addSource(
                AutoOffsetReset.earliest(),
                SOURCE,
                RecordTime.extractor(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                plan.pipeline().source().topic());
        String decoded = decode;
        if (plan.pipeline().source().deduplicate()) {
            decoded = Node.DEDUPLICATE.id();
            topology.addProcessor(decode, stages.decode(decoded, reject), SOURCE)
                    .addProcessor(decoded, stages.deduplicate(split, reject), decode);
        } else {
            topology.addProcessor(decode, stages.decode(split, reject), SOURCE);
        }
        topology.addProcessor(split, stages.split(rebalance, publish, reject), decoded);
        if (rounds instanceof RoundSource.Live live) {
            RoundNodes.addSource(topology, live.topics());
            topology.addProcessor(
                    rebalance, stages.rebalanceAndSpread(rounds, augment, publish, reject), split, RoundNodes.ROUNDS);
            RoundNodes.addSinks(topology, live.topics(), rebalance);
        } else {
            topology.addProcessor(rebalance, stages.rebalanceAndSpread(rounds, augment, publish, reject), split);
        }
        topology.addProcessor(augment, stages.augment(publish, reject), rebalance)
                .addProcessor(
                        publish,
                        stages.publish(reject),
                        Stores.letsGo(plan.pipeline())
                                ? new String[] {split, rebalance, augment}
                                : new String[] {split, augment})
                .addProcessor(
                        reject,
                        stages.reject(rejections.maxBytes(), rejections.stop()),
                        Stream.of(decode, decoded, split, rebalance, augment, publish)
                                .distinct()
                                .toArray(String[]::new));
        Sinks sinks = plan.pipeline().sink();
        addSink(topology, SinkNodes.TRAIN, sinks.train(), publish);
        addSink(topology, SinkNodes.VALIDATION, sinks.validation(), publish);
        addSink(topology, SinkNodes.TEST, sinks.test(), publish);
        sinks.unlabeled().ifPresent(topic -> addSink(topology, SinkNodes.UNLABELED, topic, publish));
        sinks.retractions().ifPresent(topic -> addSink(topology, SinkNodes.RETRACTIONS, topic, publish));
        addSink(topology, SinkNodes.REJECTED, sinks.rejected(), reject);
    }

    /**
     * The same for what is built with the DSL.
     *
     * @throws IllegalArgumentException for a balance that all partitions share
     */
    public static void addTo(StreamsBuilder builder, Plan plan, Stages stages, Rejections rejections) {
        PipelineStreams.addTo(builder, plan, stages, rejections);
    }

    private static void addSink(Topology topology, String name, String topic, String parent) {
        topology.addSink(name, topic, new ByteArraySerializer(), SinkRecord.serializer(), parent);
    }
}
