package dev.refract.sample;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A record, or one copy of a record, that could not be published, with its reason.
 *
 * @param reason the code
 * @param message one line for a person
 * @param node where it was refused: decode, split, balance, augment, gate, size
 * @param pipeline name of the pipeline
 * @param version its version
 * @param digest its digest
 * @param from where the source record stood
 * @param sampleId id of the sample, when the record could be decoded
 * @param copy number of the refused copy; empty when the whole record was refused
 * @param key the original key, byte for byte; empty for a null key
 * @param value of a whole record its value, byte for byte, and empty for a null value; of a refused copy the copy,
 *     encoded as it would have been published, and empty where it could not be made
 * @param stackTrace at most its first 4 KiB, when there is a cause beyond the reason
 */
public record DeadLetter(
        Reason reason,
        String message,
        String node,
        String pipeline,
        int version,
        String digest,
        Coordinates from,
        Optional<String> sampleId,
        OptionalInt copy,
        Optional<Bytes> key,
        Optional<Bytes> value,
        Optional<String> stackTrace) {}
