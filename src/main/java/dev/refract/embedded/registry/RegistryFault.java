package dev.refract.embedded.registry;

/** A request the registry turns down, with the status and the error code Confluent's protocol gives it. */
public final class RegistryFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int INVALID_SCHEMA = 42201;

    private final int status;
    private final int code;

    private RegistryFault(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code of the protocol, often the status and two digits more. */
    public int code() {
        return code;
    }

    /** Whether the schema itself is at fault. */
    public boolean isInvalidSchema() {
        return code == INVALID_SCHEMA;
    }

    /** Nothing answers at this path. */
    public static RegistryFault noSuchPath() {
        return new RegistryFault(404, 404, "HTTP 404 Not Found");
    }

    /** The path does not take this method. */
    public static RegistryFault noSuchMethod() {
        return new RegistryFault(405, 405, "HTTP 405 Method Not Allowed");
    }

    /** 400. */
    public static RegistryFault unreadableRequest(String why) {
        return new RegistryFault(400, 400, "The request cannot be read: " + why);
    }

    static RegistryFault subjectNotFound(SubjectName subject) {
        return new RegistryFault(404, 40401, "Subject '" + subject + "' not found.");
    }

    /** The subject has no such version. */
    public static RegistryFault versionNotFound(int version) {
        return new RegistryFault(404, 40402, "Version " + version + " not found.");
    }

    static RegistryFault subjectSoftDeleted(SubjectName subject) {
        return new RegistryFault(
                404,
                40404,
                "Subject '" + subject + "' was soft deleted; delete it with permanent=true, or register anew");
    }

    static RegistryFault subjectNotSoftDeleted(SubjectName subject) {
        return new RegistryFault(
                404, 40405, "Subject '" + subject + "' was not deleted first before it is deleted permanently");
    }

    static RegistryFault versionSoftDeleted(SubjectName subject, int version) {
        return new RegistryFault(
                404, 40406, "Subject '%s' version %d was soft deleted already".formatted(subject, version));
    }

    static RegistryFault versionNotSoftDeleted(SubjectName subject, int version) {
        return new RegistryFault(
                404,
                40407,
                "Subject '%s' version %d was not deleted first before it is deleted permanently"
                        .formatted(subject, version));
    }

    /** The subject has no mode of its own. */
    public static RegistryFault noModeOf(SubjectName subject) {
        return new RegistryFault(404, 40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    /** No mode has this name. */
    public static RegistryFault invalidMode(String found) {
        return new RegistryFault(422, 42204, "Invalid mode: " + found);
    }

    static RegistryFault notPermitted(String why) {
        return new RegistryFault(422, 42205, why);
    }

    static RegistryFault referenced(SubjectName subject, int version) {
        return new RegistryFault(
                422, 42206, "Other schemas refer to subject '%s' version %d".formatted(subject, version));
    }

    static RegistryFault idTaken(int id) {
        return new RegistryFault(422, 42207, "Id " + id + " is another schema");
    }

    static RegistryFault invalidSubject(String found) {
        return new RegistryFault(422, 42208, "The subject name '" + found + "' cannot be used");
    }

    static RegistryFault contextNotEmpty(String context) {
        return new RegistryFault(422, 42211, "Context '" + context + "' holds subjects");
    }

    static RegistryFault schemaNotFound() {
        return new RegistryFault(404, 40403, "Schema not found");
    }

    /** The subject has no compatibility level of its own. */
    public static RegistryFault noCompatibilityOf(SubjectName subject) {
        return new RegistryFault(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryFault incompatible(SubjectName subject, Compatibility level, String violations) {
        return new RegistryFault(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\" (%s): %s"
                        .formatted(subject, level, violations));
    }

    /** The schema cannot be used, with the reason. */
    public static RegistryFault invalidSchema(String why) {
        return new RegistryFault(422, INVALID_SCHEMA, "Invalid schema: " + why);
    }

    /** No version is written like this. */
    public static RegistryFault invalidVersion(String found) {
        return new RegistryFault(
                422, 42202, "The specified version '" + found + "' is not a number from 1 and not \"latest\"");
    }

    static RegistryFault invalidCompatibility(String found) {
        return new RegistryFault(422, 42203, "Invalid compatibility level: " + found);
    }

    /** 50001. */
    public static RegistryFault storeFailed(String why) {
        return new RegistryFault(500, 50001, "Error in the backend data store: " + why);
    }
}
