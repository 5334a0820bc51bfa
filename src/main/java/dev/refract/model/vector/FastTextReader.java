package dev.refract.model.vector;

import dev.refract.model.ResourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model as fastText saves it ({@code .bin}, formats 11 and 12): settings, dictionary, input matrix. The
 * output matrix behind them is not needed. A quantized or pruned model ({@code .ftz}) is refused.
 */
final class FastTextReader {
    private static final int HEAD_BYTES = 8 + 12 * 4 + 8;
    private static final int BLOCK = 1 << 20;
    private static final int SUPERVISED = 3;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    private long passed;

    private FastTextReader(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        buffer.limit(0);
    }

    static WordVectors read(Path file, int limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new FastTextReader(file, channel).model(limit);
        }
    }

    private WordVectors model(int limit) throws IOException {
        need(HEAD_BYTES);
        buffer.getInt();
        int version = buffer.getInt();
        int dimensions = buffer.getInt();
        skip(6 * 4);
        int kind = buffer.getInt();
        int buckets = buffer.getInt();
        int shortest = buffer.getInt();
        int longest = buffer.getInt();
        skip(4 + 8);
        if ((version != 11 && version != 12) || dimensions < 1) {
            throw new ResourceException(file + ": fastText format 11 or 12 was expected, found " + version);
        }
        int pieceLength = version == 11 && kind == SUPERVISED ? 0 : longest;
        List<String> words = dictionary();
        need(1 + 16);
        if (buffer.get() != 0) {
            throw new ResourceException(file + " is quantized; save the model before quantization, as .bin");
        }
        long rows = buffer.getLong();
        if (buffer.getLong() != dimensions || rows < words.size()) {
            throw new ResourceException(file + " is damaged: its matrix does not fit its dictionary");
        }
        MappedMatrix matrix = new MappedMatrix(channel, passed + buffer.position(), rows, dimensions);
        SubwordIndex pieces = new SubwordIndex(shortest, pieceLength, buckets, words.size());
        WordVectorsBuilder table = new WordVectorsBuilder(file, dimensions, words.size(), limit);
        for (int i = 0; i < words.size() && !table.full(); i++) {
            table.add(words.get(i), mean(matrix, dimensions, pieces.ofKnown(words.get(i), i)));
        }
        return table.vectors(word -> {
            int[] parts = pieces.of(word);
            return parts.length == 0 ? Optional.empty() : Optional.of(mean(matrix, dimensions, parts));
        });
    }

    private List<String> dictionary() throws IOException {
        need(3 * 4 + 2 * 8);
        int entries = buffer.getInt();
        int count = buffer.getInt();
        skip(4 + 8);
        if (buffer.getLong() >= 0) {
            throw new ResourceException(file + " is pruned; save the model before quantization, as .bin");
        }
        List<String> words = new ArrayList<>(Math.max(0, count));
        for (int i = 0; i < entries; i++) {
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            for (byte next = next(); next != 0; next = next()) {
                word.write(next);
            }
            need(8 + 1);
            skip(8);
            if (buffer.get() == 0) {
                words.add(word.toString(StandardCharsets.UTF_8));
            }
        }
        if (words.size() != count) {
            throw new ResourceException(
                    file + " is damaged: its header names " + count + " words, it has " + words.size());
        }
        return words;
    }

    private static float[] mean(MappedMatrix matrix, int dimensions, int[] rows) {
        float[] sum = new float[dimensions];
        for (int row : rows) {
            matrix.addTo(sum, row);
        }
        for (int i = 0; i < dimensions; i++) {
            sum[i] /= rows.length;
        }
        return sum;
    }

    private byte next() throws IOException {
        need(1);
        return buffer.get();
    }

    private void skip(int bytes) {
        buffer.position(buffer.position() + bytes);
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        passed += buffer.position();
        buffer.compact();
        while (buffer.position() < bytes && channel.read(buffer) >= 0) {}
        buffer.flip();
        if (buffer.remaining() < bytes) {
            throw new ResourceException(file + " ends before its dictionary and matrix do");
        }
    }
}
