package dev.refract;

import dev.refract.augment.Augmented;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Transform;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.Plan;
import dev.refract.gate.Gate;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.RecordBuilder;
import dev.refract.topology.PipelineTopology;
import dev.refract.topology.Rejections;
import dev.refract.topology.processor.Stages;
import dev.refract.topology.round.RoundSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/**
 * Refract as a library: makes copies of a sample, makes a copy again from its lineage, and puts a pipeline into a
 * topology of your own. Immutable and safe for several threads; every setter returns another one.
 *
 * <pre>{@code
 * Refract refract = Refract.images()
 *         .step(Refract.declare(Rotate.class).set(Rotate::angleRange, new Range(-15, 15)))
 *         .step(Refract.declare(GaussianBlur.class))
 *         .seed(1);
 *
 * List<Sample> copies = refract.copies(photograph, 3);
 * }</pre>
 */
public final class Refract {
    private final Plan plan;

    private Refract(Plan plan) {
        this.plan = plan;
    }

    /**
     * The pipeline of a YAML file; files that it names are looked for beside it.
     *
     * @throws IllegalArgumentException when it is not valid, with every problem and its line
     */
    public static Refract load(Path file) {
        return of(PipelineFile.read(file).orElseThrow());
    }

    /** A pipeline that is read already. */
    public static Refract of(Pipeline pipeline) {
        return new Refract(Plan.of(pipeline));
    }

    /** Images: no steps yet. */
    public static Refract images() {
        return named("images");
    }

    /** Texts: no steps yet. */
    public static Refract texts() {
        return named("texts");
    }

    /** Table rows: no steps yet. */
    public static Refract rows() {
        return named("rows");
    }

    /** Time series: no steps yet. */
    public static Refract series() {
        return named("series");
    }

    /**
     * An empty pipeline, without balance: its topics are {@code <name>.labeled}, {@code <name>.train} and so on.
     *
     * @throws IllegalArgumentException when the name is not one of a pipeline
     */
    public static Refract named(String name) {
        return of(PipelineFile.reader()
                .parse(Path.of(name + ".yaml"), """
                        pipeline: %1$s
                        source: {topic: %1$s.labeled}
                        sink: {train: %1$s.train, validation: %1$s.validation, test: %1$s.test, rejected: %1$s.rejected}
                        """.formatted(name))
                .orElseThrow());
    }

    /**
     * An operation, a policy or a gate with the defaults of its declaration; set what differs.
     *
     * @param type such as {@code Rotate.class}
     */
    public static <T extends Record> RecordBuilder<T> declare(Class<T> type) {
        return RecordBuilder.of(type);
    }

    /** With one more step, which is always applied. */
    public Refract step(Transform part) {
        return step(Stage.of(part));
    }

    /** With one more step, which is always applied. */
    public <T extends Record & Transform> Refract step(RecordBuilder<T> part) {
        return step(part.build());
    }

    /** With one more step, its probability and weight included. */
    public Refract step(Stage stage) {
        List<Stage> steps = new ArrayList<>(pipeline().augment().steps());
        steps.add(stage);
        return of(pipeline().withSteps(steps));
    }

    /** With one more check that every copy must pass. */
    public Refract gate(Gate gate) {
        List<Gate> gates = new ArrayList<>(pipeline().gate());
        gates.add(gate);
        return of(pipeline().withGates(gates));
    }

    /** With another seed of every draw. */
    public Refract seed(long seed) {
        return of(pipeline().withSeed(seed));
    }

    /** What is declared. */
    public Pipeline pipeline() {
        return plan.pipeline();
    }

    /** SHA-256 of what is declared; it stands in the lineage of every copy. */
    public String digest() {
        return plan.digest();
    }

    /**
     * The first {@code n} copies of a sample; fewer where gates refuse copies. The same sample gives the same copies.
     *
     * @throws dev.refract.sample.DataFault when the payload is damaged, too large or contradicts its label
     */
    public List<Sample> copies(Sample sample, int n) {
        return copies(sample, n, Partners.NONE);
    }

    /**
     * The same, where steps mix a copy with others.
     *
     * @param partners the samples that copies may be mixed with; give those of the training split alone
     */
    public List<Sample> copies(Sample sample, int n, Partners partners) {
        return new CopyMaker(plan)
                .copies(sample, new CopyOrder(1, n, 0, 1), partners).stream()
                        .filter(Copy.Made.class::isInstance)
                        .map(copy -> ((Copy.Made) copy).sample())
                        .toList();
    }

    /**
     * Payload and label of a copy, made again from its lineage, byte for byte.
     *
     * @param parents the samples that it was made of, in the order of {@link Lineage#parents}: the origin first
     * @throws IllegalArgumentException when the lineage names operations that do not exist here
     */
    public Augmented replay(List<Sample> parents, Lineage lineage) {
        return new CopyMaker(plan).replay(parents, lineage);
    }

    /**
     * The stages of the pipeline, each for itself, to put into a topology of your own.
     *
     * <pre>{@code
     * Stages stages = refract.stages(registry);
     * topology.addSource("samples", bytes, bytes, "cells.labeled")
     *         .addProcessor("decode", stages.decode("rebalance", "faults"), "samples")
     *         .addProcessor("rebalance", stages.rebalance(new RoundSource.None(), "mine", "faults"), "decode")
     *         .addProcessor("mine", Weigher::new, "rebalance")
     *         .addProcessor("faults", stages.reject(1_000_000, stop), "decode", "rebalance");
     * }</pre>
     *
     * @param registry where schemas are registered and looked up; stays open
     */
    public Stages stages(SchemaRegistry registry) {
        return new Stages(plan, registry);
    }

    /**
     * Adds the whole pipeline, from its source to its sinks.
     *
     * @param registry where schemas are registered and looked up; stays open
     * @return {@code topology}
     */
    public Topology addTo(Topology topology, SchemaRegistry registry) {
        PipelineTopology.addTo(
                topology,
                plan,
                RoundSource.of(pipeline()),
                stages(registry),
                Rejections.failing(pipeline().limits().maxRecordBytes()));
        return topology;
    }

    /**
     * Adds the whole pipeline to what you build with the DSL.
     *
     * @param registry where schemas are registered and looked up; stays open
     * @return {@code builder}
     * @throws IllegalArgumentException for {@code balance.mode: shared}, which needs {@link #addTo(Topology,
     *     SchemaRegistry)}
     */
    public StreamsBuilder addTo(StreamsBuilder builder, SchemaRegistry registry) {
        PipelineTopology.addTo(
                builder,
                plan,
                stages(registry),
                Rejections.failing(pipeline().limits().maxRecordBytes()));
        return builder;
    }
}
