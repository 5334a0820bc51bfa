package dev.refract.topology;

import dev.refract.copies.Plan;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.record.DeadLetters;
import dev.refract.topology.record.SinkNodes;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A plan as a Kafka Streams topology: {@code source → refine → train, validation, test, rejected}, and
 * what {@link RoundNodes} adds when all partitions are balanced together.
 */
public final class PipelineTopology {
    private static final String SOURCE = "source";
    private static final String REFINE = "refine";

    private PipelineTopology() {}

    /**
     * Builds the topology; a pure function of its arguments.
     *
     * @param settings of the application; says that unnamed internal topics are an error
     * @param deadLetterCeiling largest record, in bytes, that the dead-letter topic takes
     */
    public static Topology of(Plan plan, SchemaRegistry registry, StreamsConfig settings, int deadLetterCeiling) {
        return of(plan, RoundSource.of(plan.pipeline()), registry, settings, deadLetterCeiling);
    }

    /** The same with rounds from {@code rounds}. */
    public static Topology of(
            Plan plan, RoundSource rounds, SchemaRegistry registry, StreamsConfig settings, int deadLetterCeiling) {
        Pipeline pipeline = plan.pipeline();
        SampleSerde samples = new SampleSerde(registry);
        DeadLetters letters = new DeadLetters(plan, new DeadLetterSerde(registry), deadLetterCeiling);
        Refiner refiner = new Refiner(plan, samples, letters);
        Sinks sinks = pipeline.sink();
        Topology topology = new Topology(new TopologyConfig(settings))
                .addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        pipeline.source().topic());
        ProcessorSupplier<byte[], byte[], byte[], byte[]> refine = new Supplier(pipeline, refiner, rounds);
        if (rounds instanceof RoundSource.Live live) {
            RoundNodes.listen(topology, live.topics()).addProcessor(REFINE, refine, SOURCE, RoundNodes.ROUNDS);
            RoundNodes.tell(topology, live.topics(), REFINE);
        } else {
            topology.addProcessor(REFINE, refine, SOURCE);
        }
        return topology.addSink(
                        SinkNodes.TRAIN, sinks.train(), new ByteArraySerializer(), new ByteArraySerializer(), REFINE)
                .addSink(
                        SinkNodes.VALIDATION,
                        sinks.validation(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        REFINE)
                .addSink(SinkNodes.TEST, sinks.test(), new ByteArraySerializer(), new ByteArraySerializer(), REFINE)
                .addSink(
                        SinkNodes.REJECTED,
                        sinks.rejected(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        REFINE);
    }

    private record Supplier(Pipeline pipeline, Refiner refiner, RoundSource rounds)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new RefineProcessor(pipeline, refiner, rounds);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Stores.of(pipeline);
        }
    }
}
