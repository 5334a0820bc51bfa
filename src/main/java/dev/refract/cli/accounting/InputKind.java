package dev.refract.cli.accounting;

/** Why an input is accounted for although no split counts it. Every input is in exactly one split or one of these. */
public enum InputKind {
    /** It is a dead letter. */
    REJECTED("rejected"),
    /** It waits for its label. */
    UNLABELED("without a label"),
    /** It has a key and no value. */
    TOMBSTONE("tombstones"),
    /** The pipeline has not come to it yet. */
    WAITING("waiting"),
    /** Its id came through another partition, too, whose task let it through as well. */
    OTHER_PARTITION("through a second partition"),
    /** It was dropped because its id had come before, through the same partition. */
    REPEATED("repeated");

    private final String words;

    InputKind(String words) {
        this.words = words;
    }

    /** What a report calls them. */
    public String words() {
        return words;
    }
}
