package dev.refract.feed.pascalvoc;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.XmlFile;
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
public record PascalVocReader(DatasetFolder folder, Optional<Path> images) {
    /** What is kept of an object besides its class and box. */
    static final List<String> ATTRIBUTES = List.of("difficult", "truncated", "occluded", "pose");

    public List<DatasetEntry> index() throws IOException {
        DatasetFolder.Listing listing = folder.listFiles();
        List<DatasetEntry> entries = new ArrayList<>(listing.unreadable());
        for (DatasetFolder.File file : listing.files()) {
            if (file.extension().equals("xml")) {
                entries.add(DatasetEntry.of(file.name(), file.name(), () -> open(file)));
            }
        }
        return entries;
    }

    private RawSample open(DatasetFolder.File file) throws IOException, InvalidEntryException {
        Element annotation = XmlFile.read(file.path());
        if (!annotation.getTagName().equals("annotation")) {
            throw new InvalidEntryException(
                    SkipReason.MALFORMED, "expected an <annotation>, found a <" + annotation.getTagName() + ">");
        }
        List<Instance> instances = new ArrayList<>();
        for (Element object : XmlFile.children(annotation, "object")) {
            instances.add(instance(object));
        }
        MediaFile image = MediaFile.read(image(file, XmlFile.text(annotation, "filename")));
        return image.found(
                file.name(), MediaFileType.IMAGE, MediaFile.Metadata.of(Label.NONE.withInstances(instances)));
    }

    private static Instance instance(Element object) throws InvalidEntryException {
        String category = XmlFile.text(object, "name")
                .orElseThrow(() -> new InvalidEntryException(SkipReason.NO_LABEL, "an <object> has no <name>"));
        Element bounds = XmlFile.children(object, "bndbox").stream()
                .findFirst()
                .orElseThrow(() -> new InvalidEntryException(SkipReason.INVALID_LABEL, "an <object> has no <bndbox>"));
        Box box = new Box(
                Math.max(0, XmlFile.number(bounds, "xmin") - 1),
                Math.max(0, XmlFile.number(bounds, "ymin") - 1),
                XmlFile.number(bounds, "xmax"),
                XmlFile.number(bounds, "ymax"));
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String fact : ATTRIBUTES) {
            XmlFile.text(object, fact).ifPresent(value -> attributes.put(fact, value));
        }
        return new Instance(category, Optional.of(box), List.of(), Optional.empty(), List.of(), 1, attributes);
    }

    /** The named file where VOC keeps images; by the annotation's own name when it names none that is there. */
    private Path image(DatasetFolder.File annotation, Optional<String> named) throws InvalidEntryException {
        String own = annotation.name().substring(annotation.name().lastIndexOf('/') + 1);
        String stem = own.substring(0, own.length() - ".xml".length());
        List<String> names = new ArrayList<>(named.stream().toList());
        MediaFileType.IMAGE.extensions().forEach(extension -> names.add(stem + "." + extension));
        for (String name : names) {
            for (DatasetFolder place : places(annotation.path().toAbsolutePath().getParent())) {
                Path path = place.resolve(name);
                if (Files.isRegularFile(path)) {
                    return path;
                }
            }
        }
        throw new InvalidEntryException(SkipReason.NO_MEDIA, "no image " + named.orElse(stem) + " for this annotation");
    }

    private List<DatasetFolder> places(Path beside) {
        if (images.isPresent()) {
            return List.of(DatasetFolder.of(images.get()));
        }
        Path above = beside.getParent();
        return above == null
                ? List.of(DatasetFolder.of(beside))
                : List.of(
                        DatasetFolder.of(above.resolve("JPEGImages")),
                        DatasetFolder.of(above.resolve("images")),
                        DatasetFolder.of(beside));
    }
}
