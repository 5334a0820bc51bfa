package dev.refract.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.declare.Resource;
import dev.refract.model.ResourceException;
import dev.refract.model.onnx.MaskedLanguageModel.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: a network the user brings gives the same answer to the same question, in any thread. */
class OnnxModelsTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void networksRunHere() {
        assumeThat(OnnxNetwork.obstacle()).isEmpty();
    }

    private static ModelFolder named(Path folder) {
        return new ModelFolder(Resource.at(folder), 64);
    }

    @Test
    void theNetworkComputesWhatIsWrittenInIt() throws IOException {
        byte[] model = new OnnxFile()
                .fractions("x", "1", "n")
                .weights("w", new float[] {1, 2, 3, 4, 5, 6}, 3, 2)
                .node("MatMul", "x w -> y")
                .output("y", "1", "2")
                .bytes();
        OnnxNetwork network = OnnxNetwork.read(Files.write(folder.resolve("m.onnx"), model));
        Tensor.Floats made = network.run(Map.of("x", Tensor.of(new float[] {1, 10, 100}, 1, 3)), "y");

        assertThat(network.inputs()).containsExactly("x");
        assertThat(network.outputs()).containsExactly("y");
        assertThat(made.shape()).containsExactly(1, 2);
        assertThat(made.slice(0, 2)).containsExactly(531, 642);
    }

    @Test
    void aMaskedModelGuessesWhatStandsBesideTheWordsAround() throws IOException {
        MaskedLanguageModel model = named(TinyModels.masked(folder)).masked();
        List<Prediction> guesses = model.predict("she takes", "quickly", 3);

        assertThat(model.lowerCase()).isTrue();
        assertThat(guesses).extracting(Prediction::word).contains("pictures").allMatch(word -> word.matches("[a-z]+"));
        assertThat(guesses).extracting(Prediction::probability).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(model.predict("she takes", "quickly", 1_000)).hasSize(70);
    }

    @Test
    void guessesAreProbabilitiesOfAllPieces() throws IOException {
        MaskedLanguageModel model = named(TinyModels.masked(folder)).masked();
        // what one text says, computed here: mean of the rows beside its pieces, softmax of six times that
        Tensor.Floats logits = OnnxNetwork.read(folder.resolve("model.onnx"))
                .run(
                        Map.of(
                                "input_ids", Tensor.of(new long[] {2, 4, 3}, 1, 3),
                                "attention_mask", Tensor.of(new long[] {1, 1, 1}, 1, 3)),
                        "logits");
        assertThat(logits.slice(0, logits.size())).containsOnly(0);
        assertThat(model.predict("", "", 1).get(0).probability())
                .isCloseTo(1.0 / TinyModels.vocabulary().size(), within(1e-12));
    }

    @Test
    void aTextLikeThoseItKnowsSurprisesLess() throws IOException {
        MaskedLanguageModel model = named(TinyModels.masked(folder)).masked();

        assertThat(model.logLikelihood("the big dog ran home"))
                .isLessThan(0)
                .isGreaterThan(model.logLikelihood("dog the ran home lamp"));
        assertThat(model.logLikelihood("")).isZero();
    }

    @Test
    void longTextsAreCutAroundTheGap() throws IOException {
        MaskedLanguageModel model = named(TinyModels.masked(folder)).masked();
        String much = "lamp ".repeat(200);

        assertThat(model.predict(much + "she takes", "quickly " + much, 3)).hasSize(3);
        assertThat(model.predict(much, "", 3)).isEqualTo(model.predict("lamp ".repeat(61), "", 3));
    }

    @Test
    void anEncoderSetsTextsOfTheSameWordsTogether() throws IOException {
        SentenceEncoder encoder = named(TinyModels.encoder(folder)).encoder();

        assertThat(encoder.cosine("the big dog", "the big dog")).isCloseTo(1, within(1e-12));
        assertThat(encoder.cosine("she takes pictures", "he takes photos"))
                .isGreaterThan(encoder.cosine("she takes pictures", "the wall is not working"));
        assertThat(encoder.cosine("", "dog")).isZero();
    }

    @Test
    void aClassifierTellsProbabilitiesOfItsClasses() throws IOException {
        TextClassifier classifier = named(TinyModels.classifier(folder)).classifier();
        Map<String, Double> said = classifier.probabilities("dog");

        assertThat(said).containsOnlyKeys("animal", "building");
        // mean over [CLS] dog [SEP] of a vote of 9: logits 3 and 0
        assertThat(said.get("animal")).isCloseTo(Math.exp(3) / (Math.exp(3) + 1), within(1e-6));
        assertThat(said.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void answersAreTheSameInManyThreads() throws Exception {
        MaskedLanguageModel model = named(TinyModels.masked(folder)).masked();
        List<Prediction> alone = model.predict("the big", "ran home", 10);
        List<CompletableFuture<Boolean>> others = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 200)
                        .allMatch(i -> model.predict("the big", "ran home", 10).equals(alone))))
                .toList();

        assertThat(others).allMatch(CompletableFuture::join);
    }

    @Test
    void whatIsNoModelIsToldInALine() throws IOException {
        ModelFolder empty = named(Files.createDirectory(folder.resolve("empty")));
        assertThatThrownBy(empty::masked).isInstanceOf(ResourceException.class).hasMessageContaining("vocab.txt");

        Path junk = TinyModels.masked(folder.resolve("junk"));
        Files.writeString(junk.resolve("model.onnx"), "junk");
        assertThatThrownBy(() -> named(junk).masked()).hasMessageContaining("is not an ONNX network that can be run");

        Path encoder = TinyModels.encoder(folder.resolve("encoder"));
        assertThatThrownBy(() -> named(encoder).classifier()).hasMessageContaining("labels.txt");

        Path classifier = TinyModels.classifier(folder.resolve("classifier"));
        assertThatThrownBy(() -> named(classifier).masked().predict("a", "b", 1))
                .hasMessageContaining("a masked language model gives");

        Path pieces = TinyModels.masked(folder.resolve("pieces"));
        Files.writeString(pieces.resolve("vocab.txt"), "a\nb\n");
        assertThatThrownBy(() -> named(pieces).masked()).hasMessageContaining("lacks [CLS]");
    }

    @Test
    void theExampleIsWhatIsWrittenHere() throws IOException {
        Path made =
                TinyModels.masked("write".equals(System.getProperty("refract.golden")) ? TinyModels.EXAMPLE : folder);

        for (String file : List.of("model.onnx", "vocab.txt")) {
            assertThat(made.resolve(file)).hasSameBinaryContentAs(TinyModels.EXAMPLE.resolve(file));
        }
    }
}
