package dev.refract.feed.file;

import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Optional;

/** The kinds of media files a folder can hold, known by their extensions. */
public enum MediaFileType {
    IMAGE,
    SOUND;

    /** Extensions in lower case, without their dots, sorted. */
    public List<String> extensions() {
        return switch (this) {
            case IMAGE -> List.of("bmp", "gif", "jpeg", "jpg", "png", "tif", "tiff", "webp");
            case SOUND -> List.of("wav");
        };
    }

    /** Whether a file of this extension is one. */
    public boolean has(String extension) {
        return extensions().contains(extension);
    }

    /** The extension for an encoded image of this media type, which its first bytes may contradict. */
    public static Optional<String> extensionOf(Bytes content, String mediaType) {
        String type = signature(content.array(), mediaType);
        return IMAGE.extensions().stream()
                .filter(extension -> typeOf(extension).equals(type))
                .findFirst()
                .map(extension -> extension.equals("jpeg") ? "jpg" : extension);
    }

    private static String typeOf(String extension) {
        return switch (extension) {
            case "jpg" -> "image/jpeg";
            case "tif" -> "image/tiff";
            case "wav" -> "audio/wav";
            default -> "image/" + extension;
        };
    }

    /**
     * The payload of a file, still encoded. Its media type comes from the first bytes, because extensions
     * lie, and from the extension when they say nothing.
     */
    Payload payload(Bytes content, String extension) {
        String type = signature(content.array(), typeOf(extension));
        return this == IMAGE ? new Payload.Image(content, type) : new Payload.Audio(content, type);
    }

    private static String signature(byte[] bytes, String byExtension) {
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F')) {
            return starts(bytes, 8, 'W', 'E', 'B', 'P') ? "image/webp" : byExtension;
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        return starts(bytes, 0, 'B', 'M') ? "image/bmp" : byExtension;
    }

    private static boolean starts(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
