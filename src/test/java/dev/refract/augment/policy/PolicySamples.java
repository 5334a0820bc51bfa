package dev.refract.augment.policy;

import dev.refract.augment.Augmentation;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.Transform;
import dev.refract.augment.image.ImageContractSamples;
import dev.refract.augment.image.color.Grayscale;
import dev.refract.augment.image.policy.AlphaBlendBranches;
import dev.refract.augment.image.policy.AugMix;
import dev.refract.augment.image.policy.AutoAugment;
import dev.refract.augment.image.policy.Branches;
import dev.refract.augment.image.policy.CorruptionSuite;
import dev.refract.augment.image.policy.KeepSize;
import dev.refract.augment.image.policy.MaskShape;
import dev.refract.augment.image.policy.MaskedBlendBranches;
import dev.refract.augment.image.policy.Patchwise;
import dev.refract.augment.image.policy.RandAugment;
import dev.refract.augment.image.policy.SelectiveChannels;
import dev.refract.augment.image.policy.TrivialAugment;
import dev.refract.augment.image.policy.WithColorspace;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.tone.Posterize;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.text.TextContractSamples;
import dev.refract.augment.text.model.Clare;
import dev.refract.augment.text.model.Embedding;
import dev.refract.augment.text.model.ModelContractSamples;
import dev.refract.augment.text.recipe.Charswap;
import dev.refract.augment.text.recipe.Checklist;
import dev.refract.augment.text.recipe.Eda;
import dev.refract.augment.text.recipe.Wordnet;
import dev.refract.declare.Resource;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.model.onnx.TinyModels;
import dev.refract.model.vector.VectorFile;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of policies, with arguments as a user would give them, and the data they are tried on. */
public final class PolicySamples {
    private static final Range SHARE = new Range(0.2, 0.4);
    private static final Optional<Integer> ANY = Optional.empty();

    /** Three steps that always have something to change and move no object. */
    private static final List<Stage> STEPS = List.of(
            new Stage(new Invert(), 1, 3),
            Stage.of(new Posterize(new IntRange(2, 4))),
            new Stage(new Grayscale(3, Grayscale.Method.AVERAGE), 1, 0.5));

    private static final Branches ONE = new Branches(STEPS.subList(0, 1), List.of());
    private static final Branches TWO = new Branches(STEPS.subList(0, 1), STEPS.subList(1, 3));

    private PolicySamples() {}

    /** A policy and the data it is tried on. */
    public record Row(ContractSamples samples, Policy policy) {
        /** What the machine lacks that one of its steps needs; empty where it can be tried. */
        public Optional<String> obstacle() {
            return policy.steps().stream()
                    .map(Stage::part)
                    .flatMap(part -> part instanceof Augmentation<?> operation
                            ? samples.obstacle(operation).stream()
                            : Stream.empty())
                    .findFirst();
        }
    }

    /** Every policy at least once. */
    public static List<Row> all() {
        return Stream.of(
                        rows(new ImageContractSamples(), general()),
                        rows(new ImageContractSamples(), images()),
                        rows(new TextContractSamples(), texts()),
                        rows(new ModelContractSamples(), models()))
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<Row> rows(ContractSamples samples, List<Policy> policies) {
        return policies.stream().map(policy -> new Row(samples, policy));
    }

    private static List<Policy> general() {
        return List.of(
                new Sequence(STEPS),
                new OneOf(STEPS),
                new OneOf(List.of(stage(new Sequence(STEPS)), stage(new SomeOf(new IntRange(1, 2), STEPS)))),
                new SomeOf(new IntRange(0, 3), STEPS),
                new SomeOf(new IntRange(2, 9), STEPS),
                new RandomOrder(STEPS),
                new Sometimes(0.3, STEPS.subList(0, 1), STEPS.subList(1, 3)),
                new Sometimes(0, STEPS.subList(0, 1), STEPS.subList(1, 3)),
                new Sometimes(1, STEPS, List.of()),
                new ApplyOne(Optional.of(2), STEPS),
                new ApplyOne(ANY, STEPS),
                new ApplyEach(STEPS),
                new ApplyAll(Optional.of(3), STEPS),
                new RandomSteps(4, ANY, STEPS),
                new MeanField(3, Optional.of(2), STEPS));
    }

    private static List<Policy> images() {
        Stream<Policy> published = Stream.of(
                new RandAugment(3, 5, 11),
                new RandAugment(0, 0, 2),
                new TrivialAugment(),
                new AutoAugment(AutoAugment.TrainingSet.CIFAR10),
                new AutoAugment(AutoAugment.TrainingSet.SVHN),
                new AugMix(5, 2, -1),
                new AugMix(10, 3, 2),
                new CorruptionSuite(new IntRange(2, 4)));
        Stream<Policy> branching = Stream.of(
                new SelectiveChannels(List.of(SelectiveChannels.Channel.BLUE, SelectiveChannels.Channel.GREEN), STEPS),
                new WithColorspace(ColorSpace.LAB, STEPS),
                new Patchwise(3, STEPS),
                new AlphaBlendBranches(new Range(0.2, 0.8), true, ONE),
                new AlphaBlendBranches(new Range(0.5, 0.5), false, TWO),
                new KeepSize(List.of(stage(new Resize(30, 20, Interpolation.CUBIC))), Interpolation.NEAREST));
        Stream<Policy> masked =
                Arrays.stream(MaskShape.values()).map(shape -> new MaskedBlendBranches(shape, new IntRange(2, 5), TWO));
        return Stream.of(published, branching, masked)
                .flatMap(policies -> policies)
                .toList();
    }

    private static List<Policy> texts() {
        return List.of(new Wordnet(SHARE), new Charswap(SHARE), new Eda(SHARE), new Checklist(new Range(1, 1)));
    }

    private static List<Policy> models() {
        VectorFile vectors = new VectorFile(Resource.at(Path.of("topologies/resources/words.vec")), 0);
        ModelFolder model = new ModelFolder(Resource.at(TinyModels.EXAMPLE), 64);
        return List.of(new Embedding(vectors, SHARE, 0.5), new Clare(model, SHARE, 5, 0.01));
    }

    private static Stage stage(Transform part) {
        return Stage.of(part);
    }
}
