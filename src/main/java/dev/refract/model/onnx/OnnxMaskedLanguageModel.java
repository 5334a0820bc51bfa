package dev.refract.model.onnx;

import dev.refract.model.ResourceException;
import dev.refract.model.onnx.WordPieceTokenizer.SpecialToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A BERT-like masked language model in a folder. */
final class OnnxMaskedLanguageModel implements MaskedLanguageModel {
    /** More than a piece has in any text worth reading; what lies further from the gap is not cut into pieces. */
    private static final int CHARACTERS_OF_A_PIECE = 16;

    private final ModelFolder folder;
    private final WordPieceTokenizer pieces;
    private final TokenNetwork network;

    private OnnxMaskedLanguageModel(ModelFolder folder) {
        this.folder = folder;
        pieces = folder.pieces();
        network = new TokenNetwork(folder.file("model.onnx"), folder.network(), List.of("logits", "prediction_logits"));
    }

    static MaskedLanguageModel read(ModelFolder folder) {
        return new OnnxMaskedLanguageModel(folder);
    }

    private record Scored(int piece, float logit) {}

    @Override
    public boolean lowerCase() {
        return pieces.lowerCase();
    }

    @Override
    public List<Prediction> predict(String before, String after, int count) {
        int near = folder.maxTokens() * CHARACTERS_OF_A_PIECE;
        int from = before.length() <= near ? 0 : before.indexOf(' ', before.length() - near) + 1;
        int to = after.length() <= near ? after.length() : Math.max(near, after.indexOf(' ', near));
        List<Long> left = pieces.numbers(before.substring(from));
        List<Long> right = pieces.numbers(after.substring(0, to));
        int room = folder.maxTokens() - 3;
        int ofRight = Math.min(right.size(), Math.max(room / 2, room - left.size()));
        int ofLeft = Math.min(left.size(), room - ofRight);
        List<Long> text = new ArrayList<>();
        text.add(pieces.number(SpecialToken.CLS));
        text.addAll(left.subList(left.size() - ofLeft, left.size()));
        text.add(pieces.number(SpecialToken.MASK));
        text.addAll(right.subList(0, ofRight));
        text.add(pieces.number(SpecialToken.SEP));
        return best(logits(text, ofLeft + 1), count);
    }

    @Override
    public double logLikelihood(String text) {
        List<Long> whole = pieces.whole(text, folder.maxTokens());
        double sum = 0;
        int count = whole.size() - 2;
        for (int i = 1; i <= count; i++) {
            long hidden = whole.set(i, pieces.number(SpecialToken.MASK));
            float[] logits = logits(whole, i);
            whole.set(i, hidden);
            sum += logits[(int) hidden] - LogSumExp.of(logits);
        }
        return count == 0 ? 0 : Math.min(0, sum / count);
    }

    private List<Prediction> best(float[] logits, int count) {
        PriorityQueue<Scored> best = new PriorityQueue<>(
                Comparator.comparingDouble(Scored::logit).thenComparing(Scored::piece, Comparator.reverseOrder()));
        for (int i = 0; i < logits.length; i++) {
            boolean better = best.size() < count || logits[i] > best.element().logit();
            if (better && pieces.isWord(i)) {
                best.add(new Scored(i, logits[i]));
                if (best.size() > count) {
                    best.remove();
                }
            }
        }
        double sum = LogSumExp.of(logits);
        List<Prediction> guesses = new ArrayList<>(best.size());
        while (!best.isEmpty()) {
            Scored scored = best.remove();
            guesses.add(0, new Prediction(pieces.piece(scored.piece()), StrictMath.exp(scored.logit() - sum)));
        }
        return guesses;
    }

    private float[] logits(List<Long> text, int place) {
        Tensor.Floats all = network.run(text);
        long[] shape = all.shape();
        if (shape.length != 3 || shape[1] != text.size() || shape[2] < pieces.size()) {
            throw new ResourceException(folder.file("model.onnx") + " gives " + java.util.Arrays.toString(shape)
                    + "; a masked language model gives [1, " + text.size() + ", " + pieces.size() + "]");
        }
        return all.slice(place * (int) shape[2], pieces.size());
    }
}
