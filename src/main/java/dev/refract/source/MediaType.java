package dev.refract.source;

import dev.refract.declare.Param;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Reason;
import java.util.Optional;

/** The media type of what a record holds or names: the same for all records, or a field. */
public record MediaType(
        @Param(doc = "Media type of all records.", example = "image/jpeg")
        Optional<String> mediaType,

        @Param(doc = "Field of the media type.", example = "image.content_type")
        Optional<FieldPath> mediaTypeField,

        @Param(doc = "What the media are; if left out, their type says it: image/…, audio/… or video/….")
        Optional<MediaKind> kind) {

    /** What media can be. */
    public enum MediaKind {
        IMAGE(Kind.IMAGE),
        AUDIO(Kind.AUDIO),
        VIDEO(Kind.VIDEO),
        VOLUME(Kind.VOLUME);

        private final Kind kind;

        MediaKind(Kind kind) {
            this.kind = kind;
        }
    }

    public MediaType {
        if (mediaType.isPresent() == mediaTypeField.isPresent()) {
            throw new IllegalArgumentException(
                    "must have either media_type, such as image/jpeg, or media_type_field, found "
                            + (mediaType.isPresent() ? "both" : "neither"));
        }
    }

    /** The kind of media of type {@code written}. */
    Kind kindOf(String written) {
        if (kind.isPresent()) {
            return kind.get().kind;
        }
        if (written.startsWith("image/")) {
            return Kind.IMAGE;
        }
        if (written.startsWith("audio/")) {
            return Kind.AUDIO;
        }
        if (written.startsWith("video/")) {
            return Kind.VIDEO;
        }
        throw new DataFault(
                Reason.INVALID_SAMPLE,
                "media of type " + written + " are neither image, audio nor video by their type; set kind in the map");
    }

    /** @throws DataFault when the field is not there or no text */
    String in(SourceFields record) {
        return mediaType.orElseGet(
                () -> record.required(mediaTypeField.orElseThrow()).text());
    }
}
