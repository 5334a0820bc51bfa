package dev.refract.source;

import dev.refract.declare.Param;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a record names media that are kept elsewhere. */
public record ReferenceFields(
        @Param(doc = "Field of the address.", example = "image.url")
        FieldPath uri,

        @Param(doc = "Field of the SHA-256 of the media, 64 hexadecimal digits.", example = "image.sha256")
        FieldPath sha256,

        @Param(doc = "Field of their size in bytes.", example = "image.size")
        FieldPath bytes,

        @Param(doc = "What the media are.", inline = true) MediaType type) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    Payload in(SourceFields record) {
        FieldValue digest = record.required(sha256);
        if (!SHA256.matcher(digest.text()).matches()) {
            throw digest.mustBe("64 lower-case hexadecimal digits");
        }
        FieldValue size = record.required(bytes);
        if (size.wholeNumber() < 0) {
            throw size.mustBe("at least 0");
        }
        String mediaType = type.in(record);
        return new Payload.Reference(
                type.kindOf(mediaType), record.required(uri).text(), digest.text(), size.wholeNumber(), mediaType);
    }

    List<FieldPath> named() {
        return Stream.concat(Stream.of(uri, sha256, bytes), type.mediaTypeField().stream())
                .toList();
    }
}
