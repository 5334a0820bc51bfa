package dev.refract.kafka;

import org.apache.kafka.common.utils.Utils;

/**
 * Where a record belongs by its key: the partition that the default partitioner of Kafka's Java client chooses, murmur2 of the key
 * modulo the number of partitions. librdkafka's default is another (CRC-32); its {@code murmur2_random} is the same.
 */
public final class KeyPartitions {
    private KeyPartitions() {}

    /** The partition of {@code key} among {@code partitions}. */
    public static int of(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
