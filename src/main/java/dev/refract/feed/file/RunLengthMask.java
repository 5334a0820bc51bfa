package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A mask as COCO writes it: lengths of runs down the columns, outside and inside in turn, outside first.
 * The compressed form spells each length, from the fourth on its difference to the one two before, in
 * groups of five bits from the low end, a sixth bit for "more follows", as characters from {@code '0'}
 * (Lin et al., Microsoft COCO, ECCV 2014; its mask API).
 */
public record RunLengthMask(List<Long> runs) {
    private static final int INSIDE = 255;

    public static RunLengthMask of(double[] counts) {
        List<Long> runs = new ArrayList<>();
        for (double count : counts) {
            runs.add((long) count);
        }
        return new RunLengthMask(runs);
    }

    public static RunLengthMask ofCompressed(String written) throws InvalidEntryException {
        List<Long> runs = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            long value = 0;
            int shift = 0;
            int group;
            do {
                if (at == written.length() || shift > 30) {
                    throw new InvalidEntryException(
                            SkipReason.INVALID_LABEL, "a compressed mask ends in the middle of a run");
                }
                group = written.charAt(at++) - '0';
                if (group < 0 || group > 63) {
                    throw new InvalidEntryException(
                            SkipReason.INVALID_LABEL, "a compressed mask has a character beyond 'o'");
                }
                value |= (long) (group & 0x1f) << shift;
                shift += 5;
            } while ((group & 0x20) != 0);
            if ((group & 0x10) != 0) {
                value |= -1L << shift;
            }
            runs.add(runs.size() > 2 ? value + runs.get(runs.size() - 2) : value);
        }
        return new RunLengthMask(runs);
    }

    /**
     * The runs of a mask.
     *
     * @param png single channel, non-zero inside
     */
    public static RunLengthMask ofPng(Bytes png) throws InvalidEntryException {
        Raster pixels = decoded(png).getRaster();
        int height = pixels.getHeight();
        List<Long> runs = new ArrayList<>();
        boolean inside = false;
        long length = 0;
        int[] column = new int[height];
        for (int x = 0; x < pixels.getWidth(); x++) {
            pixels.getSamples(x, 0, 1, height, 0, column);
            for (int sample : column) {
                if ((sample != 0) != inside) {
                    runs.add(length);
                    length = 0;
                    inside = !inside;
                }
                length++;
            }
        }
        runs.add(length);
        return new RunLengthMask(runs);
    }

    /** The compressed form. */
    public String toCompressed() {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            long rest = i > 2 ? runs.get(i) - runs.get(i - 2) : runs.get(i);
            boolean more;
            do {
                long group = rest & 0x1f;
                rest >>= 5;
                more = (group & 0x10) == 0 ? rest != 0 : rest != -1;
                written.append((char) ('0' + (more ? group | 0x20 : group)));
            } while (more);
        }
        return written.toString();
    }

    /** Pixels inside. */
    public long area() {
        long area = 0;
        for (int i = 1; i < runs.size(); i += 2) {
            area += runs.get(i);
        }
        return area;
    }

    /** The bounds of what is inside, in an image of this height; empty when nothing is. */
    Optional<Box> bounds(int height) {
        long left = Long.MAX_VALUE;
        long right = -1;
        long top = height;
        long bottom = -1;
        long at = 0;
        for (int i = 0; i < runs.size(); i++) {
            long last = at + runs.get(i) - 1;
            if (i % 2 == 1 && last >= at) {
                boolean oneColumn = at / height == last / height;
                left = Math.min(left, at / height);
                right = Math.max(right, last / height);
                top = Math.min(top, oneColumn ? at % height : 0);
                bottom = Math.max(bottom, oneColumn ? last % height : height - 1);
            }
            at = last + 1;
        }
        return right < 0 ? Optional.empty() : Optional.of(new Box(left, top, right + 1.0, bottom + 1.0));
    }

    private static BufferedImage decoded(Bytes png) throws InvalidEntryException {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.array()));
            if (image != null) {
                return image;
            }
        } catch (IOException e) {
            // falls through to the same refusal as bytes of no known format
        }
        throw new InvalidEntryException(SkipReason.INVALID_LABEL, "a mask is not a PNG that can be read");
    }

    /** Single-channel 8-bit PNG, 255 inside and 0 outside. */
    public Bytes toPng(int height, int width) throws InvalidEntryException {
        long pixels = (long) height * width;
        long sum = 0;
        for (long run : runs) {
            sum = run < 0 || run > pixels ? pixels + 1 : sum + run;
        }
        if (sum != pixels || pixels == 0 || pixels > MediaFile.MOST_BYTES) {
            throw new InvalidEntryException(
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
