package dev.refract.augment.series;

import dev.refract.augment.Mixing;
import dev.refract.augment.Partner;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;

/** An operation that makes a series of two. */
interface SeriesMixing extends Mixing<SeriesFacts> {
    @Override
    default Kind kind() {
        return Kind.SERIES;
    }

    /** Whether the partner has the channels of the series, and values. */
    static boolean fits(SeriesFacts facts, Partner partner) {
        Payload.Series series = (Payload.Series) partner.payload();
        return Signal.sameChannels(facts.signal().names(), series.channels())
                && !series.values().isEmpty()
                && !series.values().get(0).isEmpty();
    }
}
