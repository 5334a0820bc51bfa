package dev.refract.model.vector;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * The rows of a fastText matrix that make up a word (Bojanowski et al., "Enriching word vectors with subword
 * information", TACL 2017): its own, if it is known, and one for each run of its characters, by a hash of 32
 * bits (FNV-1a, bytes taken with their sign) into buckets.
 *
 * @param shortest characters of a run, the marks of beginning and end included
 * @param longest the same; 0 when words have no pieces
 * @param first row of the first bucket
 */
record SubwordIndex(int shortest, int longest, int buckets, int first) {
    private static final String END_OF_LINE = "</s>";
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 16_777_619;

    /** The rows of a known word: its own and those of its pieces. */
    int[] ofKnown(String word, int own) {
        return IntStream.concat(IntStream.of(own), IntStream.of(of(word))).toArray();
    }

    /** The rows of the pieces of a word. */
    int[] of(String word) {
        if (longest <= 0 || buckets <= 0 || word.equals(END_OF_LINE)) {
            return new int[0];
        }
        byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
        IntStream.Builder rows = IntStream.builder();
        for (int start = 0; start < bytes.length; start = next(bytes, start)) {
            int end = start;
            for (int length = 1; end < bytes.length && length <= longest; length++) {
                end = next(bytes, end);
                boolean mark = length == 1 && (start == 0 || end == bytes.length);
                if (length >= shortest && !mark) {
                    rows.add(first + Integer.remainderUnsigned(hash(bytes, start, end), buckets));
                }
            }
        }
        return rows.build().toArray();
    }

    /** Where the character behind the one at {@code at} begins. */
    private static int next(byte[] bytes, int at) {
        int next = at + 1;
        while (next < bytes.length && (bytes[next] & 0xc0) == 0x80) {
            next++;
        }
        return next;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = FNV_BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * FNV_PRIME;
        }
        return hash;
    }
}
