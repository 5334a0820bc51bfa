package dev.refract.model.onnx;

import dev.refract.model.ResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classifies texts. The folder's {@code labels.txt} names the classes, one a line, in the order of
 * the network's scores. Thread-safe.
 */
public final class TextClassifier {
    private final ModelFolder folder;
    private final WordPieceTokenizer pieces;
    private final TokenNetwork network;
    private final List<String> classes;

    private TextClassifier(ModelFolder folder) {
        this.folder = folder;
        pieces = folder.pieces();
        network = new TokenNetwork(folder.file("model.onnx"), folder.network(), List.of("logits"));
        try {
            classes = List.copyOf(Files.readAllLines(folder.file("labels.txt")));
        } catch (IOException e) {
            throw new ResourceException(
                    folder.file("labels.txt") + " cannot be read; the model's classes, one a line, are expected", e);
        }
    }

    static TextClassifier read(ModelFolder folder) {
        return new TextClassifier(folder);
    }

    /** The probability of each class, in the order of the file. */
    public Map<String, Double> probabilities(String text) {
        List<Long> whole = pieces.whole(text, folder.maxTokens());
        Tensor.Floats scores = network.run(whole);
        if (scores.size() != classes.size()) {
            throw new ResourceException(folder.file("model.onnx") + " gives " + scores.size() + " scores and "
                    + folder.file("labels.txt") + " names " + classes.size() + " classes");
        }
        double sum = LogSumExp.of(scores.slice(0, scores.size()));
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            probabilities.put(classes.get(i), StrictMath.exp(scores.at(i) - sum));
        }
        return probabilities;
    }
}
