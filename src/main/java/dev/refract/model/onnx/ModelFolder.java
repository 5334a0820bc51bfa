package dev.refract.model.onnx;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Resource;
import dev.refract.model.SoftCache;
import java.nio.file.Path;

/**
 * A folder with {@code model.onnx} and {@code vocab.txt}; equal to another with the same files. Each model is
 * read at the first call and shared by the whole process.
 */
@Named(id = "model_folder", doc = "A folder with model.onnx and its word pieces, vocab.txt.")
public record ModelFolder(
        @Param(doc = "The folder.", shorthand = true, example = "topologies/resources/tiny-bert")
        Resource folder,

        @Param(
                doc = "Maximum number of word pieces that the model reads; longer texts are truncated.",
                def = "128",
                min = 8)
        int maxTokens) {
    private static final SoftCache<ModelFolder, MaskedLanguageModel> MASKED =
            new SoftCache<>(OnnxMaskedLanguageModel::read);
    private static final SoftCache<ModelFolder, SentenceEncoder> ENCODERS = new SoftCache<>(SentenceEncoder::read);
    private static final SoftCache<ModelFolder, TextClassifier> CLASSIFIERS = new SoftCache<>(TextClassifier::read);

    /** As a masked language model; throws {@link dev.refract.model.ResourceException} when it is none. */
    public MaskedLanguageModel masked() {
        return MASKED.get(this);
    }

    /** As a sentence encoder; throws {@link dev.refract.model.ResourceException} when it is none. */
    public SentenceEncoder encoder() {
        return ENCODERS.get(this);
    }

    /** As a text classifier; throws {@link dev.refract.model.ResourceException} when it is none. */
    public TextClassifier classifier() {
        return CLASSIFIERS.get(this);
    }

    WordPieceTokenizer pieces() {
        return WordPieceTokenizer.read(file("vocab.txt"));
    }

    Network network() {
        return OnnxNetwork.read(file("model.onnx"));
    }

    Path file(String name) {
        return folder.path().resolve(name);
    }
}
