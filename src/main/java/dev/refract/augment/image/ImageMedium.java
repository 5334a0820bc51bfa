package dev.refract.augment.image;

import dev.refract.augment.Medium;
import dev.refract.augment.Stage;
import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.label.BoxEstimate;
import dev.refract.augment.image.label.KeypointNames;
import dev.refract.augment.image.label.LabelClipping;
import dev.refract.augment.image.label.LabelRules;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Encoded still images: JPEG, PNG, WebP, TIFF of any number of bands and BMP, of a GIF the first frame.
 * Labels are in pixels of the image as it is displayed, after its EXIF orientation.
 *
 * @param encode format of copies; bands that are no colors can only be TIFF; a copy on which nothing was done keeps its origin's bytes under {@code
 *     keep}
 * @param jpegQuality of JPEG and WebP copies
 * @param maxPixels limit that is checked before decoding, and for every canvas that is drawn
 * @param minVisibility objects less visible are removed from a copy
 * @param minArea objects smaller are removed from a copy
 * @param minSide objects whose bounds are narrower or lower are removed from a copy
 * @param decodeSide JPEGs may be decoded smaller as long as both sides keep this many pixels; 0 is never
 * @param boxes how boxes move
 * @param mirrorSides whether keypoint names change side in a mirror
 * @param keypointPairs further names that change places in a mirror
 */
@Named(id = "image", doc = "JPEG, PNG, WebP, TIFF, BMP and GIF images; EXIF orientation is honored.")
@Needs(Library.OPENCV)
public record ImageMedium(
        @Param(doc = "Format of copies; keep is the origin's.", def = "keep")
        OutputFormat encode,

        @Param(doc = "Quality of JPEG and WebP copies, in percent.", def = "95", min = 1, max = 100)
        int jpegQuality,

        @Param(doc = "Images of more pixels are rejected before decoding.", def = "100000000", min = 1, max = 1 << 30)
        int maxPixels,

        @Param(
                doc = "Objects of which less than this share of the original area is visible are removed from a copy.",
                def = "0.1",
                min = 0,
                max = 1)
        double minVisibility,

        @Param(doc = "Objects of fewer pixels are removed from a moved copy.", def = "1", min = 0)
        double minArea,

        @Param(
                doc = "Objects narrower or lower than this many pixels are removed from a moved copy.",
                def = "0",
                min = 0)
        double minSide,

        @Param(
                doc = "JPEGs are decoded at a half, a quarter or an eighth as long as both sides keep this many pixels;"
                        + " 0: whole, or as a resize that comes first allows.",
                def = "0",
                min = 0,
                max = 65535)
        int decodeSide,

        @Param(doc = "How a box moves when the object has neither mask nor polygon.", def = "ellipse")
        BoxEstimate boxes,

        @Param(doc = "Whether left and right change places in the names of mirrored keypoints.", def = "true")
        boolean mirrorSides,

        @Param(doc = "Further keypoint names that change places in a mirror, each with its partner.", def = "{}")
        Map<String, String> keypointPairs)
        implements Medium {

    /** What a pipeline gets that says nothing about images. */
    public static final ImageMedium DEFAULT =
            new ImageMedium(OutputFormat.KEEP, 95, 100_000_000, 0.1, 1, 0, 0, BoxEstimate.ELLIPSE, true, Map.of());

    public ImageMedium {
        keypointPairs = Collections.unmodifiableMap(new LinkedHashMap<>(keypointPairs));
        names(keypointPairs, mirrorSides);
    }

    @Override
    public Kind kind() {
        return Kind.IMAGE;
    }

    @Override
    public Presentation presentation() {
        return new ImagePresentation();
    }

    /** A pipeline that begins with a resize needs no more pixels than that. */
    @Override
    public ImageMedium preparedFor(List<Stage> stages) {
        boolean resizes = decodeSide == 0
                && !stages.isEmpty()
                && stages.get(0).p() >= 1
                && stages.get(0).part() instanceof FixedSizeOperation;
        return resizes ? withDecodeSide(((FixedSizeOperation) stages.get(0).part()).largestSide()) : this;
    }

    private ImageMedium withDecodeSide(int side) {
        return new ImageMedium(
                encode,
                jpegQuality,
                maxPixels,
                minVisibility,
                minArea,
                minSide,
                side,
                boxes,
                mirrorSides,
                keypointPairs);
    }

    @Override
    public ImageSubject open(Payload payload, Label label) {
        Payload.Image image = expect(Payload.Image.class, payload);
        ImageHeader header = ImageHeader.read(image.encoded());
        int reduction = decodeSide == 0 ? 1 : header.reduction(decodeSide);
        Raster raster = Raster.of(new Decoder(maxPixels).decode(image.encoded(), header, reduction));
        try {
            int width = reduction == 1 ? raster.width() : (int) header.uprightWidth();
            int height = reduction == 1 ? raster.height() : (int) header.uprightHeight();
            Label fitted = new LabelClipping(width, height).clipped(label);
            return new ImageSubject(this, image, header.format(), raster, new SourceLabel(fitted, width, height));
        } catch (RuntimeException e) {
            raster.close();
            throw e;
        }
    }

    LabelRules rules() {
        return new LabelRules(minVisibility, minArea, minSide, boxes, names(keypointPairs, mirrorSides));
    }

    /** Refuses pairs that contradict each other. */
    private static KeypointNames names(Map<String, String> pairs, boolean mirrorSides) {
        return new KeypointNames(pairs, mirrorSides);
    }
}
