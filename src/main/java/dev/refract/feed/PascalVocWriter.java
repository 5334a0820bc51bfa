package dev.refract.feed;

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
 * Writes what {@link PascalVoc} reads: {@code Annotations} and {@code JPEGImages}. VOC's boxes are whole
 * pixels: edges go to the nearest, at least one pixel remains, and what reaches beyond the image is cut at
 * its edge. {@code pose}, {@code truncated} and {@code difficult}, which readers of VOC insist on, are
 * {@code Unspecified} and 0 where nothing is known; an object that lost some of its area is truncated.
 */
record PascalVocWriter(Path side) implements SideWriter {
    private static final String IMAGES = "JPEGImages";

    @Override
    public String place(Picture picture) {
        return IMAGES + "/" + picture.name();
    }

    @Override
    public int annotate(Picture picture, Losses losses) throws IOException, SkipException {
        SideWriter.withoutClasses(picture.label(), losses);
        ImageSize size = picture.size();
        Element root = Xml.root("annotation");
        Xml.put(root, Map.of("folder", IMAGES));
        Xml.put(root, Map.of("filename", picture.name()));
        Xml.put(Xml.child(root, "size"), inOrder("width", size.width(), "height", size.height()));
        int written = 0;
        for (Instance instance : picture.label().instances()) {
            Optional<Box> inside = picture.boundsInside(instance);
            losses.addIf(inside.isEmpty(), NOWHERE);
            if (inside.isPresent()) {
                Element object = Xml.child(root, "object");
                Xml.put(object, Map.of("name", instance.category()));
                Xml.put(object, facts(instance));
                Xml.put(Xml.child(object, "bndbox"), pixels(inside.get()));
                SideWriter.boxOnly(instance, losses);
                written++;
            }
        }
        Path file = side.resolve("Annotations").resolve(picture.stem() + ".xml");
        Files.createDirectories(file.getParent());
        Xml.write(root, file);
        return written;
    }

    private static Map<String, String> facts(Instance instance) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("pose", "Unspecified");
        facts.put("truncated", "0");
        facts.put("difficult", "0");
        for (String fact : PascalVoc.FACTS) {
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
