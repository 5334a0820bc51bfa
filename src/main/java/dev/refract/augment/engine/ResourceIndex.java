package dev.refract.augment.engine;

import dev.refract.augment.FileStep;
import dev.refract.augment.Stage;
import dev.refract.augment.Step;
import dev.refract.declare.RecordReflection;
import dev.refract.declare.Resource;
import dev.refract.model.ResourceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The files that operations refer to, found by their content. */
public final class ResourceIndex {
    private static final int SHOWN = 12;

    private final List<Resource> files;

    private ResourceIndex(List<Resource> files) {
        this.files = List.copyOf(files);
    }

    /** All files that the operations in {@code stages} name, those inside policies too. */
    public static ResourceIndex of(Collection<Stage> stages) {
        List<Resource> files = new ArrayList<>();
        stages.forEach(stage -> collect(stage.part(), files));
        return new ResourceIndex(files);
    }

    /**
     * The step to apply: {@code step}, or with its file when it needs one.
     *
     * @throws ResourceException when no file has the contents that the step was drawn with
     */
    public Step resolve(Step step) {
        return step instanceof FileStep<?> needing ? needing.with(byFingerprint(needing.file())) : step;
    }

    private Resource byFingerprint(String fingerprint) {
        return files.stream()
                .filter(file -> file.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new ResourceException("the copy was made with a file whose SHA-256 begins with "
                        + fingerprint.substring(0, Math.min(SHOWN, fingerprint.length()))
                        + ", and the pipeline names none of these contents; was the file changed?"));
    }

    private static void collect(Object value, List<Resource> into) {
        if (value instanceof Resource resource) {
            into.add(resource);
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> collect(each, into));
        } else if (value instanceof Record named) {
            RecordReflection.values(named).forEach(each -> collect(each, into));
        }
    }
}
