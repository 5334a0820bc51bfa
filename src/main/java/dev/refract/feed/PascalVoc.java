package dev.refract.feed;

import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Pascal VOC: one XML file an image, the image in {@code JPEGImages} or {@code images} beside the
 * annotations' folder, or beside the annotation. An annotation without objects is an image without
 * instances.
 *
 * <p>VOC counts pixels from 1 and includes the last (VOC2012 development kit, section 4): pixels xmin to
 * xmax cover the edges xmin − 1 to xmax. Data sets that count from 0 after all have boxes that begin at pixel
 * 0; those are taken to begin at the image's edge. The id names the annotation, since two may share an image.
 */
record PascalVoc(Folder folder, Optional<Path> images) {
    /** What is kept of an object besides its class and box. */
    static final List<String> FACTS = List.of("difficult", "truncated", "occluded", "pose");

    List<Entry> index() throws IOException {
        Folder.Listing listing = folder.list();
        List<Entry> entries = new ArrayList<>(listing.closed());
        for (Folder.File file : listing.files()) {
            if (file.extension().equals("xml")) {
                entries.add(Entry.of(file.name(), file.name(), () -> open(file)));
            }
        }
        return entries;
    }

    private Found open(Folder.File file) throws IOException, SkipException {
        Element annotation = Xml.read(file.path());
        if (!annotation.getTagName().equals("annotation")) {
            throw new SkipException(
                    SkipReason.MALFORMED, "expected an <annotation>, found a <" + annotation.getTagName() + ">");
        }
        List<Instance> instances = new ArrayList<>();
        for (Element object : Xml.children(annotation, "object")) {
            instances.add(instance(object));
        }
        MediaFile image = MediaFile.read(image(file, Xml.text(annotation, "filename")));
        return image.found(file.name(), Media.IMAGE, MediaFile.Facts.of(Label.NONE.withInstances(instances)));
    }

    private static Instance instance(Element object) throws SkipException {
        String category = Xml.text(object, "name")
                .orElseThrow(() -> new SkipException(SkipReason.NO_LABEL, "an <object> has no <name>"));
        Element bounds = Xml.children(object, "bndbox").stream()
                .findFirst()
                .orElseThrow(() -> new SkipException(SkipReason.INVALID_LABEL, "an <object> has no <bndbox>"));
        Box box = new Box(
                Math.max(0, Xml.number(bounds, "xmin") - 1),
                Math.max(0, Xml.number(bounds, "ymin") - 1),
                Xml.number(bounds, "xmax"),
                Xml.number(bounds, "ymax"));
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String fact : FACTS) {
            Xml.text(object, fact).ifPresent(value -> attributes.put(fact, value));
        }
        return new Instance(category, Optional.of(box), List.of(), Optional.empty(), List.of(), 1, attributes);
    }

    /** The named file where VOC keeps images; by the annotation's own name when it names none that is there. */
    private Path image(Folder.File annotation, Optional<String> named) throws SkipException {
        String own = annotation.name().substring(annotation.name().lastIndexOf('/') + 1);
        String stem = own.substring(0, own.length() - ".xml".length());
        List<String> names = new ArrayList<>(named.stream().toList());
        Media.IMAGE.extensions().forEach(extension -> names.add(stem + "." + extension));
        for (String name : names) {
            for (Folder place : places(annotation.path().toAbsolutePath().getParent())) {
                Path path = place.resolve(name);
                if (Files.isRegularFile(path)) {
                    return path;
                }
            }
        }
        throw new SkipException(SkipReason.NO_MEDIA, "no image " + named.orElse(stem) + " for this annotation");
    }

    private List<Folder> places(Path beside) {
        if (images.isPresent()) {
            return List.of(Folder.of(images.get()));
        }
        Path above = beside.getParent();
        return above == null
                ? List.of(Folder.of(beside))
                : List.of(
                        Folder.of(above.resolve("JPEGImages")), Folder.of(above.resolve("images")), Folder.of(beside));
    }
}
