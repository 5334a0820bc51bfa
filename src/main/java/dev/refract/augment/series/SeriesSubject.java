package dev.refract.augment.series;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;

/** An opened series. */
record SeriesSubject(Signal signal, Label label) implements Subject {

    @Override
    public Draft draft() {
        return new SeriesDraft();
    }

    private final class SeriesDraft implements Draft {
        private Signal current = signal;
        private Label currentLabel = label;

        @Override
        public SeriesFacts facts() {
            return new SeriesFacts(current, currentLabel);
        }

        @Override
        public void apply(Step step) {
            throw new IllegalArgumentException("not a step on series: " + step);
        }

        @Override
        public void mix(MixingStep step, List<Partner> partners) {
            if (!(step instanceof SeriesBlend blend)) {
                throw new IllegalArgumentException("not a step that mixes series: " + step);
            }
            Partner partner = partners.get(0);
            Signal other = Signal.of((Payload.Series) partner.payload());
            currentLabel = blend.label(currentLabel, current.seconds(), partner.label(), other.seconds());
            current = current.blended(other.resampledTo(current), blend.share());
        }

        /** The mean difference of values, in shares of each channel's range. */
        @Override
        public double distance() {
            return signal.distance(current);
        }

        @Override
        public Augmented finish() {
            return new Augmented(current.payload(), currentLabel);
        }
    }
}
