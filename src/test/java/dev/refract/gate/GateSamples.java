package dev.refract.gate;

import dev.refract.declare.Resource;
import dev.refract.gate.model.ClassifierAgrees;
import dev.refract.gate.model.MeanVectorSimilarity;
import dev.refract.gate.model.Perplexity;
import dev.refract.gate.model.PosMatch;
import dev.refract.gate.model.SentenceSimilarity;
import dev.refract.gate.model.WordEmbeddingDistance;
import dev.refract.gate.text.Bleu;
import dev.refract.gate.text.Chrf;
import dev.refract.gate.text.EditDistance;
import dev.refract.gate.text.LengthRatio;
import dev.refract.gate.text.MaxWordsPerturbed;
import dev.refract.gate.text.Meteor;
import dev.refract.gate.text.WordOverlap;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.model.onnx.TinyModels;
import dev.refract.model.vector.VectorFile;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of gates, with arguments as a user would give them, and a copy on either side of each. */
public final class GateSamples {
    private static final String ORIGIN = "the cat sat on the mat";
    private static final VectorFile VECTORS = new VectorFile(Resource.at(Path.of("topologies/resources/words.vec")), 0);

    private GateSamples() {}

    /**
     * A gate and two copies.
     *
     * @param admitted a copy that may be published
     * @param rejected a copy that may not
     * @param reason what the sentence for {@code rejected} says, but for numbers that a processor may round otherwise
     */
    public record Row(Gate gate, Candidate admitted, Candidate rejected, String reason) {
        /** Whether the gate asks a network. */
        public boolean asksNetwork() {
            return gate instanceof SentenceSimilarity || gate instanceof Perplexity || gate instanceof ClassifierAgrees;
        }

        @Override
        public String toString() {
            return gate.toString();
        }
    }

    /**
     * Every gate at least once.
     *
     * @param folder where the models of the table are put
     */
    public static List<Row> all(Path folder) throws IOException {
        return Stream.of(standard(), texts(), words(), networks(folder))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> standard() {
        Payload origin = new Payload.Text(ORIGIN);
        Payload other = new Payload.Text("other");
        return List.of(
                new Row(
                        new DiffersFromOrigin(0.01),
                        changed(0.01),
                        changed(0.009),
                        "differs from its origin by 0.009, less than 0.01"),
                new Row(
                        new NoDuplicateOfSibling(),
                        sibling(other, origin),
                        sibling(other, new Payload.Text("x"), new Payload.Text("other")),
                        "equals sibling 2"),
                new Row(new NoDuplicateOfSibling(), sibling(other), sibling(origin), "equals its origin"),
                new Row(
                        new BoxesRemain(0.4, 0.5),
                        boxes(0.9, 0.4),
                        boxes(0.9, 0.39),
                        "1 of 4 objects remain, at least 2 must"));
    }

    private static List<Row> texts() {
        return List.of(
                text(
                        new MaxWordsPerturbed(Optional.of(1), 1),
                        "the dog sat on the mat",
                        "the dog sat on mat",
                        "2 of 6 words differ, at most 1 may"),
                text(
                        new MaxWordsPerturbed(Optional.empty(), 0.2),
                        "the dog sat on the mat",
                        "the dog lay on the mat",
                        "2 of 6 words differ, at most 1 may"),
                text(
                        new EditDistance(1),
                        "the bat sat on the mat",
                        "the bat sat on the rat",
                        "2 characters differ, at most 1 may"),
                text(
                        new LengthRatio(new Range(0.6, 2)),
                        "the cat sat on",
                        "cat sat on",
                        "length ratio is 0.500, not in [0.6, 2.0]"),
                text(
                        new WordOverlap(new Range(0.58, 1)),
                        ORIGIN,
                        "a dog sat on the mat",
                        "word overlap is 0.571, not in [0.58, 1.0]"),
                text(
                        new Bleu(new Range(0.25, 0.9)),
                        "the cat sat on the rug",
                        ORIGIN,
                        "BLEU is 1.000, not in [0.25, 0.9]"),
                text(new Chrf(new Range(0.25, 1)), ORIGIN, "dogs bark", "chrF is "),
                text(new Meteor(new Range(0.25, 1)), ORIGIN, "dogs bark", "METEOR is 0.000, not in [0.25, 1.0]"));
    }

    private static List<Row> words() {
        return List.of(
                text(
                        new MeanVectorSimilarity(VECTORS, 0.8),
                        "a big dog",
                        "a large cat",
                        "music in the city",
                        "less than 0.8"),
                text(
                        new WordEmbeddingDistance(VECTORS, 0.5),
                        "The Dog ran.",
                        "The cat ran.",
                        "The village ran.",
                        "of Dog, less than 0.5"),
                text(
                        new PosMatch(false),
                        "The dog runs home.",
                        "The cat runs home.",
                        "The dog house home.",
                        "runs is VERB, house in its place is NOUN"));
    }

    private static List<Row> networks(Path folder) throws IOException {
        ModelFolder classifier = model(TinyModels.classifier(folder.resolve("classifier")));
        return List.of(
                text(
                        new SentenceSimilarity(model(TinyModels.encoder(folder.resolve("encoder"))), 0.7),
                        "she takes pictures",
                        "she takes photos",
                        "play some music",
                        "less than 0.7"),
                text(
                        new Perplexity(model(TinyModels.masked(folder.resolve("masked"))), 1.5),
                        "the big dog ran home",
                        "the big dog ran home",
                        "dog weather the lamp ran",
                        "times its origin's, more than 1.5"),
                new Row(
                        new ClassifierAgrees(classifier, 0.7),
                        candidate("x", "the dog and the cat", Label.of("animal")),
                        candidate("x", "the dog and the cat", Label.of("building")),
                        "less than 0.7"),
                new Row(
                        new ClassifierAgrees(classifier, 0),
                        candidate("x", "the dog", Label.NONE),
                        candidate("x", "the dog", Label.of("plant")),
                        "the classifier has no class plant, only [animal, building]"));
    }

    private static ModelFolder model(Path folder) {
        return new ModelFolder(Resource.at(folder), 64);
    }

    private static Row text(Gate gate, String admitted, String rejected, String reason) {
        return text(gate, ORIGIN, admitted, rejected, reason);
    }

    private static Row text(Gate gate, String origin, String admitted, String rejected, String reason) {
        return new Row(
                gate, candidate(origin, admitted, Label.of("x")), candidate(origin, rejected, Label.of("x")), reason);
    }

    private static Candidate candidate(String origin, String copy, Label label) {
        Sample sample = Sample.original("o", 0, new Payload.Text(origin), label);
        return new Candidate(sample, new Payload.Text(copy), label, 0.5, List.of());
    }

    private static Candidate changed(double distance) {
        Candidate copy = candidate(ORIGIN, ORIGIN, Label.NONE);
        return new Candidate(copy.origin(), copy.payload(), copy.label(), distance, List.of());
    }

    private static Candidate sibling(Payload payload, Payload... earlier) {
        Candidate copy = candidate(ORIGIN, ORIGIN, Label.NONE);
        return new Candidate(copy.origin(), payload, copy.label(), 1, List.of(earlier));
    }

    /** A copy in which two of four objects are left, this visible. */
    private static Candidate boxes(double... visibilities) {
        Payload text = new Payload.Text(ORIGIN);
        Sample origin = Sample.original("o", 0, text, objects(1, 1, 1, 1));
        return new Candidate(origin, text, objects(visibilities), 1, List.of());
    }

    private static Label objects(double... visibilities) {
        Instance whole = Instance.boxed("cell", new Box(0, 0, 1, 1));
        return Label.NONE.withInstances(Arrays.stream(visibilities)
                .mapToObj(seen -> whole.moved(whole.box(), List.of(), Optional.empty(), List.of(), seen))
                .toList());
    }
}
