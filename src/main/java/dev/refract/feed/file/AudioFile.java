package dev.refract.feed.file;

import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.Map;
import java.util.Optional;

/**
 * Sound as a file of a data set: in the folder of its class, that with the largest share.
 *
 * @param place path relative to the folder of the split
 */
public record AudioFile(String place, Bytes encoded) {
    private static final Map<String, String> EXTENSIONS = Map.of(
            "audio/wav", "wav",
            "audio/wave", "wav",
            "audio/x-wav", "wav",
            "audio/vnd.wave", "wav",
            "audio/flac", "flac",
            "audio/mpeg", "mp3",
            "audio/ogg", "ogg");

    /** The file of a sample; empty when it is no sound, or of a media type that no extension is known for. */
    public static Optional<AudioFile> of(Sample sample) {
        if (!(sample.payload() instanceof Payload.Audio audio) || !EXTENSIONS.containsKey(audio.mediaType())) {
            return Optional.empty();
        }
        String name = SafeFileName.ofId(sample.id()) + "." + EXTENSIONS.get(audio.mediaType());
        String folder = sample.label()
                .mainClass()
                .map(category -> SafeFileName.ofClass(category) + "/")
                .orElse("");
        return Optional.of(new AudioFile(folder + name, audio.encoded()));
    }
}
