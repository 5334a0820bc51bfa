package dev.refract.serde;

import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.serde.avro.CellRecord;
import dev.refract.serde.avro.ChannelRecord;
import dev.refract.serde.avro.MediaRecord;
import dev.refract.serde.avro.MediaReference;
import dev.refract.serde.avro.RowRecord;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.avro.SeriesRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data of a generated record as our payload; the way back is {@link PayloadEncoder}. */
final class PayloadDecoder {
    private PayloadDecoder() {}

    /** @throws DataFault when not exactly one of the fields of data is set, or two values of a cell are */
    static Payload payload(SampleRecord record) {
        int set = set(record.getMedia(), record.getText(), record.getRow(), record.getSeries(), record.getReference());
        if (set != 1) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "exactly one of media, text, row, series and reference must be set, found "
                            + (set == 0 ? "none" : set));
        }
        if (record.getMedia() != null) {
            return media(record.getMedia());
        }
        if (record.getText() != null) {
            return new Payload.Text(record.getText());
        }
        if (record.getRow() != null) {
            return row(record.getRow());
        }
        return record.getSeries() != null ? series(record.getSeries()) : reference(record.getReference());
    }

    private static Payload media(MediaRecord media) {
        Bytes encoded = AvroDecoder.bytes(media.getEncoded());
        return switch (media.getKind()) {
            case IMAGE -> new Payload.Image(encoded, media.getMediaType());
            case AUDIO -> new Payload.Audio(encoded, media.getMediaType());
            case VIDEO -> new Payload.Video(encoded, media.getMediaType());
            case VOLUME -> new Payload.Volume(encoded, media.getMediaType());
        };
    }

    private static Payload row(RowRecord row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (CellRecord cell : row.getCells()) {
            if (cells.put(cell.getColumn(), cell(cell)) != null) {
                throw new DataFault(Reason.INVALID_SAMPLE, "two cells of column " + cell.getColumn());
            }
        }
        return new Payload.Row(cells);
    }

    private static Cell cell(CellRecord cell) {
        int set = set(cell.getNumber(), cell.getInteger(), cell.getBoolean$(), cell.getCategory(), cell.getTimestamp());
        if (set > 1) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "a cell must have one value or none, found " + set + " in column " + cell.getColumn());
        }
        if (cell.getNumber() != null) {
            return new Cell.Numeric(cell.getNumber());
        }
        if (cell.getCategory() != null) {
            return new Cell.Category(cell.getCategory());
        }
        if (cell.getInteger() != null) {
            return new Cell.Integral(cell.getInteger());
        }
        if (cell.getBoolean$() != null) {
            return new Cell.Bool(cell.getBoolean$());
        }
        return cell.getTimestamp() != null
                ? new Cell.Timestamp(cell.getTimestamp().toEpochMilli())
                : new Cell.Missing();
    }

    private static int set(Object... fields) {
        int set = 0;
        for (Object field : fields) {
            set += field == null ? 0 : 1;
        }
        return set;
    }

    private static Payload series(SeriesRecord series) {
        return new Payload.Series(
                AvroDecoder.map(series.getChannels(), ChannelRecord::getName),
                series.getRate(),
                AvroDecoder.map(series.getChannels(), ChannelRecord::getValues));
    }

    private static Payload reference(MediaReference reference) {
        return new Payload.Reference(
                Kind.valueOf(reference.getKind().name()),
                reference.getUri(),
                reference.getSha256(),
                reference.getBytes(),
                reference.getMediaType());
    }
}
