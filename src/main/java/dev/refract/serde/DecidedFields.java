package dev.refract.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.avro.SplitName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What a pipeline decides about a sample, in its bytes: split, copy, weight, main class and revision stand together
 * behind the id. They are written anew, and all that follows is taken as it came, so that an original, which may carry
 * megabytes, is not encoded a second time.
 */
final class DecidedFields {
    private static final int LONGEST_NUMBER = 5;

    private DecidedFields() {}

    /**
     * {@code value} with these fields as {@code decided} has them; {@code value} itself where that changes nothing.
     *
     * @param header what is to stand before the record
     * @param value framed, decoded before, and laid out as the schema of this version says
     */
    static byte[] patch(byte[] header, byte[] value, Sample decided) {
        int start = afterString(value, WireFormat.LENGTH);
        int end = end(value, start);
        byte[] fields = encoded(decided);
        if (Arrays.equals(value, start, end, fields, 0, fields.length)
                && Arrays.equals(value, 0, header.length, header, 0, header.length)) {
            return value;
        }
        byte[] patched = new byte[start + fields.length + value.length - end];
        System.arraycopy(header, 0, patched, 0, header.length);
        System.arraycopy(value, header.length, patched, header.length, start - header.length);
        System.arraycopy(fields, 0, patched, start, fields.length);
        System.arraycopy(value, end, patched, start + fields.length, value.length - end);
        return patched;
    }

    private static int end(byte[] value, int split) {
        int copy = afterNumber(value, split);
        int weight = afterNumber(value, copy);
        int mainClass = weight + Double.BYTES;
        int revision = afterOptionalString(value, mainClass);
        return afterNumber(value, revision);
    }

    private static byte[] encoded(Sample sample) {
        byte[] mainClass =
                sample.label().mainClass().map(name -> name.getBytes(UTF_8)).orElse(null);
        ByteBuffer out = ByteBuffer.allocate(
                        5 * LONGEST_NUMBER + Double.BYTES + (mainClass == null ? 0 : mainClass.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        writeNumber(out, ordinal(sample.split()));
        writeNumber(out, sample.copy());
        out.putDouble(sample.weight());
        writeNumber(out, mainClass == null ? 0 : 1);
        if (mainClass != null) {
            writeNumber(out, mainClass.length);
            out.put(mainClass);
        }
        writeNumber(out, sample.revision());
        byte[] written = new byte[out.position()];
        out.get(0, written);
        return written;
    }

    private static int ordinal(Split split) {
        return SplitName.getClassSchema().getEnumOrdinal(split.name());
    }

    /** Avro's variable-length zigzag number, low seven bits first, for numbers that are not negative. */
    private static void writeNumber(ByteBuffer out, int number) {
        long zigzag = 2L * number;
        while (zigzag > 0x7f) {
            out.put((byte) (zigzag | 0x80));
            zigzag >>>= 7;
        }
        out.put((byte) zigzag);
    }

    /** The branch of the union, 0 for null or 1 for a string, before the string. */
    private static int afterOptionalString(byte[] value, int start) {
        int branch = afterNumber(value, start);
        return number(value, start) == 0 ? branch : afterString(value, branch);
    }

    private static int afterString(byte[] value, int start) {
        return afterNumber(value, start) + number(value, start);
    }

    private static int afterNumber(byte[] value, int start) {
        int last = start;
        while (value[last] < 0) {
            last++;
        }
        return last + 1;
    }

    /** The number at {@code start}; it is known not to be negative. */
    private static int number(byte[] value, int start) {
        int zigzag = 0;
        for (int i = start; i < afterNumber(value, start); i++) {
            zigzag |= (value[i] & 0x7f) << (7 * (i - start));
        }
        return zigzag >>> 1;
    }
}
