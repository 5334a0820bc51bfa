package dev.refract.feed.file;

import java.util.Optional;

/** Encodings that a text file should not have, known by its first bytes. */
final class Encodings {
    /** As many bytes as {@link #problem} looks at. */
    static final int HEAD = 4;

    private Encodings() {}

    /** What the file is instead of UTF-8 and what makes it readable; empty when nothing speaks against UTF-8. */
    static Optional<String> problem(byte[] head) {
        if (at(head, 0, 0x1f) && at(head, 1, 0x8b)) {
            return Optional.of("is compressed by gzip; unpack it first");
        }
        if (at(head, 0, 'P') && at(head, 1, 'K') && at(head, 2, 3) && at(head, 3, 4)) {
            return Optional.of("is a ZIP archive or a spreadsheet; unpack it, or save the sheet as CSV");
        }
        boolean wide = (at(head, 0, 0xff) && at(head, 1, 0xfe))
                || (at(head, 0, 0xfe) && at(head, 1, 0xff))
                || (head.length >= HEAD && (alternates(head, 0) || alternates(head, 1)));
        return wide
                ? Optional.of("is UTF-16; save it as UTF-8, or convert it by iconv -f UTF-16 -t UTF-8")
                : Optional.empty();
    }

    /** Whether every second byte is zero, as in Latin text of two bytes a character. */
    private static boolean alternates(byte[] head, int zero) {
        return head[zero] == 0 && head[zero + 2] == 0 && head[1 - zero] != 0 && head[3 - zero] != 0;
    }

    private static boolean at(byte[] head, int place, int expected) {
        return head.length > place && (head[place] & 0xff) == expected;
    }
}
