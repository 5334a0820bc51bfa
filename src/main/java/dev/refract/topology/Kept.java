package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Coordinates;
import java.nio.ByteBuffer;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A source record as a reservoir's store holds it: all but its headers, which copies get anew. */
final class Kept {
    private static final int NULL = -1;

    private Kept() {}

    static byte[] encode(Incoming in) {
        byte[] topic = in.from().topic().getBytes(UTF_8);
        int key = in.key() == null ? 0 : in.key().length;
        ByteBuffer out =
                ByteBuffer.allocate(3 * Integer.BYTES + 2 * Long.BYTES + topic.length + key + in.value().length);
        out.putInt(in.from().partition())
                .putLong(in.from().offset())
                .putLong(in.from().timestamp())
                .putInt(topic.length)
                .put(topic)
                .putInt(in.key() == null ? NULL : key);
        if (in.key() != null) {
            out.put(in.key());
        }
        return out.put(in.value()).array();
    }

    static Incoming decode(byte[] kept) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        int partition = in.getInt();
        long offset = in.getLong();
        long timestamp = in.getLong();
        String topic = new String(take(in, in.getInt()), UTF_8);
        int keyLength = in.getInt();
        byte[] key = keyLength == NULL ? null : take(in, keyLength);
        byte[] value = take(in, in.remaining());
        return new Incoming(key, value, new RecordHeaders(), new Coordinates(topic, partition, offset, timestamp));
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
