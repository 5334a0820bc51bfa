package dev.refract.serde;

import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import dev.refract.serde.avro.CellRecord;
import dev.refract.serde.avro.ChannelRecord;
import dev.refract.serde.avro.MediaKind;
import dev.refract.serde.avro.MediaRecord;
import dev.refract.serde.avro.MediaReference;
import dev.refract.serde.avro.RowRecord;
import dev.refract.serde.avro.SeriesRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Our payload as the data of a generated record; the way back is {@link PayloadDecoder}. */
final class PayloadEncoder {
    private PayloadEncoder() {}

    /** Null for data that are no media. */
    static MediaRecord media(Payload payload) {
        if (payload instanceof Payload.Image image) {
            return new MediaRecord(MediaKind.IMAGE, AvroEncoder.buffer(image.encoded()), image.mediaType());
        }
        if (payload instanceof Payload.Audio audio) {
            return new MediaRecord(MediaKind.AUDIO, AvroEncoder.buffer(audio.encoded()), audio.mediaType());
        }
        if (payload instanceof Payload.Video video) {
            return new MediaRecord(MediaKind.VIDEO, AvroEncoder.buffer(video.encoded()), video.mediaType());
        }
        return payload instanceof Payload.Volume volume
                ? new MediaRecord(MediaKind.VOLUME, AvroEncoder.buffer(volume.encoded()), volume.mediaType())
                : null;
    }

    static RowRecord row(Payload.Row row) {
        List<CellRecord> cells = new ArrayList<>(row.cells().size());
        row.cells().forEach((column, cell) -> cells.add(cell(column, cell)));
        return new RowRecord(cells);
    }

    private static CellRecord cell(String column, Cell cell) {
        return new CellRecord(
                column,
                cell instanceof Cell.Numeric number ? number.value() : null,
                cell instanceof Cell.Integral integer ? integer.value() : null,
                cell instanceof Cell.Bool bool ? bool.value() : null,
                cell instanceof Cell.Category category ? category.value() : null,
                cell instanceof Cell.Timestamp time ? Instant.ofEpochMilli(time.millis()) : null);
    }

    static SeriesRecord series(Payload.Series series) {
        List<ChannelRecord> channels = new ArrayList<>(series.channels().size());
        for (int i = 0; i < series.channels().size(); i++) {
            channels.add(
                    new ChannelRecord(series.channels().get(i), series.values().get(i)));
        }
        return new SeriesRecord(series.rate(), channels);
    }

    static MediaReference reference(Payload.Reference reference) {
        return new MediaReference(
                MediaKind.valueOf(reference.media().name()),
                reference.uri(),
                reference.sha256(),
                reference.bytes(),
                reference.mediaType());
    }
}
