package dev.refract.serde;

import dev.refract.sample.Split;
import dev.refract.serde.avro.SplitName;
import java.util.Optional;

/**
 * Where the split stands in an encoded sample: behind its id, its origin and its group. With it, a
 * sample's split is written into the bytes it came in, and the rest need not be encoded again.
 */
final class EncodedSplit {
    private EncodedSplit() {}

    /**
     * {@code value} with its split changed, or {@code value} itself when there is nothing to change.
     *
     * @param value framed, decoded before, and written with the schema of this version
     * @param from the split that was decoded
     * @return empty when the writer spent more than the one byte it needed on the split
     */
    static Optional<byte[]> change(byte[] value, Split from, Split to) {
        int position = position(value);
        if (value[position] != encoded(from)) {
            return Optional.empty();
        }
        if (from == to) {
            return Optional.of(value);
        }
        byte[] changed = value.clone();
        changed[position] = encoded(to);
        return Optional.of(changed);
    }

    private static byte encoded(Split split) {
        return (byte) (SplitName.getClassSchema().getEnumOrdinal(split.name()) << 1);
    }

    private static int position(byte[] value) {
        int origin = afterString(value, WireFormat.LENGTH);
        int group = afterOptionalString(value, origin);
        return afterOptionalString(value, group);
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

    /** Avro's variable-length zigzag number, low seven bits first; it is known not to be negative. */
    private static int number(byte[] value, int start) {
        int zigzag = 0;
        for (int i = start; i < afterNumber(value, start); i++) {
            zigzag |= (value[i] & 0x7f) << (7 * (i - start));
        }
        return zigzag >>> 1;
    }
}
