package dev.refract.feed.pascalvoc;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.ImageFile;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.XmlFile;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.SplitWriter;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Writes what {@link PascalVocReader} reads: {@code Annotations} and {@code JPEGImages}. VOC's boxes are whole
 * pixels: edges go to the nearest, at least one pixel remains, and what reaches beyond the image is cut at
 * its edge. {@code pose}, {@code truncated} and {@code difficult}, which readers of VOC insist on, are
 * {@code Unspecified} and 0 where nothing is known; an object that lost some of its area is truncated.
 */
public record PascalVocWriter(Path side) implements SplitWriter {
    private static final String IMAGES = "JPEGImages";

    @Override
    public String imagePath(ImageFile picture) {
        return IMAGES + "/" + picture.name();
    }

    @Override
    public int writeLabel(ImageFile picture, ConversionLosses losses) throws IOException, InvalidEntryException {
        SplitWriter.countClassLosses(picture.label(), losses);
        ImageSize size = picture.size();
        Element root = XmlFile.root("annotation");
        XmlFile.put(root, Map.of("folder", IMAGES));
        XmlFile.put(root, Map.of("filename", picture.name()));
        XmlFile.put(XmlFile.child(root, "size"), inOrder("width", size.width(), "height", size.height()));
        int written = 0;
        for (Instance instance : picture.label().instances()) {
            Optional<Box> inside = picture.boundsInside(instance);
            losses.addIf(inside.isEmpty(), NO_VISIBLE_BOX);
            if (inside.isPresent()) {
                Element object = XmlFile.child(root, "object");
                XmlFile.put(object, Map.of("name", instance.category()));
                XmlFile.put(object, facts(instance));
                XmlFile.put(XmlFile.child(object, "bndbox"), pixels(inside.get()));
                SplitWriter.countBoxOnlyLosses(instance, losses);
                written++;
            }
        }
        Path file = side.resolve("Annotations").resolve(picture.stem() + ".xml");
        Files.createDirectories(file.getParent());
        XmlFile.write(root, file);
        return written;
    }

    private static Map<String, String> facts(Instance instance) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("pose", "Unspecified");
        facts.put("truncated", "0");
        facts.put("difficult", "0");
        for (String fact : PascalVocReader.ATTRIBUTES) {
            String known = instance.attributes().get(fact);
            if (known != null) {
                facts.put(fact, known);
            }
        }
        if (instance.visibility() < 1) {
            facts.put("truncated", "1");
        }
        return facts;
    }

    /** The first and last pixels that the box covers, counted from 1. */
    private static Map<String, String> pixels(Box box) {
        long left = first(box.left(), box.right());
        long top = first(box.top(), box.bottom());
        return inOrder(
                "xmin",
                left,
                "ymin",
                top,
                "xmax",
                Math.max(left, Math.round(box.right())),
                "ymax",
                Math.max(top, Math.round(box.bottom())));
    }

    /** That after the nearest edge; when nothing would remain, the pixel that the middle is in. */
    private static long first(double from, double to) {
        return Math.round(from) < Math.round(to) ? Math.round(from) + 1 : (long) ((from + to) / 2) + 1;
    }

    private static Map<String, String> inOrder(Object... namesAndNumbers) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            facts.put(namesAndNumbers[i].toString(), namesAndNumbers[i + 1].toString());
        }
        return facts;
    }
}
