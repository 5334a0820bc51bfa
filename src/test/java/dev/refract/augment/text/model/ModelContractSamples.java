package dev.refract.augment.text.model;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextContractSamples;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.declare.Resource;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.model.onnx.OnnxNetwork;
import dev.refract.model.onnx.TinyModels;
import dev.refract.model.translate.Apertium;
import dev.refract.model.translate.RetryPolicy;
import dev.refract.model.vector.VectorFile;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The table of operations on texts that need a model; the texts are those of the others. */
public final class ModelContractSamples implements ContractSamples {
    static final VectorFile VECTORS = new VectorFile(Resource.at(Path.of("topologies/resources/words.vec")), 0);
    static final ModelFolder MODEL = new ModelFolder(Resource.at(TinyModels.EXAMPLE), 64);
    private static final String MODES = "/usr/share/apertium/modes";
    static final Apertium APERTIUM = new Apertium(MODES, new RetryPolicy(60_000, 2, 200, 5, 30_000));

    private static final Range SHARE = new Range(0.2, 0.4);
    private static final Optional<IntRange> TWO = Optional.of(new IntRange(2, 2));

    private final TextContractSamples texts = new TextContractSamples();

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public List<Augmentation<?>> operations() {
        return List.of(
                new EmbeddingSubstitute(
                        new Amount(SHARE, TWO), new EmbeddingNeighbors(VECTORS, 3, 0.5, Optional.of(2.0), List.of())),
                new EmbeddingInsert(
                        new Amount(SHARE, TWO),
                        new EmbeddingNeighbors(VECTORS, 3, 0.5, Optional.empty(), List.of(StopWordLanguage.EN))),
                new MlmSubstitute(new Amount(SHARE, TWO), new MaskedPrediction(MODEL, 5, 0, new Range(0.5, 2))),
                new MlmInsert(new Amount(SHARE, TWO), new MaskedPrediction(MODEL, 5, 0, new Range(0, 0))),
                new MlmMerge(new Amount(SHARE, TWO), new MaskedPrediction(MODEL, 5, 0, new Range(1, 1))),
                new BackTranslation(
                        new Amount(SHARE, TWO), APERTIUM, "en", List.of("es"), 1, 500, ServiceFailurePolicy.PASS));
    }

    @Override
    public Optional<String> obstacle(Augmentation<?> operation) {
        if (operation instanceof BackTranslation) {
            return Files.exists(Path.of(MODES, "eng-spa.mode")) && Files.exists(Path.of(MODES, "spa-eng.mode"))
                    ? Optional.empty()
                    : Optional.of("no Apertium here: apt-get install apertium-eng-spa");
        }
        boolean vectors = operation instanceof EmbeddingSubstitute || operation instanceof EmbeddingInsert;
        return vectors ? Optional.empty() : OnnxNetwork.obstacle();
    }

    @Override
    public List<Specimen> ordinary() {
        return texts.ordinary();
    }

    @Override
    public List<Specimen> extremes() {
        return texts.extremes();
    }

    @Override
    public List<String> stray(Augmented copy) {
        return texts.stray(copy);
    }

    @Override
    public String toString() {
        return "text with a model";
    }
}
