package dev.refract.gate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.declare.Resource;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.model.onnx.OnnxNetwork;
import dev.refract.model.onnx.TinyModels;
import dev.refract.model.vector.VectorFile;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels stay true: a copy that no longer means what its origin means is refused, with what was found. */
class ModelGatesTest {
    private static final VectorFile VECTORS = new VectorFile(Resource.at(Path.of("topologies/resources/words.vec")), 0);

    @TempDir
    private Path folder;

    private static Optional<String> refuse(Gate gate, String before, String after, String category) {
        Label label = Label.of(category);
        Sample origin = Sample.original("a", 0, new Payload.Text(before), label);
        return gate.reject(new Candidate(origin, new Payload.Text(after), label, 0.5, List.of()));
    }

    private static AbstractStringAssert<?> assertRefused(Gate gate, String before, String after, String category) {
        return assertThat(refuse(gate, before, after, category)).get().asString();
    }

    private static ModelFolder model(Path folder) {
        return new ModelFolder(Resource.at(folder), 64);
    }

    @Test
    void exchangesAreWordsInThePlaceOfOthers() {
        assertThat(AlignedTexts.substitutions(List.of("a", "b", "c"), List.of("a", "x", "c")))
                .containsExactly(new AlignedTexts.Substitution(1, 1));
        assertThat(AlignedTexts.substitutions(List.of("a", "b", "c"), List.of("x", "y", "a", "c")))
                .isEmpty();
        assertThat(AlignedTexts.substitutions(List.of("a", "b"), List.of("x", "y")))
                .hasSize(2);
        assertThat(AlignedTexts.substitutions(List.of(), List.of())).isEmpty();
        assertThat(AlignedTexts.tokens("Don't stop, 3.5!")).containsExactly("Don't", "stop", ",", "3", ".", "5", "!");
    }

    @Test
    void wordsMustStayNear() {
        Gate gate = new WordEmbeddingDistance(VECTORS, 0.5);

        assertThat(refuse(gate, "The dog ran.", "The cat ran.", "x")).isEmpty();
        assertThat(refuse(gate, "The dog ran.", "The xyzzy ran.", "x")).isEmpty();
        assertRefused(gate, "The Dog ran.", "The village ran.", "x")
                .startsWith("village is at cosine ")
                .endsWith("of Dog, less than 0.5");
    }

    @Test
    void meansMustStayNear() {
        Gate gate = new MeanVectorSimilarity(VECTORS, 0.8);

        assertThat(refuse(gate, "a big dog", "a large cat", "x")).isEmpty();
        assertThat(refuse(gate, "a big dog", "xyzzy", "x")).isEmpty();
        assertRefused(gate, "a big dog", "music in the city", "x").contains("less than 0.8");
    }

    @Test
    void wordsMustStayOfTheirClass() {
        assertThat(refuse(new PosMatch(false), "The dog runs home.", "The cat runs home.", "x"))
                .isEmpty();
        assertThat(refuse(new PosMatch(false), "The dog runs home.", "The dog house home.", "x"))
                .contains("runs is VERB, house in its place is NOUN");
        assertThat(refuse(new PosMatch(true), "The dog runs home.", "The dog house home.", "x"))
                .isEmpty();
        assertThat(refuse(new PosMatch(false), "The dog runs home.", "The dog runs.", "x"))
                .isEmpty();
    }

    @Test
    void otherKindsOfDataPass() {
        Sample row = Sample.original("a", 0, new Payload.Row(Map.of()), Label.NONE);
        Candidate candidate = new Candidate(row, new Payload.Row(Map.of()), Label.NONE, 1, List.of());

        assertThat(new PosMatch(false).reject(candidate)).isEmpty();
        assertThat(new WordEmbeddingDistance(VECTORS, 1).reject(candidate)).isEmpty();
    }

    @BeforeEach
    void networksRunHere(org.junit.jupiter.api.TestInfo test) {
        if (test.getTags().contains("network")) {
            assumeThat(OnnxNetwork.obstacle()).isEmpty();
        }
    }

    @Test
    @org.junit.jupiter.api.Tag("network")
    void meaningMustStayNear() throws IOException {
        Gate gate = new SentenceSimilarity(model(TinyModels.encoder(folder)), 0.7);

        assertThat(refuse(gate, "she takes pictures", "she takes photos", "x")).isEmpty();
        assertRefused(gate, "she takes pictures", "play some music", "x").contains("less than 0.7");
    }

    @Test
    @org.junit.jupiter.api.Tag("network")
    void textsMustStayLikely() throws IOException {
        Gate gate = new Perplexity(model(TinyModels.masked(folder)), 1.5);

        assertThat(refuse(gate, "the big dog ran home", "the big dog ran home", "x"))
                .isEmpty();
        assertRefused(gate, "the big dog ran home", "dog weather the lamp ran", "x")
                .contains("times its origin's, more than 1.5");
    }

    @Test
    @org.junit.jupiter.api.Tag("network")
    void theClassMustStay() throws IOException {
        Gate gate = new ClassifierAgrees(model(TinyModels.classifier(folder)), 0.7);

        assertThat(refuse(gate, "x", "the dog and the cat", "animal")).isEmpty();
        assertRefused(gate, "x", "the dog and the cat", "building").contains("less than 0.7");
        assertThat(refuse(gate, "x", "the dog", "plant"))
                .contains("the classifier has no class plant, only [animal, building]");
    }
}
