package dev.refract.source;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Param;
import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the channels of a time series stand, each a list of numbers. */
public record SeriesFields(
        @Param(doc = "Channels by name, which is also their order.", example = "{x: accel.x, y: accel.y}")
        SortedMap<String, FieldPath> channels,

        @Param(doc = "Samples per second of all records.", min = Double.MIN_VALUE)
        Optional<Double> rate,

        @Param(doc = "Field of the samples per second.", example = "accel.rate")
        Optional<FieldPath> rateField) {
    public SeriesFields {
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
        if (channels.isEmpty()) {
            throw new InvalidFieldException("channels", "must have at least one, found none");
        }
        if (rate.isPresent() == rateField.isPresent()) {
            throw new IllegalArgumentException(
                    "must have either rate or rate_field, found " + (rate.isPresent() ? "both" : "neither"));
        }
    }

    Payload in(SourceFields record) {
        double perSecond =
                rate.orElseGet(() -> record.required(rateField.orElseThrow()).number());
        if (perSecond <= 0) {
            throw new DataFault(Reason.INVALID_SAMPLE, "the rate of the series must be above 0, found " + perSecond);
        }
        List<List<Double>> values = new ArrayList<>();
        channels.values()
                .forEach(field -> values.add(record.required(field).elements().stream()
                        .map(FieldValue::number)
                        .toList()));
        return new Payload.Series(List.copyOf(channels.keySet()), perSecond, values);
    }

    List<FieldPath> named() {
        List<FieldPath> named = new ArrayList<>(channels.values());
        rateField.ifPresent(named::add);
        return named;
    }
}
