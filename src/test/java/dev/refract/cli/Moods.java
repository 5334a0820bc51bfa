package dev.refract.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sentences of two moods, and pipelines for them, as files that commands are given. */
final class Moods {
    private Moods() {}

    /** A pipeline that does with them what {@code sections} of YAML say, each on lines of its own. */
    static Path pipeline(Path folder, String sections) throws IOException {
        return Files.writeString(folder.resolve("moods.yaml"), """
                pipeline: moods
                source: {topic: moods.in}
                sink: {train: moods.train, validation: moods.validation, test: moods.test, rejected: moods.rejected}
                """ + sections);
    }

    /** A file of {@code count} different sentences of which the first and every {@code nth} after it is sad. */
    static Path sentences(Path file, int count, int nth) throws IOException {
        StringBuilder rows = new StringBuilder("text,mood\n");
        for (int i = 0; i < count; i++) {
            rows.append("sentence number ").append(i).append(i % nth == 0 ? ",sad\n" : ",glad\n");
        }
        return Files.writeString(file, rows);
    }
}
