package dev.refract.augment.image.weather;

import dev.refract.augment.FileStep;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Resource;
import dev.refract.model.ResourceException;
import dev.refract.model.SoftCache;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Pastes one of the user's images over the copy, for example a logo or a sticker. The copy is visible through
 * transparent pixels; objects lose visibility under opaque ones. The step names the element by the SHA-256 of
 * its contents, which is part of the pipeline's digest; replay needs a file with the same contents.
 */
@Named(id = "overlay_elements", doc = "Pastes a user's image over the copy; covered objects lose visibility.")
public record OverlayElements(
        @Param(
                doc = "Images with transparency, of at most 65536 bytes each; one is drawn.",
                example = "[topologies/resources/sticker.png]")
        List<Resource> elements,

        @Param(
                doc = "Longer side of the element, as a share of the copy's shorter side.",
                def = "[0.1, 0.4]",
                min = 0.001,
                max = 1)
        Range scaleRange)
        implements ImageOperation {
    private static final int MOST_BYTES = 1 << 16;
    private static final int COLORS = 3;
    private static final SoftCache<Resource, LoadedElement> SHARED = new SoftCache<>(OverlayElements::load);

    /** @throws IllegalArgumentException when no element is named */
    public OverlayElements {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("elements must have at least one entry, found none");
        }
        elements = List.copyOf(elements);
    }

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        if (facts.channels() != 1 && facts.channels() != COLORS) {
            return Optional.empty(); // a multispectral image cannot take the colors of the element
        }
        Resource file = elements.get(random.nextInt(elements.size()));
        LoadedElement element = SHARED.get(file);
        double side = scaleRange.draw(random) * Math.min(facts.width(), facts.height());
        double scale = side / Math.max(element.width, element.height);
        int width = (int) Math.max(1, Math.rint(scale * element.width));
        int height = (int) Math.max(1, Math.rint(scale * element.height));
        return Optional.of(new Drawn(
                file.fingerprint(),
                random.nextInt(facts.width() - width + 1),
                random.nextInt(facts.height() - height + 1),
                width,
                height));
    }

    /** A file that was read and decoded once, to validate it. */
    private record LoadedElement(Bytes encoded, int width, int height) {}

    private static LoadedElement load(Resource file) {
        try {
            long size = Files.size(file.path());
            if (size > MOST_BYTES) {
                throw new ResourceException(file + " has " + size + " bytes; an element may have " + MOST_BYTES);
            }
            Bytes encoded = Bytes.of(Files.readAllBytes(file.path()));
            if (!encoded.sha256().equals(file.fingerprint())) {
                throw new ResourceException(file + " was changed after the pipeline was read; start it again");
            }
            try (Raster raster = OverlayImage.decoded(encoded)) {
                if (raster.channels() != 1 && raster.channels() != COLORS) {
                    throw new ResourceException(file + " has " + raster.channels()
                            + " channels; an element is gray or colored, perhaps with transparency");
                }
                return new LoadedElement(encoded, raster.width(), raster.height());
            }
        } catch (DataFault fault) {
            throw new ResourceException(file + " cannot be used as an overlay: " + fault.getMessage(), fault);
        } catch (IOException e) {
            throw new ResourceException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A drawn element and its place in pixels.
     *
     * @param file fingerprint of the element's file
     */
    public record Drawn(String file, int left, int top, int width, int height) implements FileStep<OverlayPaint> {
        @Override
        public OverlayPaint with(Resource found) {
            return new OverlayPaint(new OverlayImage(SHARED.get(found).encoded, width, height), left, top);
        }
    }

    /** A loaded element and its upper left corner. */
    record OverlayPaint(OverlayImage element, int left, int top) implements Paint {

        @Override
        public void paint(Mat canvas) {
            try (Rect area = new Rect(left, top, element.width(), element.height());
                    Mat place = new Mat(canvas, area)) {
                element.onto(place);
            }
        }

        @Override
        public List<Box> covers() {
            return element.opaque().stream()
                    .map(box -> new Box(left + box.left(), top + box.top(), left + box.right(), top + box.bottom()))
                    .toList();
        }
    }
}
