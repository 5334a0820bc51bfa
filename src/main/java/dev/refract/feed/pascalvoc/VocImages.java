package dev.refract.feed.pascalvoc;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageFinder;
import dev.refract.feed.file.MediaFileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the images of a VOC data set are.
 *
 * @param finder of the images
 * @param beside whether they lie by their annotations; otherwise all in one folder of their own
 */
record VocImages(ImageFinder finder, boolean beside) {
    private static final List<String> FOLDERS = List.of("JPEGImages", "images");

    /** The images below {@code given}; else those of the data set; else those in VOC's folder beside it. */
    static VocImages of(DatasetFolder folder, Optional<Path> given, DatasetFolder.Listing listing) throws IOException {
        if (given.isPresent()) {
            return in(given.get());
        }
        boolean here = listing.files().stream().anyMatch(file -> MediaFileType.IMAGE.has(file.extension()));
        for (String name : here ? List.<String>of() : FOLDERS) {
            Path sibling = folder.root().resolveSibling(name);
            if (Files.isDirectory(sibling)) {
                return in(sibling);
            }
        }
        return new VocImages(new ImageFinder(folder, listing.files()), true);
    }

    private static VocImages in(Path place) throws IOException {
        DatasetFolder folder = DatasetFolder.of(place);
        return new VocImages(new ImageFinder(folder, folder.listFiles().files()), false);
    }

    /** The named file where VOC keeps images; by the annotation's own name when it names none that is there. */
    DatasetFolder.File of(String annotation, Optional<String> named) throws InvalidEntryException {
        List<String> places = beside ? places(annotation) : List.of("");
        String stem = PascalVocReader.stem(annotation);
        try {
            return finder.find(named.orElse(stem), places);
        } catch (InvalidEntryException e) {
            return finder.byStem(stem, places).orElseThrow(() -> e);
        }
    }

    private static List<String> places(String annotation) {
        String beside = annotation.substring(0, Math.max(0, annotation.lastIndexOf('/')));
        String above = beside.substring(0, Math.max(0, beside.lastIndexOf('/')));
        String prefix = above.isEmpty() ? "" : above + "/";
        return List.of(prefix + "JPEGImages", prefix + "images", beside);
    }
}
