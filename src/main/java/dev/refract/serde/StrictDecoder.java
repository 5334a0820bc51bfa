package dev.refract.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Refuses what Avro for Java mends in silence and other readers fail on: text that is not UTF-8, which it reads with
 * U+FFFD in place of bytes, and integers longer than 32 bits, which it cuts off.
 */
final class StrictDecoder extends Decoder {
    private static final char REPLACEMENT = '\uFFFD';

    private final Decoder in;
    private final Utf8 buffer = new Utf8();

    StrictDecoder(Decoder in) {
        this.in = in;
    }

    @Override
    public String readString() throws IOException {
        Utf8 read = in.readString(buffer);
        byte[] bytes = read.getBytes();
        int length = read.getByteLength();
        String text = new String(bytes, 0, length, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(UTF_8), Arrays.copyOf(bytes, length))) {
            throw new AvroRuntimeException("a text is not UTF-8");
        }
        return text;
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public int readInt() throws IOException {
        long number = in.readLong();
        if (number != (int) number) {
            throw new AvroRuntimeException("a 32-bit number is " + number);
        }
        return (int) number;
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    /** Lets Avro refuse an array or map that claims more elements than there are bytes. */
    @Override
    public int remainingBytes() {
        return in.remainingBytes();
    }

    @Override
    public void readNull() throws IOException {
        in.readNull();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public void skipString() throws IOException {
        in.skipString();
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        return in.readBytes(old);
    }

    @Override
    public void skipBytes() throws IOException {
        in.skipBytes();
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) throws IOException {
        in.readFixed(bytes, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        in.skipFixed(length);
    }

    @Override
    public long readArrayStart() throws IOException {
        return in.readArrayStart();
    }

    @Override
    public long arrayNext() throws IOException {
        return in.arrayNext();
    }

    @Override
    public long skipArray() throws IOException {
        return in.skipArray();
    }

    @Override
    public long readMapStart() throws IOException {
        return in.readMapStart();
    }

    @Override
    public long mapNext() throws IOException {
        return in.mapNext();
    }

    @Override
    public long skipMap() throws IOException {
        return in.skipMap();
    }
}
