package dev.refract.augment.image.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.random.Address;
import dev.refract.sample.Bytes;
import org.junit.jupiter.api.Test;

/** Reproducible: the demo's own pictures are the same bytes for the same address, and others for others. */
class GlyphPainterTest {
    private final GlyphPainter painter = new GlyphPainter(48);

    @Test
    void drawsTheSameForTheSameAddress() {
        assertThat(glyph("A", 1)).isEqualTo(glyph("A", 1));
        assertThat(glyph("A", 1)).isNotEqualTo(glyph("A", 2)).isNotEqualTo(glyph("B", 1));
    }

    @Test
    void drawsSquaresOfTheSizeAskedFor() {
        ImageHeader header = ImageHeader.read(glyph("Q", 1));

        assertThat(header.width()).isEqualTo(48);
        assertThat(header.height()).isEqualTo(48);
    }

    private Bytes glyph(String letter, long number) {
        return painter.paint(
                letter, Address.of(7, "glyphs", letter).child(number).generator());
    }
}
