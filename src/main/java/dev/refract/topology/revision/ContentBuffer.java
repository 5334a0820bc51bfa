package dev.refract.topology.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.refract.sample.Bytes;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Values one after the other, each so that it cannot be mistaken for another: lengths before texts and lists, a mark
 * before what may be absent. Media enter by their hash, so that they are not copied.
 */
final class ContentBuffer {
    private static final Hasher128 XXH3 = Hashing.xxh3_128();
    private static final int SMALL = 64;

    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    void clear() {
        bytes.clear();
    }

    /** The hash of all that was put since it was cleared: XXH3 (Collet), 128 bits. */
    ContentHash hash() {
        return hash(bytes.array(), bytes.position());
    }

    private static ContentHash hash(byte[] content, int length) {
        HashValue128 hash = XXH3.hashBytesTo128Bits(content, 0, length);
        return new ContentHash(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    ContentBuffer put(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    ContentBuffer put(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    ContentBuffer put(double value) {
        return put(Double.doubleToLongBits(value));
    }

    ContentBuffer put(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
        return this;
    }

    ContentBuffer put(String text) {
        return small(text.getBytes(UTF_8));
    }

    ContentBuffer put(Bytes media) {
        if (media.size() <= SMALL) {
            return small(media.array());
        }
        put(media.size());
        hash(media.array(), media.size()).write(room(ContentHash.BYTES));
        return this;
    }

    ContentBuffer put(OptionalDouble value) {
        put(value.isPresent());
        value.ifPresent(this::put);
        return this;
    }

    /** The mark of what may be absent, and what it is if it is not. */
    <T> ContentBuffer put(Optional<T> value, Consumer<T> each) {
        put(value.isPresent());
        value.ifPresent(each);
        return this;
    }

    <T> ContentBuffer put(Collection<T> values, Consumer<T> each) {
        put(values.size());
        values.forEach(each);
        return this;
    }

    /** A map in its own order. */
    <T> ContentBuffer put(Map<String, T> map, Consumer<T> each) {
        put(map.size());
        map.forEach((name, value) -> {
            put(name);
            each.accept(value);
        });
        return this;
    }

    /** Texts by name, whose order says nothing. */
    ContentBuffer putUnordered(Map<String, String> map) {
        Map<String, String> sorted = map.size() < 2 ? map : new TreeMap<>(map);
        return put(sorted, (String value) -> put(value));
    }

    private ContentBuffer small(byte[] content) {
        put(content.length);
        room(content.length).put(content);
        return this;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
