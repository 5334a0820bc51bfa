package dev.refract.feed.pascalvoc;

import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.StatedSplits;
import dev.refract.feed.file.XmlFile;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Pascal VOC: one XML file an image, the image in {@code JPEGImages} or {@code images} beside the
 * annotations' folder, or beside the annotation. An annotation without objects is an image without
 * instances. Splits are those of {@code ImageSets/Main}, or without these lists of folders named {@code train},
 * {@code valid} and {@code test}.
 *
 * <p>VOC counts pixels from 1 and includes the last (VOC2012 development kit, section 4): pixels xmin to
 * xmax cover the edges xmin − 1 to xmax. Data sets that count from 0 after all have boxes that begin at pixel
 * 0; those are taken to begin at the image's edge. The id names the annotation, since two may share an image.
 *
 * @param images folder of the images; when empty they are looked for where VOC keeps them
 * @param keepsSplits whether the splits that the data set states hold
 */
public record PascalVocReader(DatasetFolder folder, Optional<Path> images, boolean keepsSplits) {
    /** What is kept of an object besides its class and box. */
    static final List<String> ATTRIBUTES = List.of("difficult", "truncated", "occluded", "pose");

    /** One entry for each annotation. */
    public DatasetContents index() throws IOException {
        DatasetFolder.Listing listing = folder.listFiles();
        List<DatasetEntry> entries = new ArrayList<>(listing.unreadable());
        VocImages finder = VocImages.of(folder, images, listing);
        VocImageSets lists = VocImageSets.of(listing.files());
        StatedSplits stated = lists.splits().any()
                ? lists.splits()
                : StatedSplits.ofFolders(listing.files().stream()
                        .filter(PascalVocReader::counts)
                        .map(DatasetFolder.File::name)
                        .toList());
        StatedSplits splits = keepsSplits ? stated : StatedSplits.NONE;
        for (DatasetFolder.File file : listing.files()) {
            if (file.extension().equals("xml")) {
                entries.add(DatasetEntry.of(file.name(), file.name(), () -> open(file, finder, splits)));
            }
        }
        entries.addAll(lists.missing());
        return new DatasetContents(entries, notes(listing));
    }

    private static boolean counts(DatasetFolder.File file) {
        return file.extension().equals("xml") || MediaFileType.IMAGE.has(file.extension());
    }

    private List<String> notes(DatasetFolder.Listing listing) {
        Set<String> annotated = listing.files().stream()
                .filter(file -> file.extension().equals("xml"))
                .map(file -> stem(file.name()))
                .collect(Collectors.toSet());
        List<String> bare = listing.files().stream()
                .filter(file -> MediaFileType.IMAGE.has(file.extension()) && !annotated.contains(stem(file.name())))
                .map(DatasetFolder.File::name)
                .toList();
        return bare.isEmpty()
                ? List.of()
                : List.of(bare.size() + " images have no annotation of their name, the first is " + bare.get(0)
                        + "; an image comes in by its annotation only");
    }

    static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private RawSample open(DatasetFolder.File file, VocImages finder, StatedSplits splits)
            throws IOException, InvalidEntryException {
        Element annotation = XmlFile.read(file.path());
        if (annotation.getTagName().equals("annotations")) {
            throw new InvalidEntryException(
                    SkipReason.MALFORMED, "CVAT's own XML is not read; export it from CVAT as COCO or Pascal VOC");
        }
        if (!annotation.getTagName().equals("annotation")) {
            throw new InvalidEntryException(
                    SkipReason.MALFORMED, "expected an <annotation>, found a <" + annotation.getTagName() + ">");
        }
        List<Instance> instances = new ArrayList<>();
        for (Element object : XmlFile.children(annotation, "object")) {
            instances.add(instance(object));
        }
        DatasetFolder.File named = finder.of(file.name(), XmlFile.text(annotation, "filename"));
        MediaFile image = MediaFile.read(named.path());
        for (Element size : XmlFile.children(annotation, "size")) {
            if (XmlFile.text(size, "width").isPresent()) {
                ImageSize.requireDeclared(
                        image.content(), XmlFile.number(size, "width"), XmlFile.number(size, "height"));
            }
        }
        MediaFile.Metadata facts = MediaFile.Metadata.of(Label.NONE.withInstances(instances));
        return image.found(file.name(), MediaFileType.IMAGE, facts.withSplit(splits.of(file.name(), named.name())));
    }

    private static Instance instance(Element object) throws InvalidEntryException {
        String category = XmlFile.text(object, "name")
                .orElseThrow(() -> new InvalidEntryException(SkipReason.NO_LABEL, "an <object> has no <name>"));
        Element bounds = XmlFile.children(object, "bndbox").stream()
                .findFirst()
                .orElseThrow(() -> new InvalidEntryException(SkipReason.INVALID_LABEL, "an <object> has no <bndbox>"));
        Box box = new Box(
                first(XmlFile.number(bounds, "xmin")),
                first(XmlFile.number(bounds, "ymin")),
                XmlFile.number(bounds, "xmax"),
                XmlFile.number(bounds, "ymax"));
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String fact : ATTRIBUTES) {
            XmlFile.text(object, fact).ifPresent(value -> attributes.put(fact, value));
        }
        return new Instance(category, Optional.of(box), List.of(), Optional.empty(), List.of(), 1, attributes);
    }

    /** The edge before the pixel {@code number}; 0 is the edge of data sets that count from 0. */
    private static double first(double number) {
        return number >= 0 && number < 1 ? 0 : number - 1;
    }
}
