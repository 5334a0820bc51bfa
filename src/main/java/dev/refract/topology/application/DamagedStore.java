package dev.refract.topology.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.rocksdb.RocksDBException;

/** A store whose files cannot be read: one is corrupt or missing, or the process was killed while it was wiped. */
final class DamagedStore {
    private DamagedStore() {}

    /** Whether a failure of Kafka Streams comes from the files of a store. */
    static boolean isReason(Throwable failure) {
        return cause(failure, ProcessorStateException.class).isPresent()
                && cause(failure, RocksDBException.class).isPresent();
    }

    /** What RocksDB says, in one line. */
    static String describe(Throwable failure) {
        return cause(failure, RocksDBException.class)
                .map(Throwable::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .orElse("no reason given");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
