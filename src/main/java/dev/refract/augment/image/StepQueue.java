package dev.refract.augment.image;

import dev.refract.augment.image.raster.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolved steps waiting to be rendered; neighbors of one kind are already fused. */
final class StepQueue {
    private final List<ResolvedStep> changes = new ArrayList<>();

    void add(ResolvedStep next) {
        int last = changes.size() - 1;
        Optional<ResolvedStep> fused =
                last < 0 ? Optional.empty() : changes.get(last).then(next);
        if (fused.isPresent()) {
            changes.set(last, fused.get());
        } else {
            changes.add(next);
        }
    }

    /** Number of passes over the pixels that rendering needs. */
    int size() {
        return changes.size();
    }

    /** Renders all steps to a new raster and empties the queue; {@code from} stays unchanged. */
    Raster applyTo(Raster from) {
        Raster now = applied(changes.get(0), from);
        for (ResolvedStep change : changes.subList(1, changes.size())) {
            try (Raster before = now) {
                now = applied(change, before);
            }
        }
        changes.clear();
        return now;
    }

    private static Raster applied(ResolvedStep change, Raster from) {
        return Multispectral.attempt(from.channels(), () -> {
            Raster to = change.of(from);
            if (to.channels() == from.channels() || Multispectral.isGrayOrColor(from.channels())) {
                return to;
            }
            to.close();
            throw new IllegalStateException("makes " + to.channels() + " channels of " + from.channels());
        });
    }
}
