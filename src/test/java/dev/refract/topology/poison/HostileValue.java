package dev.refract.topology.poison;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Reason;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Bytes that are no sample: what is done to the value of a good one, whose id has eight characters and text "##". */
enum HostileValue {
    /** Nothing of the frame. */
    NOT_FRAMED(Reason.NOT_FRAMED, value -> "{\"text\": \"hello\"}".getBytes(UTF_8)),
    /** The frame's first three bytes. */
    HALF_A_FRAME(Reason.NOT_FRAMED, value -> Arrays.copyOf(value, 3)),
    /** Another magic byte. */
    OTHER_MAGIC(Reason.NOT_FRAMED, value -> replaced(value, 0, 1, 7)),
    /** A value without a byte. */
    EMPTY(Reason.EMPTY_VALUE, value -> new byte[0]),
    /** The frame and nothing behind it. */
    FRAME_ONLY(Reason.UNDECODABLE_RECORD, value -> Arrays.copyOf(value, 5)),
    /** Cut in the middle. */
    CUT(Reason.UNDECODABLE_RECORD, value -> Arrays.copyOf(value, value.length / 2)),
    /** Something behind the record. */
    LEFT_OVER(Reason.UNDECODABLE_RECORD, value -> Arrays.copyOf(value, value.length + 3)),
    /** Bytes that are in no UTF-8. */
    NOT_UTF8(Reason.UNDECODABLE_RECORD, value -> marked(value, 0xff, 0xfe)),
    /** A zero in two bytes. */
    OVERLONG_UTF8(Reason.UNDECODABLE_RECORD, value -> marked(value, 0xc0, 0x80)),
    /** Half of a surrogate pair. */
    SURROGATE(Reason.UNDECODABLE_RECORD, value -> marked(value, 0xed, 0xa0)),
    /** The same in the id. */
    ID_NOT_UTF8(Reason.UNDECODABLE_RECORD, value -> replaced(value, 6, 2, 0xc3, 0x28)),
    /** An id of negative length. */
    NEGATIVE_LENGTH(Reason.UNDECODABLE_RECORD, value -> replaced(value, 5, 1, 0x0f)),
    /** An id of 2 GiB. */
    HUGE_LENGTH(Reason.UNDECODABLE_RECORD, value -> replaced(value, 5, 1, 0xfe, 0xff, 0xff, 0xff, 0x0f)),
    /** The split as 2³³, which Java alone reads as 0. */
    LONG_ENUM(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.SPLIT, 1, 0x80, 0x80, 0x80, 0x80, 0x40)),
    /** A split that has no name. */
    UNKNOWN_SYMBOL(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.SPLIT, 1, 0x12)),
    /** A split before the first. */
    NEGATIVE_SYMBOL(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.SPLIT, 1, 0x01)),
    /** The number of the copy as 2³³. */
    LONG_INT(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.SPLIT + 1, 1, 0x80, 0x80, 0x80, 0x80, 0x40)),
    /** A number that does not end. */
    ENDLESS_NUMBER(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.SPLIT + 1, 1, endless())),
    /** The branch of an optional field as 2³³. */
    LONG_BRANCH(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.ORIGIN, 1, 0x80, 0x80, 0x80, 0x80, 0x40)),
    /** A branch that is not there. */
    UNKNOWN_BRANCH(Reason.UNDECODABLE_RECORD, value -> replaced(value, At.ORIGIN, 1, 0x0e)),
    /** A map of 2⁵⁰ attributes. */
    HUGE_MAP(
            Reason.UNDECODABLE_RECORD,
            value -> replaced(value, value.length - 1, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x04)),
    /** A map of 10⁹ attributes without a byte. */
    HUGE_EMPTY_MAP(
            Reason.UNDECODABLE_RECORD, value -> replaced(value, value.length - 1, 1, 0x80, 0xa8, 0xd6, 0xb9, 0x07)),
    /** Random bytes behind the frame. */
    RANDOM(Reason.UNDECODABLE_RECORD, value -> {
        byte[] random = value.clone();
        for (int i = 5; i < random.length; i++) {
            random[i] = (byte) (i * 0x9e3779b1 >>> 13);
        }
        return random;
    });

    /** Where fields stand in a record whose id has eight characters. */
    private static final class At {
        static final int SPLIT = 5 + 1 + 8;
        /** Behind split and copy of one byte, weight of eight, main_class and revision of one. */
        static final int ORIGIN = SPLIT + 1 + 1 + 8 + 1 + 1;
    }

    private final Reason reason;
    private final UnaryOperator<byte[]> change;

    HostileValue(Reason reason, UnaryOperator<byte[]> change) {
        this.reason = reason;
        this.change = change;
    }

    Reason reason() {
        return reason;
    }

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
