package dev.refract.model.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Networks of one or two layers, written by hand and not trained: a masked model that guesses what stands
 * beside the words around the gap in {@link #SENTENCES}, an encoder whose pieces have the same places, a
 * classifier that counts.
 */
public final class TinyModels {
    /** Where an example pipeline finds the masked model. */
    public static final Path EXAMPLE = Path.of("topologies/resources/tiny-bert");

    private static final List<String> SENTENCES = List.of(
            "the big dog ran home and the small cat slept at home",
            "a fine house has a garden and a door",
            "the old house and the new garden",
            "he finds beautiful pictures and she finds lovely photos",
            "she takes pictures quickly and he takes photos slowly",
            "the author of each book names the reader",
            "a good model learns quickly from many images",
            "the network learns to find pictures of dogs and cats",
            "the lamp near the wall is not working",
            "set a timer and play some music in the kitchen",
            "what is the weather like in the city today",
            "the quick fox jumps over the lazy dog");

    private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    private static final List<String> PIECES =
            List.of("##s", "##ing", "##ed", "##ly", "un", "##happi", "##ness", ".", ",", "'", "?", "a", "b", "##b");

    private TinyModels() {}

    /** The pieces of the masked model and the encoder. */
    static List<String> vocabulary() {
        List<String> words = new ArrayList<>(SPECIAL);
        words.addAll(PIECES);
        for (String sentence : SENTENCES) {
            for (String word : sentence.split(" ", -1)) {
                if (!words.contains(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** A masked model: the score of a piece is how often it stood beside the others of the text. */
    public static Path masked(Path folder) throws IOException {
        List<String> words = vocabulary();
        int size = words.size();
        byte[] model = new OnnxFile()
                .input("input_ids", "1", "n")
                .input("attention_mask", "1", "n")
                .weights("beside", beside(words), size, size)
                .weights("own", new float[] {0.25f}, 1)
                .weights("loud", new float[] {6}, 1)
                .node("Gather", "beside input_ids -> each")
                .node("ReduceMean", "each -> mean", "axes", new long[] {1}, "keepdims", 1)
                .node("Mul", "each own -> quiet")
                .node("Add", "quiet mean -> sum")
                .node("Mul", "sum loud -> logits")
                .output("logits", "1", "n", Integer.toString(size))
                .bytes();
        return write(folder, words, model);
    }

    /** An encoder: the place of a piece is the row of what stood beside it. */
    public static Path encoder(Path folder) throws IOException {
        List<String> words = vocabulary();
        int size = words.size();
        byte[] model = new OnnxFile()
                .input("input_ids", "1", "n")
                .weights("beside", beside(words), size, size)
                .node("Gather", "beside input_ids -> last_hidden_state")
                .output("last_hidden_state", "1", "n", Integer.toString(size))
                .bytes();
        return write(folder, words, model);
    }

    /** A classifier of {@code animal} and {@code building}: which of their words stand in the text more often. */
    public static Path classifier(Path folder) throws IOException {
        List<String> words = vocabulary();
        float[] votes = new float[words.size() * 2];
        List.of("dog", "cat", "fox", "dogs", "cats").forEach(word -> votes[2 * words.indexOf(word)] = 9);
        List.of("house", "door", "garden", "wall").forEach(word -> votes[2 * words.indexOf(word) + 1] = 9);
        byte[] model = new OnnxFile()
                .input("input_ids", "1", "n")
                .input("token_type_ids", "1", "n")
                .input("attention_mask", "1", "n")
                .weights("votes", votes, words.size(), 2)
                .node("Gather", "votes input_ids -> each")
                .node("ReduceMean", "each -> logits", "axes", new long[] {1}, "keepdims", 0)
                .output("logits", "1", "2")
                .bytes();
        write(folder, words, model);
        Files.writeString(folder.resolve("labels.txt"), "animal\nbuilding\n");
        return folder;
    }

    private static float[] beside(List<String> words) {
        int size = words.size();
        float[] beside = new float[size * size];
        for (String sentence : SENTENCES) {
            List<String> said = List.of(sentence.toLowerCase(Locale.ROOT).split(" ", -1));
            for (int i = 0; i < said.size(); i++) {
                for (int j = Math.max(0, i - 3); j < Math.min(said.size(), i + 4); j++) {
                    if (i != j) {
                        beside[words.indexOf(said.get(i)) * size + words.indexOf(said.get(j))] += 1f / Math.abs(i - j);
                    }
                }
            }
        }
        return beside;
    }

    private static Path write(Path folder, List<String> words, byte[] model) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model);
        Files.writeString(folder.resolve("vocab.txt"), String.join("\n", words) + "\n");
        return folder;
    }
}
