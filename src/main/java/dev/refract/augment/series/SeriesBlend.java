package dev.refract.augment.series;

import dev.refract.augment.MixingStep;
import dev.refract.augment.mix.LabelMix;
import dev.refract.sample.Event;
import dev.refract.sample.Label;
import java.util.List;

/**
 * A drawn blend of two series.
 *
 * @param share of the copy itself, in [0, 1]
 */
public record SeriesBlend(String partner, double share) implements MixingStep {
    @Override
    public List<String> partnerIds() {
        return List.of(partner);
    }

    /** The label of the blend: classes and value by share, the events of both, the partner's in the copy's time. */
    Label label(Label own, double ownSeconds, Label other, double otherSeconds) {
        double scale = otherSeconds > 0 ? ownSeconds / otherSeconds : 1;
        List<Event> moved = other.events().stream()
                .map(event -> new Event(
                        Math.min(event.onset() * scale, ownSeconds),
                        Math.min(event.offset() * scale, ownSeconds),
                        event.category()))
                .toList();
        return LabelMix.blend(own, other.withEvents(moved), share);
    }
}
