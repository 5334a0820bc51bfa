package dev.refract.augment.image;

import dev.refract.augment.image.raster.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes to come, neighbours of one kind already made one. */
final class Plan {
    private final List<Change> changes = new ArrayList<>();

    void add(Change next) {
        int last = changes.size() - 1;
        Optional<Change> fused = last < 0 ? Optional.empty() : changes.get(last).then(next);
        if (fused.isPresent()) {
            changes.set(last, fused.get());
        } else {
            changes.add(next);
        }
    }

    /** How many passes over the pixels there will be. */
    int size() {
        return changes.size();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** A new raster after all changes, which are then no longer to come; {@code from} is left as it is. */
    Raster carryOut(Raster from) {
        Raster now = applied(changes.get(0), from);
        for (Change change : changes.subList(1, changes.size())) {
            try (Raster before = now) {
                now = applied(change, before);
            }
        }
        changes.clear();
        return now;
    }

    private static Raster applied(Change change, Raster from) {
        return Bands.attempt(from.channels(), () -> {
            Raster to = change.of(from);
            if (to.channels() == from.channels() || Bands.areColours(from.channels())) {
                return to;
            }
            to.close();
            throw new IllegalStateException("makes " + to.channels() + " channels of " + from.channels());
        });
    }
}
