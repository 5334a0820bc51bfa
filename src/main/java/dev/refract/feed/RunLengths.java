package dev.refract.feed;

import dev.refract.sample.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A mask as COCO writes it: lengths of runs down the columns, outside and inside in turn, outside first.
 * The compressed form spells each length, from the fourth on its difference to the one two before, in
 * groups of five bits from the low end, a sixth bit for "more follows", as characters from {@code '0'}
 * (Lin et al., Microsoft COCO, ECCV 2014; its mask API).
 */
record RunLengths(List<Long> runs) {
    private static final int INSIDE = 255;

    static RunLengths of(double[] counts) {
        List<Long> runs = new ArrayList<>();
        for (double count : counts) {
            runs.add((long) count);
        }
        return new RunLengths(runs);
    }

    static RunLengths ofCompressed(String written) throws SkipException {
        List<Long> runs = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            long value = 0;
            int shift = 0;
            int group;
            do {
                if (at == written.length() || shift > 30) {
                    throw new SkipException(SkipReason.INVALID_LABEL, "a compressed mask ends in the middle of a run");
                }
                group = written.charAt(at++) - '0';
                if (group < 0 || group > 63) {
                    throw new SkipException(SkipReason.INVALID_LABEL, "a compressed mask has a character beyond 'o'");
                }
                value |= (long) (group & 0x1f) << shift;
                shift += 5;
            } while ((group & 0x20) != 0);
            if ((group & 0x10) != 0) {
                value |= -1L << shift;
            }
            runs.add(runs.size() > 2 ? value + runs.get(runs.size() - 2) : value);
        }
        return new RunLengths(runs);
    }

    /** Single-channel 8-bit PNG, 255 inside and 0 outside. */
    Bytes png(int height, int width) throws SkipException {
        long pixels = (long) height * width;
        long sum = 0;
        for (long run : runs) {
            sum = run < 0 || run > pixels ? pixels + 1 : sum + run;
        }
        if (sum != pixels || pixels == 0 || pixels > MediaFile.MOST_BYTES) {
            throw new SkipException(
                    SkipReason.INVALID_LABEL, "the runs of a mask must cover its " + pixels + " pixels exactly");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            for (long n = runs.get(i); n > 0; n--, at++) {
                image.getRaster().setSample(at / height, at % height, 0, i % 2 == 0 ? 0 : INSIDE);
            }
        }
        return encoded(image);
    }

    private static Bytes encoded(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return Bytes.of(out.toByteArray());
    }
}
