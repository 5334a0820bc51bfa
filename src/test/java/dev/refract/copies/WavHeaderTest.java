package dev.refract.copies;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

/** Nothing wrong passes in silence: a recording is one, whole, before it goes out. */
class WavHeaderTest {

    @Test
    void aWholeRecordingPasses() throws IOException {
        assertThatCode(() -> WavHeader.check(audio(recording()))).doesNotThrowAnyException();
    }

    @Test
    void errorPagesAndCutOffRecordingsAreRefused() throws IOException {
        byte[] whole = recording();

        refused("<html>404</html>".getBytes(StandardCharsets.US_ASCII), "not a WAV file");
        refused(Arrays.copyOf(whole, 20), "WAV file has no data");
        refused(Arrays.copyOf(whole, whole.length / 2), "WAV file is cut off: 178 of 400 bytes of data are there");
    }

    @Test
    void whatSaysThatItIsNoWavPasses() {
        Payload.Audio flac = new Payload.Audio(Bytes.of(new byte[] {1}), "audio/flac");

        assertThatCode(() -> WavHeader.check(flac)).doesNotThrowAnyException();
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> WavHeader.check(audio(file)))
                .isInstanceOf(DataFault.class)
                .hasFieldOrPropertyWithValue("reason", Reason.UNREADABLE_MEDIA)
                .hasMessage(message);
    }

    private static Payload.Audio audio(byte[] file) {
        return new Payload.Audio(Bytes.of(file), "audio/wav");
    }

    /** 200 samples of silence in 16 bits, as the JDK writes them. */
    private static byte[] recording() throws IOException {
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        AudioInputStream silence = new AudioInputStream(new ByteArrayInputStream(new byte[400]), format, 200);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(silence, AudioFileFormat.Type.WAVE, out);
        return out.toByteArray();
    }
}
