package dev.refract.model.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes small vector files in every format, byte by byte, as the programs that define them do. */
final class VectorFiles {
    static final int BUCKETS = 50;
    static final int SHORTEST = 3;
    static final int LONGEST = 4;

    private VectorFiles() {}

    static Path glove(Path file, Map<String, float[]> vectors) throws IOException {
        return Files.writeString(file, lines(vectors));
    }

    static Path word2vecText(Path file, Map<String, float[]> vectors) throws IOException {
        int dimensions = vectors.values().iterator().next().length;
        return Files.writeString(file, vectors.size() + " " + dimensions + "\n" + lines(vectors));
    }

    static Path word2vecBinary(Path file, Map<String, float[]> vectors, String afterEach) throws IOException {
        Bytes bytes = new Bytes();
        bytes.text(vectors.size() + " " + vectors.values().iterator().next().length + "\n");
        vectors.forEach((word, vector) -> bytes.text(word + " ").floats(vector).text(afterEach));
        return Files.write(file, bytes.toByteArray());
    }

    /**
     * A fastText model whose word rows are {@code vectors} and whose bucket number b is a row that holds b + 1
     * in each place.
     */
    static Path fastText(Path file, Map<String, float[]> vectors, boolean quantized) throws IOException {
        int dimensions = vectors.values().iterator().next().length;
        Bytes bytes =
                new Bytes().ints(793_712_314, 12, dimensions, 5, 5, 1, 5, 1, 2, 2, BUCKETS, SHORTEST, LONGEST, 100);
        bytes.longs(0);
        bytes.ints(vectors.size() + 1, vectors.size(), 1).longs(1000, -1);
        vectors.keySet().forEach(word -> bytes.text(word).raw(0).longs(10).raw(0));
        bytes.text("__label__x").raw(0).longs(3).raw(1);
        bytes.raw(quantized ? 1 : 0).longs(vectors.size() + BUCKETS, dimensions);
        vectors.values().forEach(bytes::floats);
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            bytes.floats(row(bucket, dimensions));
        }
        return Files.write(file, bytes.toByteArray());
    }

    static float[] row(int bucket, int dimensions) {
        float[] row = new float[dimensions];
        IntStream.range(0, dimensions).forEach(i -> row[i] = (bucket + 1) * (i % 2 == 0 ? 1 : -0.5f));
        return row;
    }

    /** The buckets of a word of ASCII letters, by the description of the format. */
    static List<Integer> buckets(String word) {
        String marked = "<" + word + ">";
        List<Integer> buckets = new ArrayList<>();
        for (int start = 0; start < marked.length(); start++) {
            for (int length = SHORTEST; length <= LONGEST && start + length <= marked.length(); length++) {
                long hash = 2_166_136_261L;
                for (char c : marked.substring(start, start + length).toCharArray()) {
                    hash = (hash ^ c) * 16_777_619L & 0xffffffffL;
                }
                buckets.add((int) (hash % BUCKETS));
            }
        }
        return buckets;
    }

    static Map<String, float[]> sample() {
        Map<String, float[]> vectors = new TreeMap<>();
        vectors.put("cat", new float[] {1, 0.1f, 0});
        vectors.put("dog", new float[] {2, 0.4f, 0.1f});
        vectors.put("car", new float[] {0, 1, 0.5f});
        vectors.put("Paris", new float[] {0, 0, 3});
        vectors.put("naïve", new float[] {-1, 0, 0});
        return vectors;
    }

    private static String lines(Map<String, float[]> vectors) {
        return vectors.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + IntStream.range(0, entry.getValue().length)
                                .mapToObj(i -> String.format(Locale.ROOT, "%.6f", entry.getValue()[i]))
                                .collect(Collectors.joining(" "))
                        + "\n")
                .collect(Collectors.joining());
    }

    /** Little-endian bytes. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes text(String text) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Bytes raw(int value) {
            write(value);
            return this;
        }

        Bytes ints(int... values) {
            for (int value : values) {
                writeBytes(ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(value)
                        .array());
            }
            return this;
        }

        Bytes longs(long... values) {
            for (long value : values) {
                writeBytes(ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
            }
            return this;
        }

        Bytes floats(float... values) {
            for (float value : values) {
                writeBytes(ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(value)
                        .array());
            }
            return this;
        }
    }
}
