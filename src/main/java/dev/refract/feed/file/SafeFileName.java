package dev.refract.feed.file;

import dev.refract.feed.dataset.RawSample;
import dev.refract.sample.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * Names of files and folders for what may be called anything: ids and classes hold slashes, number signs,
 * dots that lead upwards, and letters that one file system has and another has not.
 */
public final class SafeFileName {
    /** The end of an id says most: the file it came from and the number of the copy. */
    private static final int LONGEST = 80;

    private SafeFileName() {}

    /**
     * The name of the file for the sample {@code id}, without an extension: the id's last 80 characters, all
     * but Latin letters, digits, dots, hyphens and underscores made underscores, and 16 digits of the SHA-256
     * of the whole id. Different ids have different names, on file systems that do not tell cases apart, too.
     */
    public static String ofId(String id) {
        String hash = sha256(id).substring(0, RawSample.ID_DIGITS);
        String readable = id.replaceAll("[^A-Za-z0-9._-]", "_");
        String end = readable.substring(Math.max(0, readable.length() - LONGEST));
        return end.replaceFirst("^[.-]+", "") + "-" + hash;
    }

    /**
     * The folder for a class: its name, with {@code %} and two hexadecimal digits for each byte of what
     * paths cannot hold everywhere, and for a dot at either end. Different classes have different folders.
     */
    public static String ofClass(String category) {
        StringBuilder safe = new StringBuilder();
        int last = category.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = category.charAt(i);
            boolean end = i == 0 || i == last;
            if (c < ' ' || c == 0x7f || "/\\:*?\"<>|%".indexOf(c) >= 0 || (end && (c == '.' || c == ' '))) {
                safe.append(String.format("%%%02X", (int) c));
            } else {
                safe.append(c);
            }
        }
        return category.isEmpty() ? "%" : safe.toString();
    }

    private static String sha256(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
