package dev.refract.balance.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes of variable length: a layout number, then what the type writes, and nothing after it. */
public final class BinaryFormat {
    private BinaryFormat() {}

    /** Writes the fields of one value. */
    public interface Body {
        /** Writes the fields, in the order in which they are read. */
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the fields of one value. */
    public interface Reader<T> {
        /** Reads the fields, in the order in which they were written. */
        T read(DataInputStream in) throws IOException;
    }

    /** The bytes of one value. */
    public static byte[] write(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(StoredRow.LAYOUT);
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail, unless a name exceeds 64 KiB", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException for anything else, with {@code what} it should have been
     */
    public static <T> T read(String what, byte[] bytes, Reader<T> reader) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte layout = in.readByte();
            if (layout != StoredRow.LAYOUT) {
                throw new IllegalArgumentException(
                        what + " must be of layout " + StoredRow.LAYOUT + ", found " + layout);
            }
            T value = reader.read(in);
            if (in.available() > 0) {
                throw new IllegalArgumentException(what + " has " + in.available() + " bytes too many");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(what + " is cut off after " + bytes.length + " bytes", e);
        }
    }
}
