package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.nio.ByteBuffer;

/** The five bytes before every value whose schema a registry holds: a zero, then the schema id, big end first. */
public final class WireFormat {
    /** How many bytes they are. */
    public static final int LENGTH = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /**
     * The schema id in front of {@code value}.
     *
     * @throws DataFault {@link Reason#NULL_VALUE}, {@link Reason#EMPTY_VALUE} or {@link
     *     Reason#NOT_FRAMED}
     */
    public static int schemaId(byte[] value) {
        if (value == null) {
            throw new DataFault(Reason.NULL_VALUE, "the record has no value; a sample was expected");
        }
        if (value.length == 0) {
            throw new DataFault(Reason.EMPTY_VALUE, "the value has no bytes; a sample was expected");
        }
        if (value.length < LENGTH || value[0] != MAGIC) {
            throw new DataFault(
                    Reason.NOT_FRAMED,
                    "the value must begin with byte 0 and a 4-byte schema id, found " + beginning(value));
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    /** Whether {@code bytes}, which are not null, begin as framed ones do. */
    public static boolean isFramed(byte[] bytes) {
        return bytes.length >= LENGTH && bytes[0] == MAGIC;
    }

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(schemaId).array();
    }

    private static String beginning(byte[] value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(value.length, LENGTH); i++) {
            text.append(String.format("%02x ", value[i]));
        }
        return text.toString().strip();
    }
}
