package dev.refract.augment.series;

import dev.refract.augment.Facts;
import dev.refract.augment.Partner;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;

/** What an operation on series may look at: the series and its label as they are now. */
public record SeriesFacts(Signal signal, Label label) implements Facts {

    /** Whether a partner has values in the same channels, in any order. */
    public boolean canMixWith(Partner partner) {
        Payload.Series series = (Payload.Series) partner.payload();
        return Signal.sameChannels(signal.names(), series.channels())
                && !series.values().isEmpty()
                && !series.values().get(0).isEmpty();
    }
}
