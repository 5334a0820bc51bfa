package dev.refract.topology;

import dev.refract.copies.Plan;
import dev.refract.spec.Sinks;
import dev.refract.topology.processor.Stages;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.RecordTime;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.sink.SinkNodes;
import dev.refract.topology.store.Stores;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * A plan within what is built with the DSL of Kafka Streams. The stages are those of {@link PipelineTopology}; where a
 * stage has two parents, the DSL puts a merge before it.
 */
final class PipelineStreams {
    private static final String PUBLISH_INPUT = "publish-input";
    private static final String WITHDRAWALS = "withdrawals";
    private static final String REJECT_INPUT = "reject-input";

    private PipelineStreams() {}

    /** Adds all nodes of a plan to {@code builder}. */
    static void addTo(StreamsBuilder builder, Plan plan, Stages stages, Rejections rejections) {
        if (RoundSource.of(plan.pipeline()) instanceof RoundSource.Live) {
            throw new IllegalArgumentException(
                    "balance.mode: shared needs topics of its own: add the pipeline to a Topology instead");
        }
        String split = Node.SPLIT.id();
        boolean deduplicates = plan.pipeline().source().deduplicate();
        boolean letsGo = Stores.letsGo(plan.pipeline());
        String heldOut = letsGo ? WITHDRAWALS : PUBLISH_INPUT;
        KStream<byte[], InFlight> decoded = builder.stream(
                        plan.pipeline().source().topic(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withTimestampExtractor(RecordTime.extractor())
                                .withOffsetResetPolicy(AutoOffsetReset.earliest())
                                .withName("source"))
                .process(
                        stages.decode(deduplicates ? Node.DEDUPLICATE.id() : split, rejections(deduplicates ? 0 : 1)),
                        Named.as(Node.DECODE.id()));
        KStream<byte[], InFlight> once =
                deduplicates ? through(decoded, stages.deduplicate(split, rejections(0)), Node.DEDUPLICATE) : decoded;
        KStream<byte[], InFlight> sides =
                through(once, stages.split(Node.REBALANCE.id(), heldOut, rejections(1)), Node.SPLIT);
        KStream<byte[], InFlight> allocated = through(
                sides,
                stages.rebalanceAndSpread(new RoundSource.None(), Node.AUGMENT.id(), heldOut, rejections(2)),
                Node.REBALANCE);
        KStream<byte[], InFlight> outside = letsGo ? sides.merge(allocated, Named.as(WITHDRAWALS)) : sides;
        KStream<byte[], InFlight> augmented =
                through(allocated, stages.augment(PUBLISH_INPUT, rejections(3)), Node.AUGMENT);
        KStream<byte[], InFlight> published =
                through(outside.merge(augmented, Named.as(PUBLISH_INPUT)), stages.publish(REJECT_INPUT), Node.PUBLISH);
        KStream<byte[], InFlight> rejected = through(
                (deduplicates ? decoded.merge(once, Named.as(rejections(0))) : decoded)
                        .merge(sides, Named.as(rejections(1)))
                        .merge(allocated, Named.as(rejections(2)))
                        .merge(augmented, Named.as(rejections(3)))
                        .merge(published, Named.as(REJECT_INPUT)),
                stages.reject(rejections.maxBytes(), rejections.stop()),
                Node.REJECT);
        Sinks sinks = plan.pipeline().sink();
        to(published, SinkNodes.TRAIN, sinks.train());
        to(published, SinkNodes.VALIDATION, sinks.validation());
        to(published, SinkNodes.TEST, sinks.test());
        sinks.unlabeled().ifPresent(topic -> to(published, SinkNodes.UNLABELED, topic));
        sinks.retractions().ifPresent(topic -> to(published, SinkNodes.RETRACTIONS, topic));
        to(rejected, SinkNodes.REJECTED, sinks.rejected());
    }

    private static String rejections(int number) {
        return "rejections-" + number;
    }

    /** The stage's parents forward to it only what it takes, so the cast cannot fail. */
    @SuppressWarnings("unchecked")
    private static <I extends InFlight> KStream<byte[], InFlight> through(
            KStream<byte[], InFlight> stream, ProcessorSupplier<byte[], I, byte[], InFlight> stage, Node node) {
        return ((KStream<byte[], I>) (KStream<byte[], ?>) stream).process(stage, Named.as(node.id()));
    }

    private static void to(KStream<byte[], InFlight> stream, String name, String topic) {
        Serde<InFlight> records =
                Serdes.serdeFrom((ignored, record) -> ((SinkRecord) record).value(), (ignored, bytes) -> {
                    throw new UnsupportedOperationException("sinks only write");
                });
        stream.to(topic, Produced.with(Serdes.ByteArray(), records).withName(name));
    }
}
