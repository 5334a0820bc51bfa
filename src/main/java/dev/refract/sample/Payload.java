package dev.refract.sample;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The data of a sample, in the form in which it travels: media stay encoded. */
public sealed interface Payload {

    /** The kind of data this is. */
    Kind kind();

    /** An encoded image, for example {@code image/jpeg}. */
    record Image(Bytes encoded, String mediaType) implements Payload {
        @Override
        public Kind kind() {
            return Kind.IMAGE;
        }
    }

    /** A text of any length, as it came: white space and punctuation are part of it. */
    record Text(String text) implements Payload {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /** Encoded sound, for example {@code audio/wav}. */
    record Audio(Bytes encoded, String mediaType) implements Payload {
        @Override
        public Kind kind() {
            return Kind.AUDIO;
        }
    }

    /**
     * A multivariate time series at a fixed rate.
     *
     * @param channels names of the channels, in the order of the values
     * @param rate samples per second, above 0
     * @param values one list per channel, all of the same length
     */
    record Series(List<String> channels, double rate, List<List<Double>> values) implements Payload {
        public Series {
            channels = List.copyOf(channels);
            values = values.stream().map(List::copyOf).toList();
            if (channels.size() != values.size()) {
                throw new DataFault(
                        Reason.INVALID_SAMPLE,
                        "series names " + channels.size() + " channels but carries " + values.size());
            }
            if (values.stream().map(List::size).distinct().count() > 1) {
                throw new DataFault(Reason.INVALID_SAMPLE, "series channels differ in length");
            }
        }

        @Override
        public Kind kind() {
            return Kind.SERIES;
        }
    }

    /** A table row: column name to cell, in the order of the table's columns. */
    record Row(Map<String, Cell> cells) implements Payload {
        public Row {
            cells = OrderedMaps.copyOf(cells);
            if (cells.containsKey("")) {
                throw new DataFault(Reason.INVALID_SAMPLE, "a column must have a name, found an empty one");
            }
        }

        @Override
        public Kind kind() {
            return Kind.ROW;
        }
    }

    /** Encoded video, for example {@code video/mp4}. */
    record Video(Bytes encoded, String mediaType) implements Payload {
        @Override
        public Kind kind() {
            return Kind.VIDEO;
        }
    }

    /** An encoded volume, for example {@code application/dicom}. */
    record Volume(Bytes encoded, String mediaType) implements Payload {
        @Override
        public Kind kind() {
            return Kind.VOLUME;
        }
    }

    /**
     * Media too large to travel, named by where they are and what they must hash to.
     *
     * @param media what they are: {@link Kind#IMAGE}, {@link Kind#AUDIO}, {@link Kind#VIDEO} or {@link Kind#VOLUME}
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes size of the media in bytes, at least 0
     */
    record Reference(Kind media, String uri, String sha256, long bytes, String mediaType) implements Payload {
        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

        public Reference {
            if (bytes < 0 || !SHA_256.matcher(sha256).matches()) {
                throw new DataFault(
                        Reason.INVALID_SAMPLE,
                        "a reference needs its media's size and the 64 lower-case hexadecimal digits of their SHA-256,"
                                + " found " + bytes + " and " + sha256);
            }
        }

        @Override
        public Kind kind() {
            return Kind.REFERENCE;
        }
    }
}
