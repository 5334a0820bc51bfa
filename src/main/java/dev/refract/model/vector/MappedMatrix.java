package dev.refract.model.vector;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix of 32-bit numbers, little-endian, that stays in its file and is mapped into memory, in parts
 * because one mapping takes 2 GB at most. Thread-safe.
 */
final class MappedMatrix {
    private static final long PART_BYTES = 1L << 30;

    private final int columns;
    private final int rowsInPart;
    private final List<FloatBuffer> parts = new ArrayList<>();

    /**
     * @param offset of the first number in the file, in bytes
     */
    MappedMatrix(FileChannel file, long offset, long rows, int columns) throws IOException {
        this.columns = columns;
        long rowBytes = 4L * columns;
        rowsInPart = (int) Math.max(1, PART_BYTES / rowBytes);
        for (long row = 0; row < rows; row += rowsInPart) {
            long length = Math.min(rowsInPart, rows - row) * rowBytes;
            parts.add(file.map(FileChannel.MapMode.READ_ONLY, offset + row * rowBytes, length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer());
        }
    }

    /** Adds row number {@code row} to {@code sum}. */
    void addTo(float[] sum, int row) {
        FloatBuffer part = parts.get(row / rowsInPart);
        int at = row % rowsInPart * columns;
        for (int i = 0; i < columns; i++) {
            sum[i] += part.get(at + i);
        }
    }
}
