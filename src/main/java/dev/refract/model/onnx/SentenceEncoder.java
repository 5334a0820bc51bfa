package dev.refract.model.onnx;

import dev.refract.model.ResourceException;
import java.util.List;

/**
 * Embeds texts so that texts of one meaning are near (Reimers and Gurevych, "Sentence-BERT", EMNLP 2019): the
 * sentence embedding of the network, or the mean of its token embeddings. Thread-safe.
 */
public final class SentenceEncoder {
    private final ModelFolder folder;
    private final WordPieceTokenizer pieces;
    private final TokenNetwork network;

    private SentenceEncoder(ModelFolder folder) {
        this.folder = folder;
        pieces = folder.pieces();
        network = new TokenNetwork(
                folder.file("model.onnx"), folder.network(), List.of("sentence_embedding", "last_hidden_state"));
    }

    static SentenceEncoder read(ModelFolder folder) {
        return new SentenceEncoder(folder);
    }

    /** The cosine of the angle between two texts, in [-1, 1]; 0 when one of them has no place. */
    public double cosine(String one, String other) {
        double[] first = place(one);
        double[] second = place(other);
        double length = Math.sqrt(product(first, first) * product(second, second));
        return length > 0 ? Math.max(-1, Math.min(1, product(first, second) / length)) : 0;
    }

    private double[] place(String text) {
        List<Long> whole = pieces.whole(text, folder.maxTokens());
        Tensor.Floats output = network.run(whole);
        long[] shape = output.shape();
        if (shape.length < 2 || shape.length > 3) {
            throw new ResourceException(folder.file("model.onnx") + " gives " + java.util.Arrays.toString(shape)
                    + "; a sentence encoder gives [1, n] or [1, " + whole.size() + ", n]");
        }
        int columns = (int) shape[shape.length - 1];
        double[] sum = new double[columns];
        for (int i = 0; i < output.size(); i++) {
            sum[i % columns] += output.at(i);
        }
        return sum;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
