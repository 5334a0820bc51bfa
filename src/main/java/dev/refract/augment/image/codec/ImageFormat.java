package dev.refract.augment.image.codec;

/** The file formats for input and output; GIF is input only, because it has 256 colors. */
public enum ImageFormat {
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    GIF("image/gif", ".gif"),
    BMP("image/bmp", ".bmp"),
    TIFF("image/tiff", ".tiff"),
    WEBP("image/webp", ".webp");

    private final String mediaType;
    private final String extension;

    ImageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** For example {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** With its dot, by which OpenCV selects an encoder. */
    String extension() {
        return extension;
    }
}
