package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.topology.record.SinkNodes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The nodes around {@code refine} that a shared balance needs: {@code refine → tell} and {@code log},
 * {@code counts → assemble → publish}, {@code rounds → refine}. Nothing is repartitioned: what travels
 * are counts.
 */
final class RoundNodes {
    /** Source of what the others tell; a parent of {@code refine}. */
    static final String ROUNDS = "rounds";

    private static final String COUNTS = "counts";
    private static final String ASSEMBLE = "assemble";

    private RoundNodes() {}

    /** Adds the source of rounds, which {@code refine} reads beside the samples. */
    static Topology listen(Topology topology, RoundTopics topics) {
        return topology.addSource(ROUNDS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.control());
    }

    /** Adds where {@code refine} tells what it sees, and what becomes of it. */
    static Topology tell(Topology topology, RoundTopics topics, String refine) {
        StreamPartitioner<byte[], byte[]> everywhere = (topic, key, value, partitions) ->
                Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        StreamPartitioner<byte[], byte[]> own =
                (topic, key, value, partitions) -> Optional.of(Set.of(Integer.parseInt(new String(key, UTF_8))));
        return topology.addSink(
                        SinkNodes.COUNTS, topics.counts(), new ByteArraySerializer(), new ByteArraySerializer(), refine)
                .addSink(
                        SinkNodes.ROUND_LOG,
                        topics.log(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        own,
                        refine)
                .addSource(COUNTS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.counts())
                .addProcessor(ASSEMBLE, new Assembler(), COUNTS)
                .addSink(
                        SinkNodes.CONTROL,
                        topics.control(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        everywhere,
                        ASSEMBLE);
    }

    private record Assembler() implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new AssembleProcessor();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.assembly());
        }
    }
}
