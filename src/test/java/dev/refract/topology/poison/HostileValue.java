package dev.refract.topology.poison;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Bytes that are no sample.
 *
 * @param name what is wrong
 * @param reason of its dead letter
 * @param change what is done to the value of a good one, whose id has eight characters and whose text has "##" in it
 */
record HostileValue(String name, Reason reason, UnaryOperator<byte[]> change) {
    static List<HostileValue> all() {
        return List.of(
                new HostileValue(
                        "nothing of the frame", Reason.NOT_FRAMED, value -> "{\"text\": \"hello\"}".getBytes(UTF_8)),
                new HostileValue("the frame's first three bytes", Reason.NOT_FRAMED, value -> Arrays.copyOf(value, 3)),
                new HostileValue("another magic byte", Reason.NOT_FRAMED, value -> replaced(value, 0, 1, 7)),
                new HostileValue("a value without a byte", Reason.EMPTY_VALUE, value -> new byte[0]),
                new HostileValue(
                        "the frame and nothing behind it", Reason.UNDECODABLE_RECORD, value -> Arrays.copyOf(value, 5)),
                new HostileValue(
                        "cut in the middle",
                        Reason.UNDECODABLE_RECORD,
                        value -> Arrays.copyOf(value, value.length / 2)),
                new HostileValue(
                        "something behind the record",
                        Reason.UNDECODABLE_RECORD,
                        value -> Arrays.copyOf(value, value.length + 3)),
                new HostileValue(
                        "bytes that are in no UTF-8", Reason.UNDECODABLE_RECORD, value -> marked(value, 0xff, 0xfe)),
                new HostileValue("a zero in two bytes", Reason.UNDECODABLE_RECORD, value -> marked(value, 0xc0, 0x80)),
                new HostileValue(
                        "half of a surrogate pair", Reason.UNDECODABLE_RECORD, value -> marked(value, 0xed, 0xa0)),
                new HostileValue(
                        "an id that is not UTF-8",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, 6, 2, 0xc3, 0x28)),
                new HostileValue(
                        "an id of negative length", Reason.UNDECODABLE_RECORD, value -> replaced(value, 5, 1, 0x0f)),
                new HostileValue(
                        "an id of 2 GiB",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, 5, 1, 0xfe, 0xff, 0xff, 0xff, 0x0f)),
                new HostileValue(
                        "the split as 2³³, which Java alone reads as 0",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.SPLIT, 1, 0x80, 0x80, 0x80, 0x80, 0x40)),
                new HostileValue(
                        "a split that has no name",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.SPLIT, 1, 0x12)),
                new HostileValue(
                        "a split before the first",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.SPLIT, 1, 0x01)),
                new HostileValue(
                        "the number of the copy as 2³³",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.SPLIT + 1, 1, 0x80, 0x80, 0x80, 0x80, 0x40)),
                new HostileValue(
                        "a number that does not end",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.SPLIT + 1, 1, endless())),
                new HostileValue(
                        "the branch of an optional field as 2³³",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.ORIGIN, 1, 0x80, 0x80, 0x80, 0x80, 0x40)),
                new HostileValue(
                        "a branch that is not there",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, At.ORIGIN, 1, 0x0e)),
                new HostileValue(
                        "a map of 2⁵⁰ attributes",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, value.length - 1, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x04)),
                new HostileValue(
                        "a map of 10⁹ attributes without a byte",
                        Reason.UNDECODABLE_RECORD,
                        value -> replaced(value, value.length - 1, 1, 0x80, 0xa8, 0xd6, 0xb9, 0x07)),
                new HostileValue("random bytes behind the frame", Reason.UNDECODABLE_RECORD, value -> {
                    byte[] random = value.clone();
                    for (int i = 5; i < random.length; i++) {
                        random[i] = (byte) ((i * 0x9e3779b1) >>> 13);
                    }
                    return random;
                }));
    }

    /** Where fields stand in a record whose id has eight characters. */
    private static final class At {
        static final int SPLIT = 5 + 1 + 8;
        /** Behind split and copy of one byte, weight of eight, main_class and revision of one. */
        static final int ORIGIN = SPLIT + 1 + 1 + 8 + 1 + 1;
    }

    /** The bad value that is made of a good one. */
    byte[] of(byte[] value) {
        return change.apply(value);
    }

    private static byte[] marked(byte[] value, int first, int second) {
        return replaced(value, new String(value, ISO_8859_1).indexOf("##"), 2, first, second);
    }

    private static byte[] replaced(byte[] value, int at, int length, int... bytes) {
        byte[] result = new byte[value.length - length + bytes.length];
        System.arraycopy(value, 0, result, 0, at);
        for (int i = 0; i < bytes.length; i++) {
            result[at + i] = (byte) bytes[i];
        }
        System.arraycopy(value, at + length, result, at + bytes.length, value.length - at - length);
        return result;
    }

    private static int[] endless() {
        int[] bytes = new int[40];
        Arrays.fill(bytes, 0xff);
        return bytes;
    }
}
