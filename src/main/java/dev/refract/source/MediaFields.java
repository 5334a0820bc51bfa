package dev.refract.source;

import dev.refract.declare.Param;
import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an encoded image, sound, video or volume stands. */
public record MediaFields(
        @Param(doc = "Field of the encoded media.", example = "image.data")
        FieldPath field,

        @Param(doc = "How the bytes stand there: bytes if left out, and base64 in JSON.")
        Optional<BytesEncoding> encoding,

        @Param(doc = "What the media are.", inline = true) MediaType type) {

    Payload in(SourceFields record, BytesEncoding otherwise) {
        Bytes encoded = record.required(field).bytes(encoding.orElse(otherwise));
        String mediaType = type.in(record);
        return switch (type.kindOf(mediaType)) {
            case AUDIO -> new Payload.Audio(encoded, mediaType);
            case VIDEO -> new Payload.Video(encoded, mediaType);
            case VOLUME -> new Payload.Volume(encoded, mediaType);
            default -> new Payload.Image(encoded, mediaType);
        };
    }

    List<FieldPath> named() {
        return Stream.concat(Stream.of(field), type.mediaTypeField().stream()).toList();
    }
}
