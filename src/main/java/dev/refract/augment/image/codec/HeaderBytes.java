package dev.refract.augment.image.codec;

import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.nio.charset.StandardCharsets;

/** Reads numbers from a byte array; reading past the end is a data fault. */
record HeaderBytes(Bytes data, boolean littleEndian) {

    int u8(long at) {
        if (at < 0 || at >= data.size()) {
            throw new DataFault(Reason.UNREADABLE_MEDIA, "image ends after " + data.size() + " bytes, in its header");
        }
        return data.array()[(int) at] & 0xff;
    }

    int u16(long at) {
        return littleEndian ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }

    int u24(long at) {
        return littleEndian ? u16(at) | u8(at + 2) << 16 : u16(at) << 8 | u8(at + 2);
    }

    long u32(long at) {
        return littleEndian ? u16(at) | (long) u16(at + 2) << 16 : (long) u16(at) << 16 | u16(at + 2);
    }

    int s32(long at) {
        return (int) u32(at);
    }

    /** Whether the bytes at {@code at} are the ASCII text {@code magic}. */
    boolean says(long at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at + wanted.length > data.size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (data.array()[(int) at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    HeaderBytes little() {
        return new HeaderBytes(data, true);
    }

    HeaderBytes big() {
        return new HeaderBytes(data, false);
    }

    int size() {
        return data.size();
    }
}
