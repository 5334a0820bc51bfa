package dev.refract.declare;

/**
 * Values that are right on their own and do not go together; thrown by the constructor of a declared
 * record that knows which of its fields is to blame.
 */
public final class InvalidFieldException extends IllegalArgumentException {
    private final String path;
    private final String reason;

    /**
     * @param path from the record to the field: {@code augment.copies}
     * @param reason one line: what it contradicts and what would be right
     */
    public InvalidFieldException(String path, String reason) {
        super(path + " " + reason);
        this.path = path;
        this.reason = reason;
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
