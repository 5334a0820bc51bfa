package dev.refract.augment.series;

import dev.refract.augment.Medium;
import dev.refract.augment.Subject;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.DataFault;
import dev.refract.sample.Event;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;

/** Multivariate time series at a fixed rate. */
@Named(id = "series", doc = "Time series of several channels at a fixed rate, with events in seconds.")
public record SeriesMedium(
        @Param(
                doc = "Series of more values, over all channels, are rejected.",
                def = "10000000",
                min = 1,
                max = 1 << 30)
        int maxValues)
        implements Medium {

    @Override
    public Kind kind() {
        return Kind.SERIES;
    }

    @Override
    public Presentation presentation() {
        return new SeriesPresentation();
    }

    @Override
    public Subject open(Payload payload, Label label) {
        Payload.Series series = expect(Payload.Series.class, payload);
        Signal signal = Signal.of(series);
        if ((long) signal.length() * signal.names().size() > maxValues) {
            throw new DataFault(
                    Reason.MEDIA_TOO_LARGE,
                    "series of " + signal.names().size() + " channels of " + signal.length() + " values, at most "
                            + maxValues + " are allowed");
        }
        for (Event event : label.events()) {
            if (event.offset() > signal.seconds() + 1 / signal.rate()) {
                throw new DataFault(
                        Reason.LABEL_OUTSIDE_PAYLOAD,
                        "an event of class " + event.category() + " ends at " + event.offset() + " s, its series at "
                                + signal.seconds() + " s");
            }
        }
        return new SeriesSubject(signal, label);
    }
}
