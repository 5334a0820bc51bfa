package dev.refract.augment.image;

import dev.refract.augment.Medium;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
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
import java.util.Optional;

/**
 * Encoded still images: JPEG, PNG, WebP, BMP, TIFF with any number of bands, and the first frame of a GIF.
 * Labels are in pixels of the displayed image, after EXIF orientation.
 *
 * @param encode format of copies; multispectral images can only be TIFF. With {@code keep}, an unchanged copy
 *     keeps the bytes of its origin.
 * @param jpegQuality of JPEG and WebP copies
 * @param maxPixels maximum number of pixels, checked before decoding and for every drawn canvas
 * @param minVisibility minimum visible share of an object; objects below it are removed from a copy
 * @param minArea minimum area of an object; objects below it are removed from a copy
 * @param minSide minimum width and height of an object; objects below it are removed from a copy
 * @param decodeSide minimum side, in pixels, down to which JPEGs may be decoded at a reduced size; 0 turns
 *     this off
 * @param boxes how boxes move
 * @param mirrorSides whether left and right are swapped in keypoint names of a mirrored image
 * @param keypointPairs further pairs of keypoint names that are swapped in a mirrored image
 * @param classPairs pairs of classes that are swapped in a mirrored image, of whole images and of objects
 * @param decode how much of an image is opened of which no copy is made
 */
@Named(id = "image", doc = "JPEG, PNG, WebP, TIFF, BMP and GIF images; EXIF orientation is applied.")
@Needs(Library.OPENCV)
public record ImageMedium(
        @Param(doc = "Format of copies; keep uses the format of the origin.", def = "keep")
        OutputFormat encode,

        @Param(doc = "Quality of JPEG and WebP copies, in percent.", def = "95", min = 1, max = 100)
        int jpegQuality,

        @Param(doc = "Images with more pixels are rejected before decoding.", def = "100000000", min = 1, max = 1 << 30)
        int maxPixels,

        @Param(
                doc = "Minimum visible share of an object's original area; objects below it are removed from a copy.",
                def = "0.1",
                min = 0,
                max = 1)
        double minVisibility,

        @Param(
                doc = "Minimum area of an object in pixels; objects below it are removed from a moved copy.",
                def = "1",
                min = 0)
        double minArea,

        @Param(
                doc = "Minimum width and height of an object in pixels; objects below it are removed from a"
                        + " moved copy.",
                def = "0",
                min = 0)
        double minSide,

        @Param(
                doc = "JPEGs are decoded at 1/2, 1/4 or 1/8 size while both sides keep this many pixels; 0"
                        + " decodes at full size, or at the size of a leading resize.",
                def = "0",
                min = 0,
                max = 65535)
        int decodeSide,

        @Param(doc = "How a box moves when the object has neither mask nor polygon.", def = "ellipse")
        BoxEstimate boxes,

        @Param(doc = "Whether left and right are swapped in the names of mirrored keypoints.", def = "true")
        boolean mirrorSides,

        @Param(doc = "Further pairs of keypoint names that are swapped in a mirrored image.", def = "{}")
        Map<String, String> keypointPairs,

        @Param(doc = "Pairs of classes that are swapped in a mirrored image, such as turn_left and turn_right.")
        Optional<Map<String, String>> classPairs,

        @Param(
                doc =
                        "Of an image without a copy: always decodes its pixels, lazy reads its header and end marker only;"
                                + " always where it is not set.")
        Optional<Decoding> decode)
        implements Medium {

    /** The settings of a pipeline that has none for images. */
    public static final ImageMedium DEFAULT = new ImageMedium(
            OutputFormat.KEEP,
            95,
            100_000_000,
            0.1,
            1,
            0,
            0,
            BoxEstimate.ELLIPSE,
            true,
            Map.of(),
            Optional.empty(),
            Optional.empty());

    /** How much of an image is opened to check it. */
    public enum Decoding {
        /** All pixels, once. */
        ALWAYS,
        /** Header and end marker; pixels only where a copy is made. */
        LAZY
    }

    public ImageMedium {
        keypointPairs = Collections.unmodifiableMap(new LinkedHashMap<>(keypointPairs));
        classPairs = classPairs.map(pairs -> Collections.unmodifiableMap(new LinkedHashMap<>(pairs)));
        names(keypointPairs, mirrorSides);
        names(classPairs.orElse(Map.of()), false);
    }

    @Override
    public Kind kind() {
        return Kind.IMAGE;
    }

    @Override
    public Presentation presentation() {
        return new ImagePresentation();
    }

    /** A pipeline that starts with a resize to a fixed size needs only an image of that size. */
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
                keypointPairs,
                classPairs,
                decode);
    }

    /** Opens the image, or looks at its header and its end only. */
    @Override
    public Optional<Subject> check(Payload payload, Label label) {
        if (decode.orElse(Decoding.ALWAYS) == Decoding.ALWAYS) {
            return Optional.of(open(payload, label));
        }
        Payload.Image image = expect(Payload.Image.class, payload);
        ImageHeader header = ImageHeader.read(image.encoded());
        new Decoder(maxPixels).requireReadable(header);
        new LabelClipping((int) header.uprightWidth(), (int) header.uprightHeight()).clipped(label);
        return Optional.empty();
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
        return new LabelRules(
                minVisibility,
                minArea,
                minSide,
                boxes,
                names(keypointPairs, mirrorSides),
                names(classPairs.orElse(Map.of()), false));
    }

    /** Rejects pairs that contradict each other. */
    private static KeypointNames names(Map<String, String> pairs, boolean mirrorSides) {
        return new KeypointNames(pairs, mirrorSides);
    }
}
