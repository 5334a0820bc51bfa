package dev.refract.feed.yolo;

import dev.refract.feed.file.DatasetFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the label of an image is. */
final class YoloLabelFiles {
    private final Map<String, DatasetFolder.File> texts = new HashMap<>();

    YoloLabelFiles(List<DatasetFolder.File> files) {
        for (DatasetFolder.File file : files) {
            if (file.extension().equals("txt")) {
                texts.put(file.name(), file);
            }
        }
    }

    /** The text file of an image's name, in the folder labels in place of the last folder images, else beside it. */
    Optional<DatasetFolder.File> of(String image) {
        String stem = image.substring(0, image.lastIndexOf('.'));
        int images = ("/" + stem).lastIndexOf("/images/");
        Optional<DatasetFolder.File> twin = images < 0
                ? Optional.empty()
                : Optional.ofNullable(texts.get(
                        stem.substring(0, images) + "labels/" + stem.substring(images + "images/".length()) + ".txt"));
        return twin.or(() -> Optional.ofNullable(texts.get(stem + ".txt")));
    }
}
