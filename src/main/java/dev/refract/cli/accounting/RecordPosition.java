package dev.refract.cli.accounting;

/** A record's place in its topic. */
record RecordPosition(int partition, long offset) {

    /** As it is named in a report: {@code cells.labeled-0@17}. */
    String in(String topic) {
        return topic + "-" + partition + "@" + offset;
    }
}
